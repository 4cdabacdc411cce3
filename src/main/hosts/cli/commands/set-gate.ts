import { GATE_KEYS } from '@shared/domain/gates/gate';
import { parseGateText } from '@shared/domain/gates/gate-value';
import { refuse } from '../../../core/refuse';
import type { Command } from '../command';
import { readEvidence } from '../evidence';

export const setGate: Command = {
  name: 'set-gate',
  usage: '<gate> <field>=<value> [--evidence FILE|URL|NOTE]',
  options: { evidence: 'string' },
  positionals: [2, 2],
  asOf: false,
  needs: 'session',
  async run({ client, args, tenant, io, say }) {
    const [name = '', assignment = ''] = args.positionals;
    const gate = GATE_KEYS.find((key) => key === name);
    if (gate === undefined) {
      throw refuse('invalid_input', 'cli_gate_unknown', {
        found: name,
        known: GATE_KEYS.join(', '),
      });
    }
    const split = assignment.indexOf('=');
    if (split < 1) throw refuse('invalid_input', 'cli_assignment', { found: assignment });
    const field = assignment.slice(0, split);
    const parsed = parseGateText(gate, field, assignment.slice(split + 1));
    if (!parsed.ok) throw refuse('invalid_input', parsed.problem.code, parsed.problem.params);
    const { scope } = await tenant();
    const given = args.text('evidence');
    const evidence =
      given === undefined ? undefined : await readEvidence(client, scope, io.cwd, given);
    const changed = await client.call(
      'gates.setInput',
      { gate, field, value: parsed.value, ...(evidence !== undefined && { evidence }) },
      scope,
    );
    const { key, from, to, status } = changed;
    return {
      exit: 0,
      json: { key, field: changed.field, from, to, status },
      lines: [
        say('cli.gate.set', {
          key,
          field: changed.field,
          from: String(from),
          to: String(to),
          status: say(`cli.gate.${status}`),
        }),
      ],
    };
  },
};
