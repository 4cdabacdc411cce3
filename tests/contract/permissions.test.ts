import { AppError } from '@shared/base/errors';
import { contract, type Method } from '@shared/contract';
import { PERMISSIONS } from '@shared/contract/permissions';
import type { Permission, PermissionRole } from '@shared/domain/people/permission';
import { INSTALL, type RpcClient, tenantScope } from '@shared/rpc/client';
import type { Scope } from '@shared/rpc/frames';
import { expect, test } from 'vitest';
import { signInAs, type TestAgency, testAgency } from '../helpers/test-core';

type Who = 'nobody' | 'no member' | PermissionRole | 'install admin';
type Door = 'open' | 'signed out' | 'not there' | 'role';

const methods = Object.keys(contract) as Method[]; // the contract's own keys
const EVERYBODY: readonly Who[] = [
  'nobody',
  'no member',
  'editor',
  'manager',
  'owner',
  'install admin',
];

/** What the matrix of Q9 and M48–M50 says of each permission; the admin is an Owner here. */
const EXPECTED: Readonly<Record<Permission, Readonly<Record<Who, Door>>>> = {
  open: all('open'),
  signed_in: { ...all('open'), nobody: 'signed out' },
  member: { ...all('open'), nobody: 'signed out', 'no member': 'not there' },
  editor: { ...all('open'), nobody: 'signed out', 'no member': 'not there' },
  manager: { ...all('open'), nobody: 'signed out', 'no member': 'not there', editor: 'role' },
  owner: {
    ...all('role'),
    nobody: 'signed out',
    'no member': 'not there',
    owner: 'open',
    'install admin': 'open',
  },
  install_admin: { ...all('role'), nobody: 'signed out', 'install admin': 'open' },
};

function all(door: Door): Readonly<Record<Who, Door>> {
  return {
    nobody: door,
    'no member': door,
    editor: door,
    manager: door,
    owner: door,
    'install admin': door,
  };
}

test('[M48] [M49] [M50] every method asks at the door for the role that the matrix names', async () => {
  const agency = await testAgency();
  const clients = await everybody(agency);
  const found: Record<string, Record<Who, Door>> = {};
  const expected: Record<string, Record<Who, Door>> = {};
  for (const method of methods) {
    expected[method] = EXPECTED[PERMISSIONS[method]];
    found[method] = all('open');
    for (const who of EVERYBODY) {
      found[method] = {
        ...found[method],
        [who]: await knock(clients[who], method, scopeFor(method, agency.tenantId)),
      };
    }
  }
  expect(found).toEqual(expected);
});

test('[M48] what an Owner decides is for nobody else', () => {
  const owners = methods.filter((method) => PERMISSIONS[method] === 'owner').sort();
  expect(owners).toEqual([
    'approvals.decide',
    'approvals.setRules',
    'campaigns.setPaused',
    'cycles.setPolicy',
    'incidents.changeSeverity',
    'incidents.declareInError',
    'memberships.remove',
    'memberships.set',
    'plans.decide',
    'readouts.approve',
    'tenants.update',
    'workspace.export',
  ]);
});

test('[M49] a Manager schedules, feeds gates and trends, runs cycles and starts a campaign', () => {
  expect(
    [
      'gates.setInput',
      'campaigns.start',
      'cycles.run',
      'metrics.setTrend',
      'observations.record',
      'conflicts.resolve',
      'inventory.save',
      'readouts.draft',
    ].map((method) => PERMISSIONS[method as Method]),
  ).toEqual(Array(8).fill('manager'));
});

test('[Q9] everyone in a tenant reads, and records and acknowledges incidents', () => {
  const reading = methods.filter(
    (method) => contract[method].kind === 'query' && contract[method].scope === 'tenant',
  );
  const narrower = reading.filter((method) => PERMISSIONS[method] !== 'member');
  // What somebody is importing is not a fact of the tenant yet.
  expect(narrower.sort()).toEqual(['metrics.importProgress', 'workspace.export']);
  expect([PERMISSIONS['incidents.record'], PERMISSIONS['incidents.move']]).toEqual([
    'member',
    'member',
  ]);
});

async function everybody(agency: TestAgency): Promise<Readonly<Record<Who, RpcClient>>> {
  const outsider = await agency.owner.call('profiles.create', { name: 'Front desk' }, INSTALL);
  const noMember = agency.core.connect();
  await noMember.call('session.signIn', { profileId: outsider.id }, INSTALL);
  return {
    nobody: agency.core.connect(),
    'no member': noMember,
    editor: (await signInAs(agency, 'Edi', 'editor')).client,
    manager: (await signInAs(agency, 'Max', 'manager')).client,
    owner: (await signInAs(agency, 'Partner', 'owner')).client,
    'install admin': agency.owner,
  };
}

function scopeFor(method: Method, tenantId: string): Scope {
  switch (contract[method].scope) {
    case 'tenant':
      return tenantScope(tenantId);
    case 'tenants':
      return { kind: 'tenants', tenantIds: [tenantId] };
    case 'all':
      return { kind: 'all' };
    default:
      return INSTALL;
  }
}

/** Who is let in fails on the input behind the door: the number 42 is no method's input. Nothing is done. */
async function knock(client: RpcClient, method: Method, scope: Scope): Promise<Door> {
  const refused = await client.call(method, 42 as never, scope).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(refused instanceof AppError)) throw new Error(`${method} took 42`);
  switch (refused.code) {
    case 'invalid_input':
      return 'open';
    case 'signed_out':
      return 'signed out';
    case 'not_found':
      return 'not there';
    case 'forbidden':
      expect(refused.details).toMatchObject({ reason: 'role', method });
      return 'role';
    default:
      throw refused;
  }
}
