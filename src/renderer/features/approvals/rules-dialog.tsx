import { NumberInput } from '@mantine/core';
import type { Output } from '@shared/contract';
import { APPROVAL_ACTIONS, MAX_APPROVAL_DAYS, MAX_QUORUM } from '@shared/domain/approvals/approval';
import { useState } from 'react';
import { useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { useWatched } from '../../rpc/use-watched';
import { Dialog, Form, FormActions } from '../../ui/dialog';
import { FormError } from '../../ui/form-error';
import { Loaded } from '../../ui/loaded';
import { useNotices } from '../../ui/notices';
import { useText } from '../../ui/region';
import { useRoleRefusal } from '../../ui/use-role-refusal';

type Rules = Output<'approvals.rules'>;

/** How many have to agree and for how long it counts, by action; an Owner changes it. */
export function RulesDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const answer = useWatched('approvals.rules', {}, useTenantScope());
  return (
    <Dialog title={t('approvals.rules.title')} size={560} onClose={onClose}>
      <Loaded answer={answer}>{(value) => <RulesForm value={value} onClose={onClose} />}</Loaded>
    </Dialog>
  );
}

function RulesForm({ value, onClose }: { value: Rules; onClose: () => void }) {
  const t = useText();
  const notices = useNotices();
  const refusal = useRoleRefusal('approvals.setRules');
  const save = useCommand('approvals.setRules', useTenantScope(), { inline: true });
  const [rules, setRules] = useState(value.rules);
  const set = (action: keyof typeof rules, part: 'quorum' | 'days', given: string | number) => {
    if (typeof given === 'number') {
      setRules({ ...rules, [action]: { ...rules[action], [part]: given } });
    }
  };
  const submit = async () => {
    if ((await save.run({ rules })) === undefined) return;
    notices.done(t('approvals.rules.done'));
    onClose();
  };
  return (
    <Form onSubmit={() => void submit()}>
      <p className="gh-ink-2">{t('approvals.rules.about', { count: value.approvers })}</p>
      <div className="approvals-rules">
        <span className="gh-meta">{t('approvals.rules.action')}</span>
        <span className="gh-meta">{t('approvals.rules.quorum')}</span>
        <span className="gh-meta">{t('approvals.rules.days')}</span>
        {APPROVAL_ACTIONS.map((action) => (
          <RuleRow
            key={action}
            name={t(`approvals.action.${action}`)}
            rule={rules[action]}
            readOnly={refusal !== undefined}
            onQuorum={(given) => set(action, 'quorum', given)}
            onDays={(given) => set(action, 'days', given)}
          />
        ))}
      </div>
      {refusal === undefined ? null : <p className="gh-note">{refusal}</p>}
      <FormError error={save.error} />
      <FormActions
        submit={t('approvals.rules.save')}
        pending={save.pending}
        disabled={refusal !== undefined}
        onCancel={onClose}
      />
    </Form>
  );
}

interface RuleRowProps {
  readonly name: string;
  readonly rule: { readonly quorum: number; readonly days: number };
  readonly readOnly: boolean;
  readonly onQuorum: (given: string | number) => void;
  readonly onDays: (given: string | number) => void;
}

function RuleRow({ name, rule, readOnly, onQuorum, onDays }: RuleRowProps) {
  const t = useText();
  return (
    <>
      <span>{name}</span>
      <NumberInput
        aria-label={t('approvals.rules.quorumOf', { action: name })}
        min={1}
        max={MAX_QUORUM}
        value={rule.quorum}
        readOnly={readOnly}
        onChange={onQuorum}
      />
      <NumberInput
        aria-label={t('approvals.rules.daysOf', { action: name })}
        min={1}
        max={MAX_APPROVAL_DAYS}
        value={rule.days}
        readOnly={readOnly}
        onChange={onDays}
      />
    </>
  );
}
