import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTenant } from '../../rpc/signed-in';
import { useText } from '../../ui/region';
import { Section } from '../../ui/section';
import type { Approval, ContentField } from './approval';
import { useApprovalWords, useFieldText } from './use-approval-words';
import { type FieldChange, fieldChanges, type Words } from './word-diff';

const MODES = ['words', 'sides', 'whole'] as const;
type Mode = (typeof MODES)[number];

/** The content that is decided on; from the second version on, word by word beside the one before. */
export function ContentChanges({ approval }: { approval: Approval }) {
  const t = useText();
  const { id: tenantId } = useTenant();
  const shown = useFieldText(tenantId);
  const [mode, setMode] = useState<Mode>('words');
  const { previous, round } = approval;
  const now = approval.content.map(shown);
  if (previous === null) {
    return (
      <Section title={t('approvals.content.first')} meta={t('approvals.content.first.about')}>
        <Fields fields={now} />
      </Section>
    );
  }
  const before = previous.content.map(shown);
  const changes = fieldChanges(before, now);
  const edited = changes.filter(({ edits }) => edits > 0);
  return (
    <Section
      title={t('approvals.content.since', { round: previous.round })}
      meta={t('approvals.content.edits', {
        edits: edited.reduce((sum, { edits }) => sum + edits, 0),
        fields: edited.length,
        state: t(`approvals.state.${previous.state}`),
      })}
      aside={
        <SegmentedControl
          size="xs"
          aria-label={t('approvals.content.mode')}
          value={mode}
          onChange={(value) => setMode(MODES.find((each) => each === value) ?? 'words')}
          data={MODES.map((value) => ({
            value,
            label: t(`approvals.content.mode.${value}`, { round }),
          }))}
        />
      }
    >
      {mode === 'words' ? <WordChanges changes={changes} /> : null}
      {mode === 'sides' ? <Sides before={before} changes={changes} now={now} /> : null}
      {mode === 'whole' ? <Fields fields={now} /> : null}
    </Section>
  );
}

function Fields({ fields }: { fields: readonly ContentField[] }) {
  const { nameOf } = useApprovalWords();
  return (
    <dl className="approvals-content">
      {fields.map(({ key, text }) => (
        <div key={key}>
          <dt>{nameOf(key)}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What was edited in full; of what was not, one line that says so. */
function WordChanges({ changes }: { changes: readonly FieldChange[] }) {
  const t = useText();
  const { nameOf } = useApprovalWords();
  return (
    <dl className="approvals-content">
      {changes.map(({ key, words, edits }) => (
        <div key={key}>
          <dt>{nameOf(key)}</dt>
          {edits > 0 ? (
            <dd>
              {keyed(words).map(({ id, kind, text }) => {
                if (kind === 'added') return <ins key={id}>{text}</ins>;
                return kind === 'removed' ? <del key={id}>{text}</del> : text;
              })}
            </dd>
          ) : (
            <dd className="gh-row">
              <span className="gh-clip">{words.map(({ text }) => text).join('')}</span>
              <span className="gh-meta gh-nowrap">{t('approvals.content.unchanged')}</span>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

interface SidesProps {
  readonly before: readonly ContentField[];
  readonly now: readonly ContentField[];
  readonly changes: readonly FieldChange[];
}

function Sides({ before, now, changes }: SidesProps) {
  const { nameOf } = useApprovalWords();
  const textOf = (fields: readonly ContentField[], key: string) =>
    fields.find((field) => field.key === key)?.text ?? '–';
  return (
    <dl className="approvals-content approvals-sides">
      {changes.map(({ key, edits }) => (
        <div key={key}>
          <dt>{nameOf(key)}</dt>
          <dd className={edits > 0 ? undefined : 'gh-ink-3'}>{textOf(before, key)}</dd>
          <dd className={edits > 0 ? 'gh-medium' : 'gh-ink-3'}>{textOf(now, key)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Runs of words never move within a text, so their place names them. */
function keyed(words: readonly Words[]) {
  return words.map((run, at) => ({ ...run, id: `${at} ${run.kind}` }));
}
