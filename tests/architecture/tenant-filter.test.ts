import { expect, test } from 'vitest';
import { sourceFiles } from './source-files';
import { reachesOf } from './tenant-filter';

const reaches = sourceFiles('src/main').flatMap((file) => reachesOf(file));

/** What reads over all tenants and why that is right; anything else names its tenant in the statement. */
const OVER_ALL: Readonly<Record<string, string>> = {
  'store/tenant-access.ts tenantReader': 'adds the filter',
  'store/tenant-access.ts tenantWriter': 'adds the filter',
  'store/actor-names.ts namesOf': 'profiles belong to the install',
  'store/memberships.ts rolesOf': 'a profile’s own memberships decide what it may see',
  'store/files.ts referencedBlobs': 'answers hashes to the collector, nothing to a caller',
  'store/install-facts.ts readInstallFacts': 'counts the log',
  'store/gate-evidence.ts listGateEvidence': 'reads from a subquery that has the filter',
  'store/search-index.ts removeFromSearch': 'the row’s number was read with the filter',
  'store/undo-groups.ts addToGroup': 'hands the handle on to the groups, which are a person’s',
  'store/undo-groups.ts prune': 'lets a person’s own points go with their group',
  'store/undo-groups.ts closeEmptyGroup': 'a person’s command over tenants is whole in all of them',
  'store/undo-groups.ts forgetGroups':
    'the folder holds a sample that was just made and nothing else',
  'sample/handlers.ts sampleHandlers': 'asks whether the log is empty',
};

test('[M10] the handle without a filter is used in the store only', () => {
  const outside = reaches
    .filter(({ file, how }) => how === 'unscoped' && !file.startsWith('src/main/core/store/'))
    .map(({ file, name }) => `${file} ${name}`);
  expect(outside).toEqual([]);
});

test('[M10] a statement on a tenant’s table names the tenant', () => {
  const nameless = reaches
    .filter(({ namesTenant }) => !namesTenant)
    .map(({ file, name }) => `${file.replace('src/main/core/', '')} ${name}`)
    .filter((where) => OVER_ALL[where] === undefined);
  expect(nameless).toEqual([]);
});

test('the rule finds what it forbids', () => {
  const found = (text: string) => reachesOf('src/main/core/store/x.ts', text);
  expect(
    found("export const all = (read) => read.db.selectFrom('task').selectAll().execute();"),
  ).toEqual([{ file: 'src/main/core/store/x.ts', name: 'all', how: 'table', namesTenant: false }]);
  expect(
    found("function one(read) { return read.unscoped.selectFrom('task').where('id', '=', '1'); }"),
  ).toMatchObject([{ name: 'one', how: 'unscoped', namesTenant: false }]);
  expect(
    found(
      "function own(read) { return read.unscoped.selectFrom('event').where('tenant_id', '=', 1); }",
    ),
  ).toMatchObject([{ name: 'own', namesTenant: true }]);
  expect(found("const people = (read) => read.db.selectFrom('profile').selectAll();")).toEqual([]);
  expect(reaches.length).toBeGreaterThan(10);
});
