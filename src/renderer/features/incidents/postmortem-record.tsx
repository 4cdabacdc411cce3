import { Textarea } from '@mantine/core';
import { CLOSURE_FIELDS, type ClosureField } from '@shared/domain/incidents/incident';
import { missingForClosure } from '@shared/domain/incidents/incident-state';
import { useState } from 'react';
import { useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { FormError } from '../../ui/form-error';
import { StatusText } from '../../ui/marks';
import { useNotices } from '../../ui/notices';
import { RefusableButton } from '../../ui/refusable-button';
import { useText } from '../../ui/region';
import { Section } from '../../ui/section';
import { StateGlyph } from '../../ui/state-glyph';
import { useRoleRefusal } from '../../ui/use-role-refusal';
import type { Incident } from './incident';

type Drafts = Partial<Record<ClosureField, string>>;

/** Root cause, remediation and prevention: all three have to be there before the incident closes (M175). */
export function PostmortemRecord({ incident }: { incident: Incident }) {
  const t = useText();
  const notices = useNotices();
  const save = useCommand('incidents.saveRecord', useTenantScope(), { inline: true });
  const roleRefusal = useRoleRefusal('incidents.saveRecord');
  const [drafts, setDrafts] = useState<Drafts>({});
  /** The record as it was when the first draft began: a newer one is a conflict, not ours to overwrite unseen. */
  const [base, setBase] = useState<Incident>();
  const seen = base ?? incident;
  const newer = save.error?.code === 'conflict' && incident.version !== seen.version;
  const refusal = incident.state === 'closed' ? t('incidents.record.closed') : roleRefusal;
  const dirty = CLOSURE_FIELDS.some((field) => differs(drafts[field], seen[field]));

  const submit = async () => {
    // Whoever saves again under the newer text has read it.
    const { version } = newer ? incident : seen;
    if (newer) setBase(incident);
    const changed = changedFields(drafts, newer ? incident : seen);
    const sent = { incidentId: incident.id, expectedVersion: version, ...changed };
    if ((await save.run(sent)) === undefined) return;
    setDrafts({});
    setBase(undefined);
    notices.done(t('incidents.record.saved', { ref: incident.ref }));
  };
  return (
    <Section title={t('incidents.record.title')} meta={<Missing incident={incident} />}>
      <div className="incidents-record">
        {CLOSURE_FIELDS.map((field) => (
          <Field
            key={field}
            field={field}
            value={drafts[field] ?? incident[field]}
            missing={incident[field].trim() === ''}
            fixed={refusal !== undefined}
            newer={newer && incident[field] !== seen[field] ? incident[field] : undefined}
            onChange={(text) => {
              setBase(seen);
              setDrafts({ ...drafts, [field]: text });
            }}
          />
        ))}
      </div>
      {newer ? (
        <p className="gh-tone-warn" role="alert">
          {t('incidents.record.changed')}
        </p>
      ) : (
        <FormError error={save.error} />
      )}
      {dirty || refusal !== undefined ? (
        <div className="gh-row">
          <RefusableButton refusal={refusal} pending={save.pending} onClick={() => void submit()}>
            {t('incidents.record.save')}
          </RefusableButton>
          {refusal === undefined ? null : <span className="gh-meta">{refusal}</span>}
        </div>
      ) : null}
    </Section>
  );
}

const differs = (draft: string | undefined, stored: string) =>
  draft !== undefined && draft !== stored;

/** Only what was typed goes out, so that two people may fill in different fields. */
function changedFields(drafts: Drafts, stored: Incident): Drafts {
  const changed: Drafts = {};
  for (const field of CLOSURE_FIELDS) {
    const draft = drafts[field];
    if (draft !== undefined && draft !== stored[field]) changed[field] = draft;
  }
  return changed;
}

function Missing({ incident }: { incident: Incident }) {
  const t = useText();
  const count = missingForClosure(incident).length;
  return count === 0 ? (
    <StatusText small state="completed" label={t('incidents.record.complete')} />
  ) : (
    <span className="gh-status gh-status-sm gh-tone-warn">
      <StateGlyph name="p1" small />
      {t('incidents.record.missing', { count })}
    </span>
  );
}

interface FieldProps {
  readonly field: ClosureField;
  readonly value: string;
  readonly missing: boolean;
  readonly fixed: boolean;
  /** What somebody else has put there since, when it is not what the draft began from. */
  readonly newer: string | undefined;
  readonly onChange: (text: string) => void;
}

function Field({ field, value, missing, fixed, newer, onChange }: FieldProps) {
  const t = useText();
  const mark = missing ? ` · ${t('incidents.record.fieldMissing')}` : '';
  return (
    <div className="gh-col gh-gap-1">
      <Textarea
        label={`${t(`incidents.record.${field}`)}${mark}`}
        placeholder={t(`incidents.record.${field}.hint`)}
        autosize
        minRows={3}
        maxRows={16}
        readOnly={fixed}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {newer === undefined ? null : (
        <p className="gh-meta incidents-newer">
          {newer === ''
            ? t('incidents.record.newerEmpty')
            : t('incidents.record.newer', { text: newer })}
        </p>
      )}
    </div>
  );
}
