import { contract } from '@shared/contract';
import { EVENT_TYPES } from '@shared/contract/events';
import { TASK_SOURCES } from '@shared/domain/tasks/task';
import { en, ptBr } from '@shared/i18n/catalogue';
import { PLAYBOOK_TEXTS } from '@shared/i18n/playbooks';
import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/main/hosts/cli/command-table';
import { VIEW_NAMES } from '../../src/renderer/app/views';
import { readSource } from './source-files';

/** Everything that a person or a program can reach: methods, commands, views, events, sources of tasks. */
const REACHABLE = [
  ...Object.keys(contract),
  ...COMMANDS.map(({ name }) => name),
  ...VIEW_NAMES,
  ...Object.keys(EVENT_TYPES),
  ...TASK_SOURCES,
];

/** Every sentence that the console says, in both languages. */
const SAID = Object.entries({
  ...en,
  ...PLAYBOOK_TEXTS.en,
  ...prefixed({ ...ptBr, ...PLAYBOOK_TEXTS['pt-BR'] }),
});

function prefixed(texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [`pt-BR ${key}`, text]));
}

const reaching = (forbidden: RegExp) => REACHABLE.filter((name) => forbidden.test(name));
const saying = (forbidden: RegExp) =>
  SAID.filter(([, text]) => forbidden.test(text)).map(([key]) => key);

/** The paragraphs of the README that speak of something. */
const readmeOn = (subject: RegExp) =>
  readSource('README.md')
    .split(/\n\n|\n(?=- )/)
    .map((paragraph) => paragraph.replaceAll('\n', ' '))
    .filter((paragraph) => subject.test(paragraph));

test('[M228] nothing posts to social networks or optimises budgets, and nothing says that it would', () => {
  expect(reaching(/social|network|tweet|linkedin|instagram|facebook|buffer/i)).toEqual([]);
  expect(reaching(/optimi[sz]|bid|allocat/i)).toEqual([]);
  expect(saying(/twitter|linkedin|instagram|facebook|rede(s)? socia|social network/i)).toEqual([]);
  expect(saying(/optimi[sz]e[sd]? (the |your )?budget|otimiza\S* (o |do )?orçamento/i)).toEqual([]);
  const promises = readmeOn(/social|budget/i);
  expect(promises).toHaveLength(1);
  expect(promises[0]).toContain('Out of scope: posting to social networks, budget optimisation.');
});

test('[M229] nothing enforces service levels or routes work between agents by rules', () => {
  expect(reaching(/sla\b|deadline|escalat|breach|rout(e|ing)|dispatch|agent/i)).toEqual([]);
  // Shown where a clock is at risk (Q7); nothing acts on it.
  expect(saying(/\bSLAs?\b|service level|nível de serviço|níveis de serviço/i)).toEqual([
    'today.group.sla',
    'pt-BR today.group.sla',
  ]);
  expect(saying(/dynamic rout|roteamento/i)).toEqual([]);
  expect(readmeOn(/\bSLA|service level|routing/i)).toEqual([]);
});

test('[M230] it is a governance engine: plans, gates, cycles, incidents and reports, no scheduler of content', () => {
  expect(reaching(/^(content|posts?|editorial|schedule|widget|dashboard)\b/i)).toEqual([]);
  for (const discipline of ['plans', 'gates', 'cycles', 'incidents', 'reports'] as const) {
    expect(VIEW_NAMES).toContain(discipline);
    const commands = Object.entries(contract).filter(
      ([method, { kind }]) =>
        method.startsWith(`${discipline}.`) && (kind === 'command' || kind === 'query'),
    );
    expect(commands.length, discipline).toBeGreaterThan(1);
  }
  const [what] = readmeOn(/governance engine/);
  for (const word of ['plans', 'gates', 'cycles', 'incidents', 'readouts']) {
    expect(what).toContain(word);
  }
});
