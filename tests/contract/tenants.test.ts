import { ALL, INSTALL, type RpcClient, tenantScope } from '@shared/rpc/client';
import { expect, test } from 'vitest';
import { signInAs, testAgency } from '../helpers/test-core';

test('[M13] a tenant gets a short name, two letters and the next colour in turn', async () => {
  const { owner } = await testAgency();
  const names = ['Pousada Mar', 'Casa Verde', 'Spa Lume', 'Fit PTD', 'Ilha', 'São João d’El Rei'];
  for (const name of names) await owner.call('tenants.create', { name }, INSTALL);
  for (const name of ['Ilha', 'Ilha']) await owner.call('tenants.create', { name }, INSTALL);
  const tenants = await owner.call('tenants.list', {}, ALL);
  const summary = tenants.map(({ slug, initials, colourSlot }) => [slug, initials, colourSlot]);
  expect(summary.sort((a, b) => String(a[0]).localeCompare(String(b[0])))).toEqual([
    ['casa-verde', 'CV', 3],
    ['fit-ptd', 'FP', 5],
    ['hotel-alba', 'HA', 1],
    ['ilha', 'IL', 6],
    ['ilha-2', 'IL', 8],
    ['ilha-3', 'IL', 1],
    ['pousada-mar', 'PM', 2],
    ['sao-joao-d-el-rei', 'SJ', 7],
    ['spa-lume', 'SL', 4],
  ]);
});

test('a short name that is taken is refused by name, and no tenant is made', async () => {
  const { owner } = await testAgency();
  await expect(
    owner.call('tenants.create', { name: 'Alba Dois', slug: 'hotel-alba' }, INSTALL),
  ).rejects.toMatchObject({
    code: 'rule_violation',
    message: 'The short name “hotel-alba” belongs to another tenant. Choose a different one.',
    details: { reason: 'slug_taken', slug: 'hotel-alba' },
  });
  expect(await owner.call('tenants.list', {}, ALL)).toHaveLength(1);
});

test('a zone, a currency or a slug that does not exist is refused', async () => {
  const { owner } = await testAgency();
  const create = (fields: object) =>
    owner.call('tenants.create', { name: 'Pousada Mar', ...fields }, INSTALL);
  await expect(create({ zone: 'America/Sao_Paolo' })).rejects.toMatchObject({
    code: 'invalid_input',
    details: { reason: 'unknown_zone', zone: 'America/Sao_Paolo' },
  });
  await expect(create({ currency: 'BRX' })).rejects.toMatchObject({
    details: { reason: 'unknown_currency' },
  });
  await expect(create({ slug: 'Pousada Mar' })).rejects.toMatchObject({ code: 'invalid_input' });
});

test('two windows change one tenant: the second is told, and both see the newer', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  const { client: other } = await signInAs(agency, 'Max', 'owner');
  const seen = (await owner.call('tenants.get', {}, scope)).version;
  const told = changesOf(owner);
  await other.call('tenants.update', { expectedVersion: seen, footer: 'Rua da Praia 9' }, scope);
  await expect(
    owner.call('tenants.update', { expectedVersion: seen, footer: 'Rua do Porto 1' }, scope),
  ).rejects.toMatchObject({ code: 'conflict', details: { seen, current: seen + 1 } });
  expect(told()).toContain(`tenants ${agency.tenantId}`);
  for (const window of [owner, other]) {
    expect(await window.call('tenants.get', {}, scope)).toMatchObject({
      footer: 'Rua da Praia 9',
      version: seen + 1,
    });
  }
});

test('the settings of a tenant are kept, and what stays the same is no change', async () => {
  const { owner, scope } = await testAgency();
  const change = {
    name: 'Hotel Alba Santos',
    slug: 'alba-santos',
    zone: 'America/Fortaleza',
    holidayRegion: 'BR-CE',
    contentLocale: 'pt-BR',
    currency: 'USD',
    brandColour: '#8B3D78',
    footer: 'Praia do Futuro 12',
    paper: 'letter',
    selfApproval: true,
  } as const;
  const update = (expectedVersion: number) =>
    owner.call('tenants.update', { expectedVersion, ...change }, scope);
  expect(await update(1)).toMatchObject({ ...change, initials: 'HA', version: 2 });
  expect(await update(2)).toMatchObject({ version: 2 });
  const { rows } = await owner.call('events.list', {}, scope);
  expect(rows.filter(({ type }) => type === 'tenant.updated')).toHaveLength(1);
});

