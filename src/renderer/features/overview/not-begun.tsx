import { Button } from '@mantine/core';
import { useTenant } from '../../rpc/signed-in';
import { EmptyState } from '../../ui/empty-state';
import { hrefOf, tenantPlace } from '../../ui/place';
import { useText } from '../../ui/region';
import { StateGlyph } from '../../ui/state-glyph';
import type { Overview } from './overview';

/** Whether there is nothing to look at yet: no plan, no campaign, no value, no decision. */
export function hasNotBegun({ hasPlan, campaign, kpis, decisionsTotal }: Overview): boolean {
  return (
    !hasPlan &&
    campaign === null &&
    decisionsTotal === 0 &&
    kpis.every(({ newestOn }) => newestOn === null)
  );
}

/** What a fresh tenant lacks, in the order in which it is made, and the first step. */
export function NotBegun({ overview }: { overview: Overview }) {
  const t = useText();
  const { name, slug } = useTenant();
  const missing = [
    ['plan', tenantPlace(slug, 'plans', undefined, { new: '1' }), overview.hasPlan],
    ['figures', tenantPlace(slug, 'cycles', undefined, { record: 'sessions' }), false],
    ['gates', tenantPlace(slug, 'gates'), overview.gates.passed === overview.gates.total],
    ['campaign', tenantPlace(slug, 'gates', undefined, { start: '1' }), false],
  ] as const;
  return (
    <EmptyState
      title={t('overview.empty.title', { name })}
      text={t('overview.empty.text')}
      actions={
        <div className="gh-col gh-gap-4">
          <ol className="overview-missing">
            {missing.map(([what, place, isDone]) => (
              <li key={what}>
                <StateGlyph name={isDone ? 'done' : 'draft'} tone={isDone ? 'done' : 'draft'} />
                <a className="overview-link" href={hrefOf(place)}>
                  {t(`overview.empty.${what}`)}
                </a>
                <span className="gh-hidden">
                  {t(isDone ? 'overview.empty.done' : 'overview.empty.missing')}
                </span>
              </li>
            ))}
          </ol>
          <div>
            <Button
              component="a"
              variant="filled"
              href={hrefOf(tenantPlace(slug, 'plans', undefined, { new: '1' }))}
            >
              {t('overview.empty.action')}
            </Button>
          </div>
        </div>
      }
    />
  );
}
