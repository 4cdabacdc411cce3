import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { INSTALL } from '@shared/rpc/client';
import { expect, test, vi } from 'vitest';
import { blobPath } from '../../src/main/core/store/blobs';
import { startedCampaign } from '../helpers/campaign-steps';
import { refusalOf } from '../helpers/refusal';
import { storedEvents, storedProblems } from '../helpers/stored-events';
import { TEST_NOW_MS, type TestAgency, testAgency } from '../helpers/test-core';

const DAY_MS = 24 * 60 * 60 * 1000;
const DATA = { gate: 'data_gate', field: 'dashboard_stable', value: true } as const;

async function attach(agency: TestAgency, text: string): Promise<{ id: string; sha256: string }> {
  const { owner, scope } = agency;
  const bytes = Buffer.from(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const head = { name: 'refresh-log.txt', bytes: bytes.length, mediaType: 'text/plain' };
  const { uploadId } = await owner.call('files.begin', head, scope);
  await owner.call('files.append', { uploadId, offset: 0, chunk: bytes.toString('base64') }, scope);
  const { id } = await owner.call('files.finish', { uploadId, sha256 }, scope);
  return { id, sha256 };
}

const dataGate = async ({ owner, scope }: TestAgency) => {
  const { gates } = await owner.call('gates.list', {}, scope);
  const found = gates.find(({ key }) => key === 'data_gate');
  if (found === undefined) throw new Error('The data gate is not listed');
  return found;
};

const campaignState = async ({ owner, scope }: TestAgency) =>
  (await owner.call('campaigns.current', {}, scope)).campaign?.state;

const renew = ({ owner, scope }: TestAgency, expiresOn: string) =>
  owner.call(
    'gates.setInput',
    { ...DATA, evidence: { kind: 'note', text: 'The log of this week', expiresOn } },
    scope,
  );

/** Moves the clock; a window locks meanwhile, so Olga signs in again. */
async function moveTo({ core, owner, ownerId }: TestAgency, nowMs: number): Promise<void> {
  core.clock.nowMs = nowMs;
  await owner.call('session.signIn', { profileId: ownerId }, INSTALL);
}

/** A tick of the ticker, until `check` holds: what it starts reads files, which no clock of the core waits for. */
async function tick({ core }: TestAgency, check: () => Promise<void>): Promise<void> {
  core.tick();
  await vi.waitFor(check, { timeout: 5_000, interval: 5 });
}

test('[M122] [Q19] evidence ends: without a person the gate fails, the campaign fixes first, and new evidence ends both', async () => {
  const agency = await testAgency();
  const { core, owner, scope } = agency;
  await startedCampaign(agency);
  await renew(agency, '2026-11-04');
  const stands = async (status: string, state: string) =>
    expect([(await dataGate(agency)).status, await campaignState(agency)]).toEqual([status, state]);
  await tick(agency, () => stands('pass', 'active'));

  // 02:59 of 5 November in São Paulo's UTC is still the 4th there.
  await moveTo(agency, Date.UTC(2026, 10, 5, 2, 59));
  await tick(agency, () => stands('pass', 'active'));

  await moveTo(agency, Date.UTC(2026, 10, 5, 3, 0));
  expect(await dataGate(agency)).toMatchObject({
    status: 'fail',
    reason: { code: 'evidence_expired', params: { kind: 'note', name: '', day: '2026-11-04' } },
    operands: [
      {
        field: 'dashboard_stable',
        value: false,
        ok: false,
        lapse: { cause: 'expired', value: true },
      },
      { field: 'reconcilable', ok: true, lapse: null },
    ],
  });
  const before = storedEvents(core).length;
  await tick(agency, () => stands('fail', 'fix_first'));
  await tick(agency, () => stands('fail', 'fix_first'));
  expect(storedEvents(core).slice(before)).toMatchObject([
    {
      type: 'gate.status_changed',
      subject: 'gate:data_gate',
      from: 'pass',
      to: 'fail',
      actor: 'system',
      payload: { reason: 'evidence_expired' },
    },
    {
      type: 'campaign.moved',
      from: 'active',
      to: 'fix_first',
      payload: { why: 'gates_regressed' },
    },
  ]);

  expect(await refusalOf(owner.call('gates.setInput', DATA, scope))).toMatchObject({
    reason: 'evidence_missing',
  });
  expect(await renew(agency, '2026-12-31')).toMatchObject({
    from: false,
    to: true,
    status: 'pass',
  });
  expect([(await dataGate(agency)).status, await campaignState(agency)]).toEqual([
    'pass',
    'active',
  ]);
  expect(await storedProblems(core)).toEqual([]);
});

test('[M122] every reader counts a lapse on its own, before anything has noticed it', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  await startedCampaign(agency);
  await renew(agency, '2026-11-04');
  await moveTo(agency, TEST_NOW_MS + 3 * DAY_MS);
  const start = await owner.call('campaigns.start', {}, scope);
  expect(start).toMatchObject({
    started: false,
    reasons: [{ code: 'gate_failed', gate: 'data_gate', reason: { code: 'evidence_expired' } }],
  });
  const overview = await owner.call('overview.get', {}, scope);
  expect(overview.gates.passed).toBe(4);
  const cycle = await owner.call('cycles.run', { cadence: 'weekly' }, scope);
  expect(cycle.gates.filter(({ status }) => status === 'fail').map(({ key }) => key)).toEqual([
    'data_gate',
  ]);
  expect(await owner.call('cycles.recompute', { cycleId: cycle.id }, scope)).toMatchObject({
    same: true,
  });
});

