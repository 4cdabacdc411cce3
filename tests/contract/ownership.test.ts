import type { Input } from '@shared/contract';
import { expect, test } from 'vitest';
import { passGates } from '../helpers/campaign-steps';
import { refusalOf } from '../helpers/refusal';
import { countRows, storedEvents, storedProblems } from '../helpers/stored-events';
import { signInAs, type TestAgency, testAgency } from '../helpers/test-core';

const BASE = {
  intent: 'commercial',
  stage: 'decision',
  priority: true,
  ownerUrl: null,
  queries: [],
  rivals: [],
  bridges: [],
} as const;

type Fields = Partial<Input<'ownership.save'>> & { readonly name: string };
const save = ({ owner, scope }: TestAgency, fields: Fields) =>
  owner.call('ownership.save', { ...BASE, queries: [], rivals: [], bridges: [], ...fields }, scope);
const page = (name: string) => `https://alba.example/${name}`;

const ownershipGate = async ({ owner, scope }: TestAgency) => {
  const { gates } = await owner.call('gates.list', {}, scope);
  const gate = gates.find(({ key }) => key === 'ownership_gate');
  if (gate === undefined) throw new Error('The ownership gate is not listed');
  return gate;
};

test('[M118] [M167] the matrix says the coverage: each change feeds the gate, with the matrix as evidence', async () => {
  const agency = await testAgency();
  const { core, owner, scope } = agency;
  const suites = await save(agency, { name: 'Suites', ownerUrl: page('suites') });
  expect(suites.coverage).toEqual({ priority: 1, owned: 1, value: 1 });
  await save(agency, { name: 'Spa' });
  await save(agency, { name: 'Blog', priority: false });
  expect(await ownershipGate(agency)).toMatchObject({
    status: 'fail',
    reason: { code: 'coverage_too_low', params: { coverage: 0.5, required: 0.85 } },
    operands: [{ value: 0.5, ok: false, lapse: null }],
  });
  expect((await ownershipGate(agency)).evidence[0]).toMatchObject({
    kind: 'matrix',
    ref: '1/2',
    value: 0.5,
    backs: true,
    by: 'Olga',
  });
  const { rows } = await owner.call('ownership.list', { show: 'open' }, scope);
  expect(rows.map(({ name }) => name)).toEqual(['Spa']);
  const before = storedEvents(core).length;
  const [spa] = rows;
  if (spa === undefined) throw new Error('The spa is not listed');
  await save(agency, { name: 'Spa', ownerUrl: page('spa'), clusterId: spa.id, expectedVersion: 1 });
  expect(
    storedEvents(core)
      .slice(before)
      .map(({ type }) => type),
  ).toEqual(['cluster.saved', 'gate.input_changed', 'gate.status_changed']);
  expect((await ownershipGate(agency)).status).toBe('pass');
  expect(await storedProblems(core)).toEqual([]);
});

test('[M167] [I7] a second page is an entry of the register: the cluster counts again once that is resolved', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  const rival = { url: page('old-suites'), resolution: null, note: 'Ranks for the same query' };
  const { id, coverage } = await save(agency, {
    name: 'Suites',
    ownerUrl: page('suites'),
    rivals: [rival],
  });
  expect(coverage).toEqual({ priority: 1, owned: 0, value: 0 });
  const listed = await owner.call('ownership.list', { show: 'contested' }, scope);
  expect(listed.rows).toMatchObject([{ name: 'Suites', owned: false, rivals: [rival] }]);
  expect(listed.counts).toEqual({ all: 1, priority: 1, open: 1, contested: 1, bridged: 0 });
  const resolved = await save(agency, {
    name: 'Suites',
    ownerUrl: page('suites'),
    rivals: [{ ...rival, resolution: 'redirected' }],
    clusterId: id,
    expectedVersion: 1,
  });
  expect(resolved).toMatchObject({ owned: true, coverage: { value: 1 } });
});

