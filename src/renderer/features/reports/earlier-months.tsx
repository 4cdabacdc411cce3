import { UnstyledButton } from '@mantine/core';
import { useWatched } from '../../rpc/use-watched';
import { newestOf } from '../../ui/loaded';
import { useFormats, useText } from '../../ui/region';
import { Section } from '../../ui/section';
import { StateGlyph } from '../../ui/state-glyph';
import { useAllTenants } from './month-line';

interface EarlierMonthsProps {
  readonly before: string;
  readonly onChoose: (month: string) => void;
}

/** The months before: how many tenants got their PDF, and when. */
export function EarlierMonths({ before, onChoose }: EarlierMonthsProps) {
  const t = useText();
  const formats = useFormats();
  const months = newestOf(
    useWatched('readouts.earlier', { before }, useAllTenants(), { keep: true }),
  );
  if (months === undefined || months.length === 0) return null;
  return (
    <Section title={t('monthEnd.earlier')} meta={t('monthEnd.earlier.meta')}>
      <div className="month-earlier">
        {months.map(({ month, tenants, exported, approved, exportedAtMs }) => (
          <UnstyledButton
            key={month}
            className="gh-card month-card"
            title={t('monthEnd.earlier.open', { month: formats.month(month) })}
            onClick={() => onChoose(month)}
          >
            <span className="gh-medium">{formats.month(month)}</span>
            <span className="gh-row gh-gap-1 gh-ink-2">
              <StateGlyph
                name={exported === tenants ? 'check' : 'dash'}
                tone={exported === tenants ? 'done' : 'quiet'}
              />
              {t('monthEnd.earlier.exported', { exported, tenants })}
            </span>
            <span className="gh-meta gh-num">
              {exportedAtMs === null
                ? t('monthEnd.earlier.approved', { approved })
                : formats.shortDateTime(exportedAtMs)}
            </span>
          </UnstyledButton>
        ))}
      </div>
    </Section>
  );
}
