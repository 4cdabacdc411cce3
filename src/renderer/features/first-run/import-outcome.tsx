import { Button } from '@mantine/core';
import { useTenants } from '../../rpc/signed-in';
import { useFormats, useText } from '../../ui/region';
import { DataList } from '../../ui/section';
import { StateGlyph } from '../../ui/state-glyph';
import type { ImportResult } from './send-workspace';

const COUNTED = [
  'plans',
  'gates',
  'metrics',
  'tasks',
  'incidents',
  'cycles',
  'reports',
  'notepads',
  'otherFiles',
] as const satisfies readonly (keyof ImportResult['counts'])[];

interface ImportOutcomeProps {
  readonly result: ImportResult;
  readonly onOpen: (tenantId: string) => void;
}

/** What came in, and what was left out with its reason. */
export function ImportOutcome({ result, onOpen }: ImportOutcomeProps) {
  const t = useText();
  const formats = useFormats();
  const { tenantId, counts, skipped, unchanged } = result;
  const tenants = useTenants();
  // The core answers the short name; the list of tenants has the full one as soon as it is read again.
  const tenant = tenants.find(({ id }) => id === tenantId)?.name ?? result.tenant;
  return (
    <div className="gh-col gh-gap-4">
      <div className="gh-row gh-strong">
        <StateGlyph name="done" tone="done" />
        {t(unchanged ? 'firstRun.importing.unchanged' : 'firstRun.importing.done', { tenant })}
      </div>
      <DataList
        labelWidth={160}
        facts={COUNTED.map((name) => ({
          label: t(`firstRun.importing.count.${name}`),
          value: <span className="gh-num">{formats.number(counts[name])}</span>,
        }))}
      />
      <div className="gh-col gh-gap-1">
        <h3>{t('firstRun.importing.skipped', { count: skipped.length })}</h3>
        {skipped.map(({ path, reason }) => (
          <div key={path} className="gh-meta">
            <span className="gh-mono">{path}</span> · {reason}
          </div>
        ))}
      </div>
      <div>
        <Button variant="filled" data-autofocus onClick={() => onOpen(tenantId)}>
          {t('firstRun.importing.open', { tenant })}
        </Button>
      </div>
    </div>
  );
}
