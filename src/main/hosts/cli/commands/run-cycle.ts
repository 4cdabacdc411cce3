import { toIso } from '@shared/base/days';
import { CADENCES } from '@shared/domain/cycles/cycle';
import { parseCadence } from '@shared/domain/cycles/window';
import { refuse } from '../../../core/refuse';
import type { Command } from '../command';
import { shownInstant } from '../shown-instant';

export const runCycle: Command = {
  name: 'run-cycle',
  usage: 'weekly|monthly|quarterly',
  options: {},
  positionals: [1, 1],
  asOf: true,
  needs: 'session',
  async run({ client, args, tenant, asOfMs, say, note, lang }) {
    const [word = ''] = args.positionals;
    const cadence = parseCadence(word);
    if (cadence === undefined) {
      const known = CADENCES.join(', ');
      throw refuse('invalid_input', 'cli_cadence_unknown', { found: word, known });
    }
    const { scope, zone } = await tenant();
    const cycle = await client.call(
      'cycles.run',
      { cadence, ...(asOfMs !== undefined && { asOfMs }) },
      scope,
    );
    if (asOfMs !== undefined) note(say('cli.asOf', { at: toIso(asOfMs) }));
    const { decision, rule, windowStartMs, windowEndMs, snapshotHash, recovery } = cycle;
    if (cycle.reason === null || windowStartMs === null) throw new Error('A cycle without reason');
    // Codes of the engine's own closed lists.
    const reason = say(
      `cycles.reason.${cycle.reason.code}` as 'cycles.reason.both_tracks_up',
      cycle.reason.params,
    );
    const told = cycle.actions.map(({ code, params, kind }) => ({
      code,
      kind,
      text: say(`cycles.action.${code}` as 'cycles.action.remediation_sprint', params),
    }));
    const of = (isRemediation: boolean) =>
      told
        .filter(({ kind }) => (kind === 'remediation') === isRemediation)
        .map(({ code, text }) => ({ code, text }));
    const remediation = of(true);
    const windowStart = toIso(windowStartMs);
    const windowEnd = toIso(windowEndMs);
    return {
      exit: 0,
      json: {
        decision,
        rule,
        reason,
        actions: of(false),
        windowStart,
        windowEnd,
        snapshotHash,
        ...(remediation.length > 0 && { remediation }),
        ...(recovery !== null && { recovery }),
        ...(asOfMs !== undefined && { asOf: toIso(asOfMs) }),
      },
      lines: [
        say('cli.cycle.decision', {
          cadence: say(`cycles.cadence.${cadence}`),
          decision: say(`cycles.decision.${decision}`),
          rule: rule ?? 0,
        }),
        reason,
        say('cli.cycle.window', {
          from: shownInstant(windowStartMs, zone, lang),
          to: shownInstant(windowEndMs, zone, lang),
        }),
        ...(recovery === null
          ? []
          : [
              say('cli.cycle.recovery', {
                ordinal: recovery.ordinal,
                verdict: say(`cycles.recovery.verdict.${recovery.verdict}`),
                sprint: say('cycles.recovery.sprint', {
                  planned: recovery.planned,
                  done: recovery.done,
                }),
              }),
            ]),
        ...told.map(({ text }) => `- ${text}`),
      ],
    };
  },
};
