import { Button } from '@mantine/core';
import type { Output } from '@shared/contract';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';
import { ListPage } from '../../ui/list-page';
import { Loaded, newestOf } from '../../ui/loaded';
import { hrefOf, tenantPlace } from '../../ui/place';
import { useText } from '../../ui/region';
import { Section } from '../../ui/section';
import { StateGlyph } from '../../ui/state-glyph';

type FirstWeek = Output<'plans.firstWeek'>;
type Step = FirstWeek['steps'][number]['key'];

/** Where each step is done. */
const PLACE_OF = {
  plan: 'plans',
  gate_inputs: 'gates',
  gates_pass: 'gates',
  start: 'gates',
  task_fields: 'tasks',
  weekly_cycle: 'cycles',
  incidents: 'incidents',
  summary_7d: 'reports',
} as const satisfies Record<Step, string>;

/** The runbook of the first week and the conditions of a complete adoption (M28), both ticked from facts. */
export function FirstWeekPage() {
  const t = useText();
  const { slug } = useTenant();
  const answer = useWatched('plans.firstWeek', {}, useTenantScope());
  const steps = newestOf(answer)?.steps;
  return (
    <ListPage
      lead={
        <Button
          component="a"
          variant="subtle"
          px={8}
          href={hrefOf(tenantPlace(slug, 'plans'))}
          aria-label={t('plans.screen.back')}
        >
          <IconArrowLeft className="gh-icon" aria-hidden />
        </Button>
      }
      title={t('plans.firstWeek.title')}
      meta={
        steps === undefined
          ? undefined
          : t('plans.firstWeek.meta', {
              done: steps.filter(({ done }) => done).length,
              all: steps.length,
            })
      }
    >
      <Loaded answer={answer}>
        {(week) => (
          <>
            <p className="gh-ink-2">{t('plans.firstWeek.about')}</p>
            <Steps week={week} />
            <Conditions week={week} />
          </>
        )}
      </Loaded>
    </ListPage>
  );
}

function Steps({ week }: { week: FirstWeek }) {
  const t = useText();
  const { slug } = useTenant();
  const next = week.steps.find(({ done }) => !done)?.key;
  const counts = { gate_inputs: week.gateInputs, task_fields: week.activeTasks };
  return (
    <Section title={t('plans.firstWeek.steps')}>
      <ol className="plans-week" aria-label={t('plans.firstWeek.steps')}>
        {week.steps.map(({ key, done }) => {
          const params = key === 'gate_inputs' || key === 'task_fields' ? counts[key] : {};
          const place = PLACE_OF[key];
          return (
            <li key={key}>
              <StateGlyph name={done ? 'done' : 'draft'} tone={done ? 'done' : 'draft'} />
              <span className={done ? 'gh-ink-2' : key === next ? 'gh-medium' : undefined}>
                {t(`plans.firstWeek.step.${key}`, params)}
              </span>
              <span className="gh-meta">
                {t(`plans.firstWeek.${done ? 'done' : key === next ? 'next' : 'later'}`)}
              </span>
              <a className="plans-link" href={hrefOf(tenantPlace(slug, place))}>
                {t(`plans.firstWeek.go.${place}`)}
              </a>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}

function Conditions({ week }: { week: FirstWeek }) {
  const t = useText();
  const open = week.conditions.filter(({ done }) => !done).length;
  return (
    <Section title={t('plans.firstWeek.conditions')}>
      <p role="status" className={week.complete ? 'gh-tone-done' : 'gh-ink-2'}>
        {week.complete ? t('plans.firstWeek.complete') : t('plans.firstWeek.open', { count: open })}
      </p>
      <ul className="plans-week" aria-label={t('plans.firstWeek.conditions')}>
        {week.conditions.map(({ key, done }) => (
          <li key={key}>
            <StateGlyph name={done ? 'done' : 'draft'} tone={done ? 'done' : 'draft'} />
            <span>{t(`plans.firstWeek.condition.${key}`)}</span>
            <span className="gh-meta">{t(`plans.firstWeek.${done ? 'done' : 'later'}`)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