test('[M167] [Q31] while a cluster has priority nobody sets the coverage by hand; without one evidence is needed as ever', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  const byHand = { gate: 'ownership_gate', field: 'priority_query_coverage', value: 0.9 } as const;
  const note = { kind: 'note', text: 'Counted by hand' } as const;
  expect(await refusalOf(owner.call('gates.setInput', byHand, scope))).toMatchObject({
    reason: 'evidence_missing',
  });
  const manual = await owner.call('gates.setInput', { ...byHand, evidence: note }, scope);
  const { id } = await save(agency, { name: 'Suites' });
  expect((await ownershipGate(agency)).operands).toMatchObject([{ value: 0, ok: false }]);
  expect(
    await refusalOf(owner.call('gates.setInput', { ...byHand, evidence: note }, scope)),
  ).toMatchObject({ reason: 'coverage_from_matrix', priority: 1, owned: 0 });
  const groupId = owner.commandOf(manual);
  const undone = await owner.call('undo.apply', groupId === undefined ? {} : { groupId }, {
    kind: 'tenants',
    tenantIds: [agency.tenantId],
  });
  expect(undone.undone).toBe(0);
  await owner.call('ownership.remove', { clusterId: id, expectedVersion: 1 }, scope);
  expect((await ownershipGate(agency)).operands).toMatchObject([{ value: 0, ok: false }]);
  await owner.call('gates.setInput', { ...byHand, evidence: note }, scope);
  expect((await ownershipGate(agency)).status).toBe('pass');
});

test('[M167] [Q19] a priority cluster that loses its owner sends a running campaign into fix first', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  const { id } = await save(agency, { name: 'Suites', ownerUrl: page('suites') });
  await passOthers(agency);
  await owner.call('plans.create', { goal: { statement: 'Fill the winter' } }, scope);
  expect(await owner.call('campaigns.start', {}, scope)).toMatchObject({ started: true });
  await save(agency, { name: 'Suites', clusterId: id, expectedVersion: 1 });
  const { campaign } = await owner.call('campaigns.current', {}, scope);
  expect(campaign?.state).toBe('fix_first');
});

async function passOthers({ owner, scope }: TestAgency): Promise<void> {
  const refused = await refusalOf(passGates({ owner, scope }));
  // The coverage is the last of all and the only one that the matrix says.
  expect(refused).toMatchObject({ reason: 'coverage_from_matrix' });
}

test.each([
  ['another cluster of the name', { name: ' suites' }, 'cluster_exists'],
  ['a query of another cluster', { name: 'Spa', queries: ['Sea  suite'] }, 'query_elsewhere'],
  [
    'its owner as a rival',
    {
      name: 'Spa',
      ownerUrl: page('spa'),
      rivals: [{ url: page('spa'), resolution: null, note: '' }],
    },
    'rival_is_owner',
  ],
  [
    'a rival twice',
    { name: 'Spa', rivals: [1, 2].map(() => ({ url: page('x'), resolution: null, note: '' })) },
    'rival_twice',
  ],
  [
    'a bridge to nowhere',
    { name: 'Spa', bridges: [{ toClusterId: '01ARZ3NDEKTSV4RRFFQ69G5FAV', url: page('x') }] },
    'bridge_target_gone',
  ],
] as const)('[M167] %s is refused, and nothing is kept', async (_, fields, reason) => {
  const agency = await testAgency();
  await save(agency, { name: 'Suites', queries: ['sea suite'] });
  const before = storedEvents(agency.core).length;
  const input = structuredClone(fields) as Fields;
  expect(await refusalOf(save(agency, input))).toMatchObject({ reason });
  expect(storedEvents(agency.core)).toHaveLength(before);
});

test('[M167] a cluster that a bridge leads to stays until the bridge is gone', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  const spa = await save(agency, { name: 'Spa' });
  const bridges = [{ toClusterId: spa.id, url: page('weekend') }];
  await save(agency, { name: 'Suites', bridges });
  const { rows } = await owner.call('ownership.list', { show: 'bridged' }, scope);
  expect(rows).toMatchObject([{ name: 'Suites', bridges: [{ toName: 'Spa' }] }]);
  const removal = { clusterId: spa.id, expectedVersion: 1 };
  expect(await refusalOf(owner.call('ownership.remove', removal, scope))).toMatchObject({
    reason: 'cluster_bridged',
    clusters: 'Suites',
  });
});