test('a logo is a picture among the tenant’s own files', async () => {
  const { owner, scope } = await testAgency();
  const add = async (name: string, mediaType: string) => {
    const { uploadId } = await owner.call('files.begin', { name, bytes: 0, mediaType }, scope);
    const sha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    return (await owner.call('files.finish', { uploadId, sha256 }, scope)).id;
  };
  const setLogo = (logoFileId: string) =>
    owner.call('tenants.update', { expectedVersion: 1, logoFileId }, scope);
  await expect(setLogo(await add('notes.txt', 'text/plain'))).rejects.toMatchObject({
    code: 'invalid_input',
    details: { reason: 'logo_type', file: 'notes.txt' },
  });
  await expect(setLogo('01ARZ3NDEKTSV4RRFFQ69G5FAV')).rejects.toMatchObject({ code: 'not_found' });
  const logoFileId = await add('alba.png', 'image/png');
  expect(await setLogo(logoFileId)).toMatchObject({ logoFileId, version: 2 });
});

test('[M186] the list says of each tenant where it stands', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  const standing = async () => {
    const [alba] = await owner.call('tenants.list', {}, ALL);
    return [alba?.lifecycle, alba?.gatesFailing, alba?.openP0, alba?.openIncidents];
  };
  expect(await standing()).toEqual(['planning', 5, 0, 0]);
  await owner.call('plans.create', { goal: { statement: 'More direct bookings' } }, scope);
  expect(await standing()).toEqual(['gate_remediation', 5, 0, 0]);
  await owner.call(
    'gates.setInput',
    {
      gate: 'capacity_gate',
      field: 'rolling_weeks_feasible',
      value: 9,
      evidence: { kind: 'note', text: 'Nine weeks of the board, exported on Monday' },
    },
    scope,
  );
  expect(await standing()).toEqual(['gate_remediation', 4, 0, 0]);
  const incident = { module: 'content_system', summary: 'The booking page is gone' } as const;
  await owner.call('incidents.record', { ...incident, severity: 'P2' }, scope);
  expect(await standing()).toEqual(['gate_remediation', 4, 0, 1]);
  await owner.call('incidents.record', { ...incident, severity: 'P0' }, scope);
  expect(await standing()).toEqual(['incident', 4, 1, 2]);
});

test('changes of a tenant are told to its members only', async () => {
  const agency = await testAgency();
  const { owner, scope, tenantId } = agency;
  const { client: member } = await signInAs(agency, 'Edi', 'editor');
  const outsider = agency.core.connect();
  const { id } = await owner.call('profiles.create', { name: 'Max' }, INSTALL);
  await outsider.call('session.signIn', { profileId: id }, INSTALL);
  const [heard, overheard] = [changesOf(member), changesOf(outsider)];
  await owner.call('tenants.update', { expectedVersion: 1, footer: 'Santos' }, scope);
  // A frame to each after the change: whatever was on its way has come before this answer.
  await member.call('tenants.list', {}, ALL);
  await outsider.call('tenants.list', {}, ALL);
  expect(heard()).toEqual(expect.arrayContaining([`tenants ${tenantId}`, `events ${tenantId}`]));
  expect(overheard()).toEqual([]);
});

test('[M55] the inventory is kept by kind and name', async () => {
  const { owner, scope } = await testAgency();
  const save = (item: {
    id?: string;
    name: string;
    kind: 'suite' | 'service';
    quantity?: number;
  }) => owner.call('inventory.save', item, scope);
  await save({ kind: 'suite', name: 'Suíte Mar', quantity: 6 });
  const spa = await save({ kind: 'service', name: 'Massage' });
  await save({ id: spa.id, kind: 'service', name: 'Massage, 50 minutes', quantity: 2 });
  const listed = await owner.call('inventory.list', {}, scope);
  expect(listed.map(({ kind, name, quantity }) => [kind, name, quantity])).toEqual([
    ['service', 'Massage, 50 minutes', 2],
    ['suite', 'Suíte Mar', 6],
  ]);
  await owner.call('inventory.remove', { id: spa.id }, scope);
  await expect(owner.call('inventory.remove', { id: spa.id }, scope)).rejects.toMatchObject({
    code: 'not_found',
  });
  expect(await owner.call('inventory.list', {}, scope)).toHaveLength(1);
});

test('[M10] a tenant of other people is as absent as one that never was', async () => {
  const { owner, core } = await testAgency();
  const { id } = await owner.call('profiles.create', { name: 'Max' }, INSTALL);
  const outsider = core.connect();
  await outsider.call('session.signIn', { profileId: id }, INSTALL);
  const [alba] = await owner.call('tenants.list', {}, ALL);
  const ask = (tenantId: string) =>
    outsider
      .call('tenants.get', {}, tenantScope(tenantId))
      .catch((error) => [error.code, error.message]);
  expect(await ask(alba?.id ?? '')).toEqual(await ask('01ARZ3NDEKTSV4RRFFQ69G5FAV'));
});

/** What a client is told from now on, as 'topic tenant'. */
function changesOf(client: RpcClient): () => readonly string[] {
  const told: string[] = [];
  client.onChanged(({ changes }) => {
    for (const { topic, tenantId } of changes ?? []) told.push(`${topic} ${tenantId}`);
  });
  return () => told;
}
