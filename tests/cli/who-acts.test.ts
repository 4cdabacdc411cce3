import { INSTALL, tenantScope } from '@shared/rpc/client';
import { describe, expect, test } from 'vitest';
import { testCore } from '../helpers/test-core';
import { run, runJson, temporaryFolder } from './in-process';

/** A data folder with two people, two tenants, and PINs where asked for; closed again. */
async function agency(pins: { readonly olga?: string; readonly max?: string } = {}) {
  const dataFolder = temporaryFolder();
  const core = await testCore({ dataFolder });
  const owner = core.connect();
  const olga = { name: 'Olga', ...(pins.olga !== undefined && { pin: pins.olga }) };
  await owner.call('session.createFirstProfile', olga, INSTALL);
  const max = { name: 'Max', ...(pins.max !== undefined && { pin: pins.max }) };
  const { id: profileId } = await owner.call('profiles.create', max, INSTALL);
  const alba = await owner.call('tenants.create', { name: 'Hotel Alba' }, INSTALL);
  await owner.call('tenants.create', { name: 'Pousada Mar' }, INSTALL);
  const member = { profileId, role: 'editor' as const };
  await owner.call('memberships.set', member, tenantScope(alba.id));
  await core.close();
  return (...words: readonly string[]) => [...words, '--data', dataFolder];
}

const slugs = ({ json }: { readonly json: readonly { readonly slug: string }[] }) =>
  json.map(({ slug }) => slug);

describe('who acts on the command line', () => {
  test("[M148] an empty folder's first command makes the Owner without a PIN and says so", async () => {
    const data = ['--data', `${temporaryFolder()}/new`];
    const first = await run(['check-gates', ...data]);
    expect(first.exit).toBe(2);
    expect(first.err).toContain('the profile Operator was made. It is the Owner and has no PIN.');
    expect(first.err).toContain('Main was made');
    const second = await run(['check-gates', ...data]);
    expect([second.exit, second.err]).toEqual([2, '']);
    expect((await runJson(['tenants', ...data])).json).toEqual([
      { slug: 'main', name: 'Main', state: 'planning' },
    ]);
  });

  test('without --as it is the install admin who has no PIN', async () => {
    const on = await agency({ max: '4711' });
    expect(slugs(await runJson(on('tenants')))).toEqual(['hotel-alba', 'pousada-mar']);
  });

  test('an admin with a PIN is not taken unasked; the refusal names who there is', async () => {
    const on = await agency({ olga: '4711' });
    const { exit, json } = await runJson(on('tenants'));
    expect(exit).toBe(1);
    expect(json.error).toMatchObject({
      code: 'invalid_input',
      details: { reason: 'cli_profile_needed', known: 'Olga, Max' },
    });
    expect(slugs(await runJson(on('tenants', '--as', 'max')))).toEqual(['hotel-alba']);
  });

  test('a PIN comes from the environment or the terminal, never from the arguments', async () => {
    const on = await agency({ olga: '4711' });
    const as = on('tenants', '--as', 'Olga');
    expect((await runJson(as, { pin: '4711' })).exit).toBe(0);
    const typed = await run(as, { typed: '4711' });
    expect([typed.exit, typed.asked]).toEqual([0, ['PIN of Olga: ']]);
    const none = await runJson(as);
    expect([none.exit, none.json.error.details.reason]).toEqual([1, 'cli_pin_needed']);
    const wrong = await runJson(as, { pin: '0000' });
    expect([wrong.exit, wrong.json.error.details.reason]).toEqual([1, 'wrong_pin']);
    const flag = await runJson([...as, '--pin', '4711']);
    expect([flag.exit, flag.json.error.details.reason]).toEqual([1, 'cli_flag']);
  });

  test('an unknown profile is refused with the known ones', async () => {
    const on = await agency();
    const { exit, json } = await runJson(on('tenants', '--as', 'Edi'));
    expect(exit).toBe(1);
    expect(json.error.message).toBe('There is no profile “Edi”. There are: Olga, Max.');
  });

  test('[M49] [M50] the same permission as on the screen: an Editor sets no gate, and that is exit 2', async () => {
    const on = await agency();
    const words = ['set-gate', 'compliance_gate', 'documented=true', '--evidence', 'the wiki'];
    const { exit, json } = await runJson(on(...words, '--as', 'Max'));
    expect(exit).toBe(2);
    expect(json.error).toMatchObject({ code: 'forbidden', details: { needs: 'manager' } });
  });
});

describe('which tenant it is about', () => {
  test('one of several has to be named; the refusal names the slugs', async () => {
    const on = await agency();
    const { exit, json } = await runJson(on('check-gates'));
    expect(exit).toBe(1);
    expect(json.error.message).toBe(
      'There are several tenants. Name one with --tenant: hotel-alba, pousada-mar.',
    );
    expect((await runJson(on('check-gates', '--tenant', 'pousada-mar'))).exit).toBe(2);
  });

  test('[M10] a tenant that one is no member of reads as one that is not there', async () => {
    const on = await agency();
    for (const slug of ['pousada-mar', 'nowhere']) {
      const { exit, json } = await runJson(on('check-gates', '--tenant', slug, '--as', 'Max'));
      expect(exit).toBe(1);
      expect(json.error.message).toBe(`There is no tenant “${slug}”. Yours are: hotel-alba.`);
    }
  });
});
