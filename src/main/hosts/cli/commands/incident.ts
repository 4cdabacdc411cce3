import { toIso } from '@shared/base/days';
import { SEVERITIES } from '@shared/domain/incidents/incident';
import { MODULES } from '@shared/domain/roles/module';
import { refuse } from '../../../core/refuse';
import type { Command } from '../command';
import { readInstant } from '../command-arguments';
import { shownInstant } from '../shown-instant';

export const incident: Command = {
  name: 'incident',
  usage: '--severity P0|P1|P2 --module MODULE --summary TEXT [--at ISO]',
  options: { severity: 'string', module: 'string', summary: 'string', at: 'string' },
  positionals: [0, 0],
  asOf: false,
  needs: 'session',
  async run({ client, args, tenant, say, lang }) {
    const severity = oneOf('severity', args.text('severity'), SEVERITIES);
    const module = oneOf('module', args.text('module'), MODULES);
    const summary = (args.text('summary') ?? '').trim();
    if (summary === '') throw refuse('invalid_input', 'cli_summary_missing');
    const at = args.text('at');
    const occurredAtMs = at === undefined ? undefined : readInstant('--at', at);
    const { scope, zone } = await tenant();
    const made = await client.call(
      'incidents.record',
      { severity, module, summary, ...(occurredAtMs !== undefined && { occurredAtMs }) },
      scope,
    );
    const due = made.postmortemDueMs;
    return {
      exit: 0,
      json: { id: made.id, severity: made.severity, dueAt: due === null ? null : toIso(due) },
      lines: [
        say('cli.incident.recorded', { ref: made.ref, severity: made.severity }),
        ...(due === null ? [] : [say('cli.incident.due', { at: shownInstant(due, zone, lang) })]),
      ],
    };
  },
};

/** A word out of a closed list; a refusal names all of them (M172). */
function oneOf<T extends string>(option: string, word: string | undefined, known: readonly T[]): T {
  const found = known.find((each) => each === word);
  if (found !== undefined) return found;
  throw refuse('invalid_input', 'cli_option_one_of', {
    option: `--${option}`,
    found: word ?? '',
    known: known.join(', '),
  });
}
