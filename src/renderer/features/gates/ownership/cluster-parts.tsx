import { Button, Select, TextInput } from '@mantine/core';
import { RESOLUTIONS } from '@shared/domain/ownership/cluster';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useText } from '../../../ui/region';
import type { Cluster } from './cluster';

type Rival = Cluster['rivals'][number];
type Bridge = Cluster['bridges'][number];

interface RivalFieldsProps {
  readonly rivals: readonly Rival[];
  readonly onChange: (rivals: Rival[]) => void;
}

/** The register's entries of a cluster: the page, what was done about it, a note. */
export function RivalFields({ rivals, onChange }: RivalFieldsProps) {
  const t = useText();
  const set = (index: number, change: Partial<Rival>) =>
    onChange(rivals.map((rival, at) => (at === index ? { ...rival, ...change } : rival)));
  return (
    <div className="gh-col gh-gap-3">
      {rivals.map((rival, index) => (
        // Entries have no key of their own until they are saved.
        // biome-ignore lint/suspicious/noArrayIndexKey: they are added and removed by place
        <div key={index} className="ownership-part">
          <TextInput
            label={t('ownership.field.rival', { number: index + 1 })}
            value={rival.url}
            onChange={(event) => set(index, { url: event.currentTarget.value })}
          />
          <Select
            label={t('ownership.field.resolution')}
            allowDeselect={false}
            value={rival.resolution ?? 'open'}
            data={(['open', ...RESOLUTIONS] as const).map((value) => ({
              value,
              label: t(`ownership.resolution.${value}`),
            }))}
            onChange={(value) =>
              set(index, { resolution: RESOLUTIONS.find((each) => each === value) ?? null })
            }
          />
          <TextInput
            label={t('ownership.field.note')}
            value={rival.note}
            onChange={(event) => set(index, { note: event.currentTarget.value })}
          />
          <RemoveButton onRemove={() => onChange(rivals.filter((_, at) => at !== index))} />
        </div>
      ))}
      <AddButton
        label={t('ownership.field.addRival')}
        onAdd={() => onChange([...rivals, { url: '', resolution: null, note: '' }])}
      />
    </div>
  );
}

interface BridgeFieldsProps {
  readonly bridges: readonly Bridge[];
  readonly targets: readonly Cluster[];
  readonly onChange: (bridges: Bridge[]) => void;
}

/** The pages that lead readers on, and to which cluster. */
export function BridgeFields({ bridges, targets, onChange }: BridgeFieldsProps) {
  const t = useText();
  const first = targets[0];
  const set = (index: number, change: Partial<Bridge>) =>
    onChange(bridges.map((bridge, at) => (at === index ? { ...bridge, ...change } : bridge)));
  return (
    <div className="gh-col gh-gap-3">
      {bridges.map((bridge, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are added and removed by place
        <div key={index} className="ownership-part ownership-bridge">
          <TextInput
            label={t('ownership.field.bridge', { number: index + 1 })}
            value={bridge.url}
            onChange={(event) => set(index, { url: event.currentTarget.value })}
          />
          <Select
            label={t('ownership.field.bridgeTo')}
            allowDeselect={false}
            value={bridge.toClusterId}
            data={targetsOf(bridge, targets)}
            onChange={(value) => (value === null ? undefined : set(index, { toClusterId: value }))}
          />
          <RemoveButton onRemove={() => onChange(bridges.filter((_, at) => at !== index))} />
        </div>
      ))}
      {first === undefined ? null : (
        <AddButton
          label={t('ownership.field.addBridge')}
          onAdd={() =>
            onChange([...bridges, { url: '', toClusterId: first.id, toName: first.name }])
          }
        />
      )}
    </div>
  );
}

/** The clusters on screen, and the one that a kept bridge leads to. */
function targetsOf(bridge: Bridge, targets: readonly Cluster[]) {
  const known = targets.map(({ id, name }) => ({ value: id, label: name }));
  if (known.some(({ value }) => value === bridge.toClusterId)) return known;
  return [{ value: bridge.toClusterId, label: bridge.toName }, ...known];
}

function AddButton({ label, onAdd }: { label: string; onAdd: () => void }) {
  return (
    <div>
      <Button
        size="xs"
        variant="subtle"
        leftSection={<IconPlus className="gh-icon gh-icon-sm" aria-hidden />}
        onClick={onAdd}
      >
        {label}
      </Button>
    </div>
  );
}

function RemoveButton({ onRemove }: { onRemove: () => void }) {
  const t = useText();
  return (
    <Button
      size="xs"
      variant="subtle"
      leftSection={<IconTrash className="gh-icon gh-icon-sm" aria-hidden />}
      onClick={onRemove}
    >
      {t('ownership.field.remove')}
    </Button>
  );
}
