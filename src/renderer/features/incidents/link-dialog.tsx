import { SegmentedControl, Select } from '@mantine/core';
import { INCIDENT_LINK_KINDS, type IncidentLinkKind } from '@shared/domain/incidents/incident-link';
import { useState } from 'react';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { useWatched } from '../../rpc/use-watched';
import { Dialog, Form, FormActions } from '../../ui/dialog';
import { FormError } from '../../ui/form-error';
import { newestOf } from '../../ui/loaded';
import { useNotices } from '../../ui/notices';
import { useFormats, useText } from '../../ui/region';
import type { Work } from './incident';

interface LinkDialogProps {
  readonly incidentId: string;
  readonly links: Work['links'];
  readonly onClose: () => void;
}

/** Says that a task, a cycle or an approval has to do with the incident. */
export function LinkDialog({ incidentId, links, onClose }: LinkDialogProps) {
  const t = useText();
  const notices = useNotices();
  const link = useCommand('incidents.link', useTenantScope(), { inline: true });
  const [kind, setKind] = useState<IncidentLinkKind>('task');
  const [chosen, setChosen] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const options = useOptions(kind, text).filter(
    ({ value }) => !links.some(({ id }) => id === value),
  );
  const submit = async () => {
    setMissing(chosen === null);
    if (chosen === null) return;
    if ((await link.run({ incidentId, target: { kind, id: chosen } })) === undefined) return;
    notices.done(t('incidents.beside.linked'));
    onClose();
  };
  return (
    <Dialog title={t('incidents.beside.link')} onClose={onClose}>
      <Form onSubmit={() => void submit()}>
        <SegmentedControl
          fullWidth
          aria-label={t('incidents.beside.kind')}
          value={kind}
          data={INCIDENT_LINK_KINDS.map((value) => ({
            value,
            label: t(`incidents.beside.kind.${value}`),
          }))}
          onChange={(value) => {
            setKind(INCIDENT_LINK_KINDS.find((each) => each === value) ?? 'task');
            setChosen(null);
            setText('');
          }}
        />
        <Select
          data-autofocus
          searchable
          label={t(`incidents.beside.kind.${kind}`)}
          nothingFoundMessage={t('incidents.beside.nothing')}
          value={chosen}
          data={options}
          // The core finds tasks by their titles; the few others are all here.
          {...(kind === 'task' ? { filter: ({ options: all }) => all } : {})}
          searchValue={text}
          error={missing ? t('incidents.beside.missing') : undefined}
          onSearchChange={setText}
          onChange={setChosen}
        />
        <FormError error={link.error} />
        <FormActions
          submit={t('incidents.beside.link')}
          pending={link.pending}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
}

const LIMIT = 50;

/** What can be chosen: the tasks whose titles hold the text, the newest cycles, the newest approvals. */
function useOptions(kind: IncidentLinkKind, text: string): readonly Option[] {
  const t = useText();
  const formats = useFormats();
  const scope = useTenantScope();
  const { id } = useTenant();
  const over = { kind: 'tenants', tenantIds: [id] } as const;
  const tasks = newestOf(
    useWatched('tasks.list', { limit: LIMIT, text }, kind === 'task' ? scope : undefined, {
      keep: true,
    }),
  );
  const cycles = newestOf(
    useWatched('cycles.list', { limit: LIMIT }, kind === 'cycle' ? scope : undefined),
  );
  const approvals = newestOf(
    useWatched('approvals.list', { limit: LIMIT }, kind === 'approval' ? over : undefined),
  );
  if (kind === 'task') {
    return (tasks?.rows ?? []).map(({ id: value, title }) => ({ value, label: title }));
  }
  if (kind === 'cycle') {
    return (cycles?.rows ?? []).map((cycle) => ({
      value: cycle.id,
      label: `${t(`cycles.cadence.${cycle.cadence}`)} ${cycle.ordinal}: ${t(`cycles.decision.${cycle.decision}`)}, ${formats.shortDateTime(cycle.decidedAtMs)}`,
    }));
  }
  return (approvals?.rows ?? []).map((approval) => ({
    value: approval.id,
    label: `${approval.title}, ${formats.shortDateTime(approval.requestedAtMs)}`,
  }));
}
