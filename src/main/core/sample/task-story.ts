import { addDays } from '@shared/base/days';
import { atHour } from '@shared/base/zones';
import type { Output } from '@shared/contract';
import type { TaskState } from '@shared/domain/tasks/task';
import { tenantScope } from '@shared/rpc/client';
import { type Story, unlessRefused } from './tenant-story';

type Task = Output<'tasks.get'>;

const KPI = {
  visibility: 'More clicks from people who never searched for the name',
  quality: 'More sessions that end in a booking',
  none: 'Less time until a change is live',
} as const;
const KPI_PT = {
  visibility: 'Mais cliques de quem nunca buscou pelo nome',
  quality: 'Mais sessões que terminam em reserva',
  none: 'Menos tempo até uma mudança ir ao ar',
} as const;
const ROLLBACK = 'Taken back when the measure falls for two weeks in a row';
const ROLLBACK_PT = 'Desfeita se a medida cair por duas semanas seguidas';

/** The measure that work of a track is meant to move. */
const KPI_KEY = { visibility: 'non_brand_clicks', quality: 'bookings', none: undefined } as const;

/** How long the items are thought to take, in turn, minutes. */
const EFFORTS = [60, 240, 30, 120, 480, 90, 180] as const;

/** How far each tenth item of the board gets; the rest stays a draft without its four fields. */
const FATE: readonly TaskState[] = [
  'completed',
  'completed',
  'scheduled',
  'completed',
  'in_progress',
  'draft',
  'needs_review',
  'completed',
  'draft',
  'scheduled',
];

/** Two weeks after the start the board is filled in; then an item moves every other day. */
export function tellTasks(story: Story): void {
  const { agency, tenant, tenantId, people, timeline } = story;
  const scope = tenantScope(tenantId);
  const on = (day: string, hour: number) => atHour(day, hour, tenant.zone);
  timeline.at(on(addDays(agency.startOn, 2), 14), async () => {
    const { rows } = await people.max.call('tasks.list', { limit: 200 }, scope);
    rows.forEach((row, index) => {
      const fate = FATE[index % FATE.length] ?? 'draft';
      if (fate === 'draft') return;
      const startedOn = addDays(agency.startOn, 3 + Math.round(index * 2.6));
      const dueOn = addDays(agency.startOn, 17 + Math.round(index * 2.6));
      timeline.at(on(startedOn, 10), async () => {
        // A P0 may have held the item since the board was read.
        const fresh = await people.max.call('tasks.get', { taskId: row.id }, scope);
        if (fresh.state !== 'draft') return;
        const own = tenant.contentLocale === 'pt-BR';
        const filled = await people.max.call(
          'tasks.update',
          {
            taskId: row.id,
            expectedVersion: fresh.version,
            ownerProfileId: index % 3 === 0 ? people.ids.max : people.ids.edi,
            dueOn: fate === 'scheduled' ? addDays(dueOn, 20) : dueOn,
            kpiImpact: (own ? KPI_PT : KPI)[row.track],
            kpiKey: KPI_KEY[row.track],
            effortMinutes: EFFORTS[index % EFFORTS.length],
            rollbackCondition: own ? ROLLBACK_PT : ROLLBACK,
          },
          scope,
        );
        await moveOn(story, filled, fate, startedOn);
      });
    });
  });
}

const WAY: readonly TaskState[] = ['scheduled', 'in_progress', 'needs_review', 'completed'];

/** Schedules the item's next steps, days apart; a step that a rule refuses ends its way there. */
async function moveOn(story: Story, task: Task, fate: TaskState, startedOn: string): Promise<void> {
  const { tenant, tenantId, people, timeline } = story;
  const scope = tenantScope(tenantId);
  let current = task;
  let isHeld = false;
  WAY.slice(0, WAY.indexOf(fate) + 1).forEach((to, step) => {
    timeline.at(atHour(addDays(startedOn, step * 3), 12, tenant.zone), async () => {
      if (isHeld) return;
      const fresh = await people.max.call('tasks.get', { taskId: current.id }, scope);
      if (fresh.state === 'blocked') {
        isHeld = true;
        return;
      }
      const moved = await unlessRefused(async () => {
        current = await people.max.call(
          'tasks.move',
          { taskId: fresh.id, expectedVersion: fresh.version, to },
          scope,
        );
      });
      isHeld = !moved;
    });
  });
}
