import { HEALTH_POINTS } from '@shared/domain/health/health';
import { evidenceLine } from '@shared/i18n/documents/health-words';
import type { Command } from '../command';
import { shownInstant } from '../shown-instant';
import { textTable } from '../text-table';

/** Ends with 2 when a point is not met; one that is unknown is no refusal. */
export const health: Command = {
  name: 'health',
  usage: '',
  options: {},
  positionals: [0, 0],
  asOf: false,
  needs: 'session',
  async run({ client, tenant, say, lang }) {
    const { id, zone } = await tenant();
    const { rows } = await client.call('health.list', {}, { kind: 'tenants', tenantIds: [id] });
    const points = rows[0]?.points ?? [];
    const formats = {
      instant: (ms: number) => shownInstant(ms, zone, lang),
      day: (day: string) => day,
    };
    const line = (evidence: (typeof points)[number]['evidence'][number]) =>
      evidenceLine(say, formats, 'health.evidence', evidence);
    const met = points.filter(({ state }) => state === 'met').length;
    return {
      exit: points.some(({ state }) => state === 'not_met') ? 2 : 0,
      json: {
        met,
        points: points.map(({ point, state, evidence }) => ({
          point,
          state,
          evidence: evidence.map((each) => ({ ...each, text: line(each) })),
        })),
      },
      lines: [
        ...textTable([
          [say('cli.column.status'), say('cli.column.point'), say('cli.column.evidence')],
          ...points.flatMap(({ point, state, evidence }) =>
            evidence.map((each, index) => [
              index === 0 ? say(`health.state.${state}`) : '',
              index === 0 ? say(`health.point.${point}`) : '',
              line(each),
            ]),
          ),
        ]),
        say('health.metOf', { met, total: HEALTH_POINTS.length }),
      ],
    };
  },
};
