import { Textarea } from '@mantine/core';
import type { Verdict } from '@shared/domain/approvals/approval';
import { isTextKey } from '@shared/i18n/format';
import { IconCheck, IconEdit, IconPlayerPause, IconPlayerPlay, IconX } from '@tabler/icons-react';
import { type ComponentType, useRef, useState } from 'react';
import { useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { FormError } from '../../ui/form-error';
import { Kbd } from '../../ui/kbd';
import { Pill } from '../../ui/marks';
import { useNotices } from '../../ui/notices';
import { RefusableButton } from '../../ui/refusable-button';
import { useFormats, useText } from '../../ui/region';
import { InspectorSection } from '../../ui/section';
import { useActKey } from '../../ui/use-act-key';
import type { Approval } from './approval';
import { AskAgain } from './ask-again';

const MUST_SAY_WHY: readonly Verdict[] = ['request_changes', 'reject'];

/** The decision as it was made, or the buttons for it: A, R, H and X do the same. */
export function DecisionPanel({ approval }: { approval: Approval }) {
  const t = useText();
  const { state } = approval;
  if (state === 'requested' || state === 'on_hold') return <Buttons approval={approval} />;
  return (
    <InspectorSection title={t('approvals.decision.made')}>
      <Made approval={approval} />
      {approval.mayAskAgain ? <AskAgain approvalId={approval.id} /> : null}
    </InspectorSection>
  );
}

function Made({ approval }: { approval: Approval }) {
  const t = useText();
  const formats = useFormats();
  const { state, decidedBy, decidedAtMs, selfApproved } = approval;
  const at = decidedAtMs === null ? '' : formats.shortDateTime(decidedAtMs);
  return (
    <>
      <p className="gh-ink-2">
        {t(`approvals.made.${state}`, { by: decidedBy ?? '', at, decided: decidedBy !== null })}
      </p>
      {selfApproved ? (
        <div>
          <Pill tone="warn">{t('approvals.self')}</Pill>
        </div>
      ) : null}
    </>
  );
}

function Buttons({ approval }: { approval: Approval }) {
  const t = useText();
  const act = useDecide(approval);
  const { refusal, state, round } = approval;
  const why = refusal === null ? undefined : `errors.${refusal}`;
  // On hold nothing is approved before it is taken off hold; that is no want of permission.
  const refused = why !== undefined && isTextKey(why) && state === 'requested' ? t(why) : undefined;
  const props = (verdict: Verdict) => ({
    act: act.run,
    verdict,
    refusal: approval.verdicts.includes(verdict) ? undefined : (refused ?? t('approvals.not.now')),
    pending: act.pending,
  });
  return (
    <InspectorSection title={t('approvals.decision.title')}>
      <p className="gh-ink-2">{t(`approvals.decision.about.${approval.action}`, { round })}</p>
      <div className="approvals-verdicts">
        {state === 'on_hold' ? (
          <VerdictButton {...props('resume')} letter="h" icon={IconPlayerPlay} main />
        ) : (
          <>
            <VerdictButton {...props('approve')} letter="a" icon={IconCheck} main />
            <VerdictButton {...props('request_changes')} letter="r" icon={IconEdit} />
            <VerdictButton {...props('hold')} letter="h" icon={IconPlayerPause} />
            <VerdictButton {...props('reject')} letter="x" icon={IconX} danger />
          </>
        )}
      </div>
      {refused === undefined ? (
        <Textarea
          ref={act.field}
          aria-label={t('approvals.comment.label')}
          placeholder={t('approvals.comment.hint')}
          autosize
          minRows={2}
          maxRows={8}
          value={act.comment}
          error={act.missing ? t('errors.approval_comment_missing') : undefined}
          onChange={(event) => act.setComment(event.currentTarget.value)}
        />
      ) : (
        <p className="gh-note">{refused}</p>
      )}
      <FormError error={act.error} />
    </InspectorSection>
  );
}

function useDecide(approval: Approval) {
  const t = useText();
  const notices = useNotices();
  const decide = useCommand('approvals.decide', useTenantScope(), { inline: true });
  const [comment, setComment] = useState('');
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const run = async (verdict: Verdict) => {
    const isMissing = MUST_SAY_WHY.includes(verdict) && comment.trim() === '';
    setMissing(isMissing);
    if (isMissing) {
      field.current?.focus();
      return;
    }
    const { id, version } = approval;
    const sent = { approvalId: id, expectedVersion: version, verdict, comment };
    const done = await decide.run(sent);
    if (done !== undefined) notices.done(t(`approvals.done.${verdict}`, { state: done.state }));
  };
  return { run, comment, setComment, missing, field, error: decide.error, pending: decide.pending };
}

interface VerdictButtonProps {
  readonly verdict: Verdict;
  readonly letter: string;
  readonly icon: ComponentType<{ readonly className?: string }>;
  readonly act: (verdict: Verdict) => Promise<void>;
  readonly refusal: string | undefined;
  readonly pending: boolean;
  readonly main?: boolean;
  readonly danger?: boolean;
}

function VerdictButton(props: VerdictButtonProps) {
  const {
    verdict,
    letter,
    icon: Icon,
    act,
    refusal,
    pending,
    main = false,
    danger = false,
  } = props;
  const t = useText();
  const ready = refusal === undefined && !pending;
  useActKey(letter, ready ? () => void act(verdict) : undefined);
  return (
    <RefusableButton
      {...(main && { variant: 'filled' })}
      className={`approvals-verdict approvals-verdict-${verdict}${danger ? ' gh-tone-fail' : ''}`}
      justify="flex-start"
      refusal={refusal}
      pending={pending}
      leftSection={<Icon className="gh-icon" aria-hidden />}
      rightSection={<Kbd keys={letter.toUpperCase()} />}
      onClick={() => void act(verdict)}
    >
      {t(`approvals.verdict.${verdict}`)}
    </RefusableButton>
  );
}
