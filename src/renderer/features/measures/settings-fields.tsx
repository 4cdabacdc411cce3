import { Autocomplete, Select, TextInput } from '@mantine/core';
import { SOURCE_TIERS } from '@shared/domain/metrics/metric';
import { useState } from 'react';
import { InstantInput } from '../../ui/instant-input';
import { useFormats, useRegion, useText } from '../../ui/region';
import { DataList, Section } from '../../ui/section';
import type { ReadFile, Settings } from './use-import';

interface SettingsFieldsProps {
  readonly read: ReadFile;
  readonly settings: Settings;
  readonly onChange: (changed: Partial<Settings>) => void;
}

/** What the file is, where its figures come from, and their period where no column names one. */
export function SettingsFields({ read, settings, onChange }: SettingsFieldsProps) {
  const t = useText();
  const { nowMs } = useRegion();
  return (
    <Section title={t('measures.file')} meta={t(`measures.kind.${read.kind}`)}>
      <FileFacts read={read} />
      <div className="measures-fields">
        <Autocomplete
          label={t('measures.field.source')}
          description={read.kept ? t('measures.field.source.kept') : undefined}
          data={[...new Set(read.sources)]}
          value={settings.source}
          onChange={(source) => onChange({ source })}
        />
        <Select
          label={t('cycles.observe.tier')}
          allowDeselect={false}
          data={SOURCE_TIERS.map((value) => ({ value, label: t(`metrics.tier.${value}`) }))}
          value={settings.tier ?? 'primary'}
          onChange={(next) => onChange({ tier: SOURCE_TIERS.find((each) => each === next) })}
        />
        <InstantInput
          label={t('measures.field.observed')}
          initialMs={settings.observedAtMs ?? nowMs()}
          onChange={(typed) => {
            if (typeof typed === 'number') onChange({ observedAtMs: typed });
          }}
        />
      </div>
      <PeriodFields settings={settings} onChange={onChange} />
    </Section>
  );
}

function FileFacts({ read }: { read: ReadFile }) {
  const t = useText();
  const formats = useFormats();
  const { encoding, delimiter, rows, bytes, headLines, nextTableLine } = read;
  const signs = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const;
  return (
    <DataList
      labelWidth={144}
      facts={[
        {
          label: t('measures.fact.rows'),
          value: t('measures.fact.rows.value', { rows, size: formats.bytes(bytes) }),
        },
        {
          label: t('measures.fact.form'),
          value: t('measures.fact.form.value', {
            encoding: encoding.toUpperCase().replace('WINDOWS', 'Windows'),
            delimiter: signs[delimiter],
          }),
        },
        ...(headLines.length === 0
          ? []
          : [{ label: t('measures.fact.head'), value: headLines.join(' · ') }]),
        ...(nextTableLine === null
          ? []
          : [
              {
                label: t('measures.fact.more'),
                value: t('measures.fact.more.value', { line: nextTableLine }),
              },
            ]),
      ]}
    />
  );
}

/** The period of the whole file; with a column of days it has none, with "Nth day" it is where counting begins. */
function PeriodFields({ settings, onChange }: Omit<SettingsFieldsProps, 'read'>) {
  const t = useText();
  const { uses, period } = settings;
  const [days, setDays] = useState({ fromOn: period?.fromOn ?? '', toOn: period?.toOn ?? '' });
  if (uses.includes('day') || uses.includes('from') || uses.includes('to')) return null;
  const set = (name: keyof typeof days, value: string) => {
    const next = { ...days, [name]: value };
    setDays(next);
    const isWhole = next.fromOn !== '' && next.toOn !== '';
    onChange({ period: isWhole ? next : undefined });
  };
  return (
    <div className="measures-fields">
      <TextInput
        type="date"
        label={t('measures.field.from')}
        value={days.fromOn}
        onChange={(event) => set('fromOn', event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={t('measures.field.to')}
        value={days.toOn}
        onChange={(event) => set('toOn', event.currentTarget.value)}
      />
    </div>
  );
}
