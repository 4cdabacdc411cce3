import { addDays, HOUR_MS } from '@shared/base/days';
import { atHour } from '@shared/base/zones';
import { tenantScope } from '@shared/rpc/client';
import { type Story, unlessRefused } from './tenant-story';

/** Days after the sample's last one on which planned work is due, in turn; work begins again behind the last. */
const DUE_AFTER = [12, 17, 20, 24, 26, 27, 33, 38, 41, 45] as const;
/** Days after it on which somebody sits down for two hours, with the hour. */
const WORKED_ON = [
  [11, 9],
  [24, 10],
  [25, 14],
  [31, 9],
  [39, 15],
] as const;
const NOTE = 'The house is full that day; the page has to be right before breakfast';
const NOTE_PT = 'A casa está cheia nesse dia; a página precisa estar certa antes do café';

/** On the last evening Max plans the weeks after it: days for open work, some hours, and one holiday with its note. */
export function tellCalendar(story: Story): void {
  const { agency, tenant, tenantId, people, timeline } = story;
  const scope = tenantScope(tenantId);
  const shift = agency.tenants.indexOf(tenant);
  timeline.at(atHour(agency.lastOn, 22, tenant.zone), async () => {
    const { rows } = await people.max.call(
      'tasks.list',
      { limit: 200, states: ['draft', 'scheduled', 'in_progress'] },
      scope,
    );
    const dated = rows.filter(({ dueOn }) => dueOn !== null);
    const drafts = rows.filter(({ dueOn }) => dueOn === null).slice(0, 3);
    for (const [index, task] of [...dated, ...drafts].entries()) {
      const days = DUE_AFTER[(index + shift) % DUE_AFTER.length] ?? 12;
      const box = WORKED_ON[(index + shift) % 9];
      const startMs =
        box === undefined
          ? undefined
          : atHour(addDays(agency.lastOn, box[0]), box[1] + (shift % 4), tenant.zone);
      await unlessRefused(() =>
        people.max.call(
          'tasks.schedule',
          {
            taskId: task.id,
            expectedVersion: task.version,
            dueOn: addDays(agency.lastOn, days),
            ...(startMs !== undefined && {
              timebox: { startMs, endMs: startMs + 2 * HOUR_MS },
            }),
            note: days === 20 ? (tenant.contentLocale === 'pt-BR' ? NOTE_PT : NOTE) : '',
          },
          scope,
        ),
      );
    }
  });
}
