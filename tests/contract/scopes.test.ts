import { contract, type Method } from '@shared/contract';
import { ALL, INSTALL, tenantScope } from '@shared/rpc/client';
import type { Scope } from '@shared/rpc/frames';
import { expect, test } from 'vitest';
import { refusalOf } from '../helpers/refusal-of';
import { signInAs, testAgency } from '../helpers/test-core';

test('[M3] [M10] a method is refused in every scope but its own', async () => {
  const { owner, tenantId } = await testAgency();
  const scopes: readonly Scope[] = [
    INSTALL,
    ALL,
    { kind: 'tenant', tenantId },
    { kind: 'tenants', tenantIds: [tenantId] },
  ];
  const methods = Object.keys(contract) as Method[]; // the contract's own keys
  for (const method of methods) {
    const { scope: own } = contract[method];
    if (own === 'open') continue;
    for (const scope of scopes.filter(({ kind }) => kind !== own)) {
      const refusal = await refusalOf(owner.call(method, {} as never, scope));
      expect([method, refusal]).toEqual([
        method,
        expect.objectContaining({
          code: 'invalid_input',
          message: `'${method}' takes the scope '${own}', not '${scope.kind}'.`,
        }),
      ]);
    }
  }
});

test('[M10] a tenant’s people are listed for it, and the people of another are not among them', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  await signInAs(agency, 'Edi', 'editor');
  const other = await owner.call('tenants.create', { name: 'Spa Lume' }, INSTALL);
  const names = async (at: Scope) =>
    (await owner.call('memberships.list', {}, at)).map(({ name }) => name).sort();
  expect(await names(scope)).toEqual(['Edi', 'Olga']);
  expect(await names(tenantScope(other.id))).toEqual(['Olga']);
});
