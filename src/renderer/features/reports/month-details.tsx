import { Button } from '@mantine/core';
import { AtTenant } from '../../ui/at-tenant';
import { tenantPlace } from '../../ui/place';
import { useFormats, useText } from '../../ui/region';
import { Section } from '../../ui/section';
import { StateGlyph } from '../../ui/state-glyph';
import { useErrorText } from '../../ui/use-error-text';
import { goTo } from '../../ui/use-place';
import { OpenConflicts } from './conflict-choice';
import type { MonthLine } from './month-line';
import type { MonthWork } from './use-month-work';

/** Where a missing value is recorded. */
export const figuresPlace = (slug: string) =>
  tenantPlace(slug, 'cycles', undefined, { record: '1' });

interface MonthDetailsProps {
  readonly line: MonthLine;
  readonly month: string;
  readonly work: MonthWork | undefined;
}

/** What one tenant's month still needs, by name: why its work failed, figures, a choice between two values. */
export function MonthDetails({ line, month, work }: MonthDetailsProps) {
  const t = useText();
  const errorText = useErrorText();
  return (
    <>
      {work?.kind === 'failed' ? (
        <Section title={t('monthEnd.problem', { tenant: line.tenant.name })}>
          <div className="gh-note gh-tint-fail gh-tone-fail" role="alert">
            <StateGlyph name="failed" />
            <span>{errorText(work.error)}</span>
          </div>
        </Section>
      ) : null}
      {line.conflicts.open > 0 ? (
        <AtTenant tenantId={line.tenantId}>
          <OpenConflicts month={month} />
        </AtTenant>
      ) : null}
      {line.figures.missing.length > 0 ? <MissingFigures line={line} month={month} /> : null}
    </>
  );
}

function MissingFigures({ line, month }: Omit<MonthDetailsProps, 'work'>) {
  const t = useText();
  const formats = useFormats();
  const { figures, tenant } = line;
  return (
    <Section
      title={t('monthEnd.missing', { tenant: tenant.name })}
      meta={
        figures.missing.length === figures.expected
          ? t('monthEnd.missing.all')
          : t('monthEnd.missing.meta', { month: formats.month(month) })
      }
      aside={
        <Button size="xs" onClick={() => goTo(figuresPlace(tenant.slug))}>
          {t('monthEnd.missing.add')}
        </Button>
      }
    >
      <ul className="month-missing">
        {figures.missing.map((key) => (
          <li key={key} className="gh-row">
            <StateGlyph name="cross" tone="fail" small />
            {t(`metrics.name.${key}`)}
          </li>
        ))}
      </ul>
    </Section>
  );
}
