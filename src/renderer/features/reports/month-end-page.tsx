import { daysOfMonth, isMonth } from '@shared/base/days';
import { monthsBack } from '@shared/domain/readout/month-of-cycle';
import { useState } from 'react';
import { useTenants } from '../../rpc/signed-in';
import { EmptyState } from '../../ui/empty-state';
import { ListPage } from '../../ui/list-page';
import { Loaded, newestOf } from '../../ui/loaded';
import { useFormats, useRegion, useText } from '../../ui/region';
import { SkeletonRows } from '../../ui/skeletons';
import { setQuery, usePlace } from '../../ui/use-place';
import { EarlierMonths } from './earlier-months';
import { ExportPlan } from './export-plan';
import { type Exported, ExportResult } from './export-result';
import { MonthEndActions } from './month-end-actions';
import { linesOf, useMonth } from './month-line';
import { Readiness } from './readiness';
import { useMonthWork } from './use-month-work';

/** Months that can be read out from here; older ones keep what was frozen. */
const MONTHS = 18;

/** The month-end of all tenants: what each still needs, drafts, approvals and the export (J5). */
export function MonthEndPage() {
  const t = useText();
  const formats = useFormats();
  const { nowMs, zone } = useRegion();
  const { query } = usePlace();
  const tenants = useTenants();
  const months = monthsBack(nowMs(), zone, MONTHS);
  const asked = query.month ?? '';
  const month = isMonth(asked) ? asked : (months[1] ?? '');
  const { fromOn, toOn } = daysOfMonth(month);
  const answer = useMonth(month);
  const works = useMonthWork();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [exported, setExported] = useState<Exported>();
  const rows = newestOf(answer)?.rows ?? [];
  const lines = linesOf(rows, tenants);
  const chosen =
    selected.size === 0 ? lines : lines.filter(({ tenantId }) => selected.has(tenantId));
  const choose = (value: string) => {
    setExported(undefined);
    setQuery({ month: value });
  };
  return (
    <ListPage
      title={t('monthEnd.title')}
      meta={t('monthEnd.meta', { from: formats.shortDay(fromOn), to: formats.shortDay(toOn) })}
      actions={
        <MonthEndActions
          months={months.includes(month) ? months : [month, ...months]}
          month={month}
          onMonth={choose}
          lines={chosen}
          works={works}
          onExported={setExported}
        />
      }
      inspector={
        lines.length === 0 ? null : exported === undefined || exported.month !== month ? (
          <ExportPlan lines={chosen} month={month} />
        ) : (
          <ExportResult exported={exported} onBack={() => setExported(undefined)} />
        )
      }
      inspectorWidth={288}
    >
      {tenants.length === 0 ? (
        <EmptyState title={t('monthEnd.empty.title')} text={t('monthEnd.empty.text')} />
      ) : (
        <Loaded answer={answer} loading={<SkeletonRows count={5} />}>
          {() => (
            <>
              <Readiness
                month={month}
                lines={lines}
                chosen={chosen}
                works={works}
                selected={selected}
                onSelect={setSelected}
              />
              <EarlierMonths before={month} onChoose={choose} />
            </>
          )}
        </Loaded>
      )}
    </ListPage>
  );
}