test.each([
  ['gone', 'missing', 'evidence_file_missing', (file: string) => rmSync(file)],
  ['changed', 'changed', 'evidence_file_changed', (file: string) => writeFileSync(file, 'Other')],
] as const)(
  '[M122] an evidence file that is %s counts no more, and counts again once it is back',
  async (_, found, code, harm) => {
    const agency = await testAgency();
    const { core, owner, scope } = agency;
    await startedCampaign(agency);
    const { id, sha256 } = await attach(agency, 'Refreshed every morning');
    await owner.call('gates.setInput', { ...DATA, evidence: { kind: 'file', fileId: id } }, scope);
    const file = blobPath(core.dataFolder, sha256);
    const bytes = readFileSync(file);
    harm(file);
    const before = storedEvents(core).length;
    const checked = await owner.call('gates.check', {}, scope);
    expect(checked.gates.find(({ key }) => key === 'data_gate')?.reason).toEqual({
      code,
      params: { kind: 'file', name: 'refresh-log.txt', day: '2026-11-03' },
    });
    expect((await dataGate(agency)).evidence[0]).toMatchObject({ fault: found, backs: true });
    expect(
      storedEvents(core)
        .slice(before)
        .map(({ type, to }) => [type, to]),
    ).toEqual([
      ['gate.evidence_file_found', found],
      ['gate.status_changed', 'fail'],
      ['campaign.moved', 'fix_first'],
      ['gate.checked', null],
    ]);

    writeFileSync(file, bytes);
    await moveTo(agency, core.clock.nowMs + DAY_MS);
    await tick(agency, async () => expect(await campaignState(agency)).toBe('active'));
    expect((await dataGate(agency)).evidence[0]).toMatchObject({ fault: null });
  },
);

test('[M119] a start looks at the files itself', async () => {
  const agency = await testAgency();
  const { core, owner, scope } = agency;
  await startedCampaign(agency);
  const { id, sha256 } = await attach(agency, 'Refreshed');
  await owner.call('gates.setInput', { ...DATA, evidence: { kind: 'file', fileId: id } }, scope);
  rmSync(blobPath(core.dataFolder, sha256));
  expect(await owner.call('campaigns.start', {}, scope)).toMatchObject({ started: false });
});

test('[M121] evidence that ended asks for its renewal, as a task of its own, once', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  await startedCampaign(agency);
  await renew(agency, '2026-11-04');
  await moveTo(agency, TEST_NOW_MS + 3 * DAY_MS);
  const made = await owner.call('gates.createRemediation', {}, scope);
  expect(made.created).toBe(1);
  expect(await owner.call('gates.createRemediation', {}, scope)).toMatchObject({ created: 0 });
  expect((await dataGate(agency)).remediation).toMatchObject([
    { code: 'evidence_expired', taskId: made.taskIds[0] },
  ]);
});

test('[D14] taking back a renewal brings back the lapse, and with it fix first', async () => {
  const agency = await testAgency();
  const { owner } = agency;
  await startedCampaign(agency);
  await renew(agency, '2026-11-04');
  await moveTo(agency, TEST_NOW_MS + 3 * DAY_MS);
  await tick(agency, async () => expect(await campaignState(agency)).toBe('fix_first'));
  await renew(agency, '2026-12-31');
  expect(await campaignState(agency)).toBe('active');
  const { groups } = await owner.call(
    'undo.list',
    {},
    { kind: 'tenants', tenantIds: [agency.tenantId] },
  );
  const newest = groups[0];
  if (newest === undefined) throw new Error('There is nothing to take back');
  await owner.call(
    'undo.apply',
    { groupId: newest.groupId },
    { kind: 'tenants', tenantIds: [agency.tenantId] },
  );
  expect((await dataGate(agency)).reason.code).toBe('evidence_expired');
  expect(await campaignState(agency)).toBe('fix_first');
});