test.each([
  [
    'commas',
    'cluster,query,url,priority\nSuites,"sea, suite",https://alba.example/s,yes\nSuites,view suite,https://alba.example/old,\nSpa,spa,,no\n',
  ],
  [
    'semicolons and Portuguese heads',
    '\uFEFFGrupo;Consulta;Página;Prioridade\r\nSuites;sea, suite;https://alba.example/s;sim\r\nSuites;view suite;https://alba.example/old;\r\nSpa;spa;;não\r\n',
  ],
  [
    'tabs',
    'cluster\tkeyword\turl\tpriority\nSuites\tsea, suite\thttps://alba.example/s\tx\nSuites\tview suite\thttps://alba.example/old\t\nSpa\tspa\t\t0',
  ],
])('[M167] a table with %s is read whole, and read again changes no cluster', async (_, text) => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  const imported = await owner.call('ownership.import', { text }, scope);
  expect(imported).toEqual({
    imported: true,
    clusters: 2,
    queries: 3,
    rivals: 1,
    problems: [],
    problemCount: 0,
    coverage: { priority: 1, owned: 0, value: 0 },
  });
  const first = await owner.call('ownership.list', {}, scope);
  expect(first.rows).toMatchObject([
    { name: 'Spa', priority: false, ownerUrl: null, queries: ['spa'] },
    {
      name: 'Suites',
      priority: true,
      queries: ['sea, suite', 'view suite'],
      rivals: [{ url: 'https://alba.example/old', resolution: null }],
    },
  ]);
  expect(await owner.call('ownership.import', { text }, scope)).toMatchObject({
    queries: 0,
    rivals: 0,
  });
  const plain = (list: typeof first) => list.rows.map(({ version: _version, ...row }) => row);
  expect(plain(await owner.call('ownership.list', {}, scope))).toEqual(plain(first));
});

test('[M167] one row that cannot be read and nothing of the table is kept', async () => {
  const agency = await testAgency();
  const { core, owner, scope } = agency;
  const text = 'cluster,url\nSuites,https://alba.example/s\nSpa,not a page';
  expect(await owner.call('ownership.import', { text }, scope)).toMatchObject({
    imported: false,
    problems: [{ line: 3, code: 'url_invalid', params: { found: 'not a page' } }],
    problemCount: 1,
  });
  expect(countRows(core, 'query_cluster')).toBe(0);
  for (const [bad, reason] of [
    ['query,url\nx,y', 'table_without_clusters'],
    ['cluster,url\n"x,y', 'table_unreadable'],
  ]) {
    const refused = refusalOf(owner.call('ownership.import', { text: bad ?? '' }, scope));
    expect(await refused).toMatchObject({ reason });
  }
});

test('[D13] clusters are paged by name without loss or repetition', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  const names = Array.from({ length: 7 }, (_, index) => `Cluster ${index}`);
  await owner.call('ownership.import', { text: ['cluster', ...names].join('\n') }, scope);
  const seen: string[] = [];
  for (let after: string | undefined; ; ) {
    const input = { limit: 3, ...(after !== undefined && { after }) };
    const { rows, next, total } = await owner.call('ownership.list', input, scope);
    expect(total).toBe(7);
    seen.push(...rows.map(({ name }) => name));
    if (next === null) break;
    after = next;
  }
  expect(seen).toEqual(names);
});

test('[M49] an Editor reads the matrix and changes nothing of it', async () => {
  const agency = await testAgency();
  const { client } = await signInAs(agency, 'Edi', 'editor');
  const input = { ...BASE, name: 'Suites', queries: [], rivals: [], bridges: [] };
  expect(await refusalOf(client.call('ownership.save', input, agency.scope))).toMatchObject({
    code: 'forbidden',
  });
  expect((await client.call('ownership.list', {}, agency.scope)).total).toBe(0);
});
