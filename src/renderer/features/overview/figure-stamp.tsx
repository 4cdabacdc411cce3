import { Tooltip } from '@mantine/core';
import { dayOf } from '@shared/base/zones';
import { useRegion, useText } from '../../ui/region';
import type { Figure } from './overview';

/** Where a figure comes from and how old it is: source · as of, and the days that it does not cover. */
export function FigureStamp({ figure }: { figure: Figure }) {
  const t = useText();
  const { formats, zone } = useRegion();
  const { sources, asOfMs, coveredDays, windowDays } = figure;
  const [first = '', ...others] = sources;
  const source =
    others.length === 0 ? first : t('overview.figure.sources', { first, count: others.length });
  const tooltip = `${t('overview.figure.allSources', { sources: sources.join(', ') })} · ${formats.dateTime(asOfMs)}`;
  return (
    <Tooltip label={tooltip}>
      <span className="gh-provenance">
        <u>{source}</u>
        {' · '}
        {t('ui.provenance.asOf', { when: formats.shortDay(dayOf(asOfMs, zone)) })}
        {coveredDays === windowDays ? null : (
          <>
            {' · '}
            {t('overview.kpis.covered', { covered: coveredDays, days: windowDays })}
          </>
        )}
      </span>
    </Tooltip>
  );
}
