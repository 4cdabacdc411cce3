import { useFigureText } from '../../metrics/figure-text';
import { useTenant } from '../../rpc/signed-in';
import { hrefOf, tenantPlace } from '../../ui/place';
import { useText } from '../../ui/region';
import { StateGlyph } from '../../ui/state-glyph';
import type { Column } from '../../ui/table';
import { DateText } from '../../ui/times';
import type { MeasureValue } from './measure';
import { usePeriodText } from './period-text';

/** A value with its period, whether figures use it, and everything that is known of where it came from (M188). */
export function useValueColumns(): readonly Column<MeasureValue>[] {
  const t = useText();
  const figureText = useFigureText();
  const periodText = usePeriodText();
  return [
    {
      key: 'period',
      header: t('measures.column.period'),
      width: 216,
      render: (value) => <span className="gh-nowrap">{periodText(value)}</span>,
    },
    {
      key: 'value',
      header: t('measures.column.value'),
      align: 'right',
      width: 120,
      render: ({ key, value, chosen }) => (
        <span className={chosen ? 'gh-num gh-medium' : 'gh-num gh-ink-2'}>
          {figureText(key, value)}
        </span>
      ),
    },
    {
      key: 'use',
      header: t('measures.column.use'),
      width: 184,
      render: (value) => <Use value={value} />,
    },
    {
      key: 'source',
      header: t('measures.column.source'),
      render: ({ source, tier }) => (
        <>
          <div className="gh-clip">{source}</div>
          <div className="gh-meta">{t(`measures.tier.${tier}`)}</div>
        </>
      ),
    },
    {
      key: 'asOf',
      header: t('measures.column.asOf'),
      width: 136,
      render: ({ observedAtMs }) => <DateText atMs={observedAtMs} show="shortDateTime" />,
    },
    {
      key: 'recorded',
      header: t('measures.column.recorded'),
      width: 232,
      render: ({ recordedAtMs, by, file }) => (
        <>
          <div className="gh-nowrap">
            <DateText atMs={recordedAtMs} show="shortDateTime" /> · {by}
          </div>
          <div className="gh-meta gh-clip">
            {file === null
              ? t('measures.byHand')
              : t('measures.fromFile', { name: file.name, line: file.line })}
          </div>
        </>
      ),
    },
  ];
}

/** Used, or not; where sources differ, the way to the choice. */
function Use({ value }: { value: MeasureValue }) {
  const t = useText();
  const { slug } = useTenant();
  const { chosen, conflict } = value;
  const word = t(chosen ? 'measures.used' : 'measures.unused');
  if (conflict !== 'open') return <span className={chosen ? undefined : 'gh-ink-2'}>{word}</span>;
  return (
    <>
      <span className="gh-status gh-status-sm gh-tone-warn">
        <StateGlyph name="p1" tone="warn" small />
        {t('measures.inConflict')}
      </span>
      <div className="gh-meta">
        {word} ·{' '}
        <a
          className="measures-link"
          href={hrefOf(tenantPlace(slug, 'cycles', undefined, { conflicts: '1' }))}
        >
          {t('measures.settle')}
        </a>
      </div>
    </>
  );
}
