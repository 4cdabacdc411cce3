import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { METRICS } from '@shared/domain/metrics/metric';
import { INSTALL } from '@shared/rpc/client';
import { describe, expect, test } from 'vitest';
import {
  approvedReadout,
  keepingPrinter,
  recordMonth,
  secondTenant,
  weekOf,
} from '../helpers/readout-steps';
import { signInAs, type TestAgency, testAgency } from '../helpers/test-core';

const month = '2026-10';
const many = (...tenantIds: string[]) => ({ kind: 'tenants', tenantIds }) as const;

async function monthRow({ owner, tenantId }: TestAgency) {
  const { rows } = await owner.call('readouts.month', { month }, many(tenantId));
  const [row] = rows;
  if (row === undefined) throw new Error('The month has no row');
  return row;
}

describe('how far the month of each tenant is', () => {
  test('[M179] a month begins with its figures, then its cycle, then its draft, review and approval', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    expect(await monthRow(agency)).toMatchObject({
      figures: { present: 0, expected: 11, newestAtMs: null },
      conflicts: { open: 0, resolved: 0 },
      cycle: null,
      incidents: { open: 0, closed: 0, highestOpen: null },
      readout: null,
      step: 'add',
      skip: { code: 'no_readout' },
    });
    await recordMonth(owner, scope, month);
    expect(await monthRow(agency)).toMatchObject({
      figures: {
        present: METRICS.length,
        expected: METRICS.length,
        missing: [],
        newestAtMs: agency.core.clock.nowMs,
      },
      step: 'run',
    });
    // On 3 November the window of thirty days lies in October but for three of them.
    const cycle = await owner.call('cycles.run', { cadence: 'monthly' }, scope);
    expect(await monthRow(agency)).toMatchObject({
      cycle: { id: cycle.id, decision: cycle.decision },
      step: 'draft',
    });
    const draft = await owner.call('readouts.draft', { month }, scope);
    expect(await monthRow(agency)).toMatchObject({
      readout: { reportId: draft.id, reportVersion: 1, state: 'draft', changed: [], pdf: null },
      step: 'review',
      skip: { code: 'not_approved', params: { state: 'draft' } },
    });
    await owner.call(
      'readouts.move',
      { reportId: draft.id, expectedVersion: draft.version, to: 'in_review' },
      scope,
    );
    expect((await monthRow(agency)).step).toBe('approve');
    await owner.call(
      'readouts.approve',
      { reportId: draft.id, expectedVersion: draft.version + 1 },
      scope,
    );
    expect(await monthRow(agency)).toMatchObject({
      readout: { state: 'approved', approvedBy: 'Olga', selfApproved: true },
      step: 'open',
      skip: null,
    });
  });

  test('a measure that the tenant never had is not missing, one that stopped is named', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    const september = ['bookings', 'sessions'] as const;
    await owner.call(
      'observations.record',
      { observations: september.map((key) => weekOf(key, '5', 'GA4', '2026-09-07')) },
      scope,
    );
    await owner.call('observations.record', { observations: [weekOf('bookings')] }, scope);
    expect((await monthRow(agency)).figures).toMatchObject({
      present: 1,
      expected: 2,
      missing: ['sessions'],
    });
    const { missing } = await owner.call('readouts.preview', { month }, scope);
    expect(missing.filter(({ code }) => code === 'figure')).toEqual([
      { code: 'figure', params: { key: 'sessions' } },
    ]);
  });

  test('[M188] an open conflict comes before everything, and its choice is counted as resolved', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    await owner.call(
      'observations.record',
      { observations: [weekOf('bookings'), weekOf('bookings', '52', 'Booking engine')] },
      scope,
    );
    expect(await monthRow(agency)).toMatchObject({
      conflicts: { open: 1, resolved: 0 },
      step: 'choose',
    });
    const [open] = await owner.call('conflicts.list', { state: 'open' }, scope);
    const chosenId = open?.observations[1]?.id ?? '';
    await owner.call(
      'conflicts.resolve',
      { conflictId: open?.id ?? '', chosenId, note: 'Counted by hand' },
      scope,
    );
    expect((await monthRow(agency)).conflicts).toEqual({ open: 0, resolved: 1 });
  });

  test('incidents are counted in the zone of their tenant, without those declared in error', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    const report = (severity: 'P0' | 'P1' | 'P2', occurredAt: string) =>
      owner.call(
        'incidents.record',
        {
          severity,
          module: 'technical_foundation',
          summary: 'Slow',
          occurredAtMs: Date.parse(occurredAt),
        },
        scope,
      );
    // 1 November 02:00 UTC is still October in São Paulo.
    await report('P1', '2026-11-01T02:00:00Z');
    await report('P2', '2026-11-01T04:00:00Z');
    const wrong = await report('P0', '2026-10-10T04:00:00Z');
    await owner.call(
      'incidents.declareInError',
      { incidentId: wrong.id, expectedVersion: wrong.version, evidence: 'A drill' },
      scope,
    );
    expect((await monthRow(agency)).incidents).toEqual({ open: 1, closed: 0, highestOpen: 'P1' });
  });

  test('[M10] the tenants of the scope alone, by name', async () => {
    const agency = await testAgency();
    const lume = await secondTenant(agency, 'Spa Lume');
    await secondTenant(agency, 'Casa Verde');
    const { rows } = await agency.owner.call(
      'readouts.month',
      { month },
      many(lume.id, agency.tenantId),
    );
    expect(rows.map(({ tenantId }) => tenantId)).toEqual([agency.tenantId, lume.id]);
  });

  test('[M183] shelves of several tenants are one list by time, page by page, with exact counts', async () => {
    const agency = await testAgency();
    const lume = await secondTenant(agency, 'Spa Lume');
    for (const scope of [agency.scope, lume.scope, agency.scope]) {
      agency.core.clock.nowMs += 1_000;
      await agency.owner.call('cycles.run', { cadence: 'weekly' }, scope);
    }
    const both = many(agency.tenantId, lume.id);
    const first = await agency.owner.call('reports.listMany', { kind: 'weekly', limit: 2 }, both);
    const rest = await agency.owner.call(
      'reports.listMany',
      { kind: 'weekly', limit: 2, after: first.next ?? '' },
      both,
    );
    expect([...first.rows, ...rest.rows].map(({ tenantId }) => tenantId)).toEqual([
      agency.tenantId,
      lume.id,
      agency.tenantId,
    ]);
    expect([first.total, first.byKind.weekly, rest.next]).toEqual([3, 3, null]);
  });
});

describe('the export of a month', () => {
  test('[M7] [M47] approved readouts leave as PDFs with an index page; the others are left out and say why', async () => {
    const printer = keepingPrinter();
    const agency = await testAgency({ hostPorts: { print: printer.print } });
    const { owner, scope, core } = agency;
    const lume = await secondTenant(agency, 'Spa Lume');
    const verde = await secondTenant(agency, 'Casa Verde');
    await approvedReadout(owner, scope, month);
    await owner.call('readouts.draft', { month }, lume.scope);
    const answer = await owner.call(
      'readouts.exportMonth',
      { month },
      many(agency.tenantId, lume.id, verde.id),
    );
    expect(answer.written).toMatchObject([
      { slug: 'hotel-alba', fileName: 'hotel-alba_2026-10_v1.pdf', pages: 5, state: 'exported' },
    ]);
    expect(answer.skipped).toMatchObject([
      { slug: 'casa-verde', reason: { code: 'no_readout' } },
      { slug: 'spa-lume', reason: { code: 'not_approved', params: { state: 'draft' } } },
    ]);
    expect(printer.asked.map(({ documents }) => documents.length)).toEqual([1]);
    const folder = join(core.dataFolder, 'exports', month);
    expect(answer.folder).toBe(folder);
    expect(readdirSync(folder).sort()).toEqual(['hotel-alba_2026-10_v1.pdf', 'index_2026-10.html']);
    const index = readFileSync(join(folder, 'index_2026-10.html'), 'utf8');
    expect(index).toBe(answer.index.html);
    for (const words of [
      'Month-end readouts, October 2026',
      'href="hotel-alba_2026-10_v1.pdf"',
      answer.written[0]?.snapshotHash ?? '?',
      'Olga, 3 Nov 2026, 09:00, self-approved',
      'Spa Lume</td><td>Not approved: still a draft',
      'Casa Verde</td><td>No readout of this month yet',
    ]) {
      expect(index).toContain(words);
    }
    expect(index).not.toMatch(/<script|https?:\/\//);
  });

  test('[M7] an unchanged readout is handed out again: the same hashes, no new version, no new file, no printer', async () => {
    const printer = keepingPrinter();
    const agency = await testAgency({ hostPorts: { print: printer.print } });
    const { owner, scope } = agency;
    await approvedReadout(owner, scope, month);
    const one = many(agency.tenantId);
    const first = await owner.call('readouts.exportMonth', { month }, one);
    agency.core.clock.nowMs += 60_000;
    const again = await owner.call('readouts.exportMonth', { month }, one);
    expect(again.written).toEqual(first.written);
    expect(printer.asked).toHaveLength(1);
    const { rows } = await owner.call('reports.list', { kind: 'readout' }, scope);
    expect(rows.map(({ reportVersion }) => reportVersion)).toEqual([1]);
    expect(readdirSync(first.folder ?? '')).toHaveLength(2);
    // Another paper is another document of the same content.
    const letter = await owner.call('readouts.exportMonth', { month, paper: 'letter' }, one);
    expect(letter.written[0]).toMatchObject({
      paper: 'letter',
      snapshotHash: first.written[0]?.snapshotHash,
    });
    expect(printer.asked).toHaveLength(2);
  });

  test('figures that changed since the approval keep a readout at home', async () => {
    const printer = keepingPrinter();
    const agency = await testAgency({ hostPorts: { print: printer.print } });
    const { owner, scope } = agency;
    await approvedReadout(owner, scope, month);
    await owner.call('observations.record', { observations: [weekOf('bookings')] }, scope);
    // Nothing was judged since the change: the export looks for itself.
    const { written, skipped } = await owner.call(
      'readouts.exportMonth',
      { month },
      many(agency.tenantId),
    );
    expect([written, skipped[0]?.reason.code]).toEqual([[], 'stale']);
    expect(printer.asked).toEqual([]);
  });

  test('with drafts, what was not approved is printed under its mark and stays a draft', async () => {
    const printer = keepingPrinter();
    const agency = await testAgency({ hostPorts: { print: printer.print } });
    const lume = await secondTenant(agency, 'Spa Lume');
    await agency.owner.call('readouts.draft', { month }, agency.scope);
    const { written } = await agency.owner.call(
      'readouts.exportMonth',
      { month, drafts: true, toFolder: false },
      many(agency.tenantId, lume.id),
    );
    expect(written.map(({ fileName, state }) => [fileName, state])).toEqual([
      ['hotel-alba_2026-10_v1-draft.pdf', 'draft'],
      ['spa-lume_2026-10_v1-draft.pdf', 'draft'],
    ]);
    const [alba = '', spa = ''] = printer.asked[0]?.documents.map(({ html }) => html) ?? [];
    expect(alba).toContain('Draft');
    expect([alba.includes('Spa Lume'), spa.includes('Hotel Alba')]).toEqual([false, false]);
    expect(existsSync(join(agency.core.dataFolder, 'exports'))).toBe(false);
  });

  test('[M48] a tenant where the person only edits is left out for that; a foreign one is not there', async () => {
    const printer = keepingPrinter();
    const agency = await testAgency({ hostPorts: { print: printer.print } });
    await approvedReadout(agency.owner, agency.scope, month);
    const lume = await secondTenant(agency, 'Spa Lume');
    const { client } = await signInAs(agency, 'Edi', 'editor');
    const { written, skipped } = await client.call(
      'readouts.exportMonth',
      { month },
      many(agency.tenantId),
    );
    expect([written, skipped[0]?.reason]).toEqual([
      [],
      { code: 'role', params: { role: 'editor' } },
    ]);
    await expect(
      client.call('readouts.exportMonth', { month }, many(agency.tenantId, lume.id)),
    ).rejects.toMatchObject({ code: 'not_found' });
  });

  test('twenty tenants print with one order, so that one Chromium does', async () => {
    const printer = keepingPrinter();
    const agency = await testAgency({ hostPorts: { print: printer.print } });
    const tenantIds = [agency.tenantId];
    for (let number = 2; number <= 20; number += 1) {
      tenantIds.push((await secondTenant(agency, `House ${number}`)).id);
    }
    const { written } = await agency.owner.call(
      'readouts.exportMonth',
      { month, drafts: true, toFolder: false },
      many(...tenantIds),
    );
    expect(written).toHaveLength(20);
    expect(printer.asked.map(({ documents }) => documents.length)).toEqual([20]);
  });

  test('earlier months say how many were exported and when', async () => {
    const printer = keepingPrinter();
    const agency = await testAgency({ hostPorts: { print: printer.print } });
    const { owner, scope, core } = agency;
    const lume = await secondTenant(agency, 'Spa Lume');
    await approvedReadout(owner, scope, '2026-09');
    await approvedReadout(owner, lume.scope, month);
    const both = many(agency.tenantId, lume.id);
    await owner.call('readouts.exportMonth', { month }, both);
    expect(await owner.call('readouts.earlier', { before: '2026-11' }, both)).toEqual([
      // Both tenants came in November; each counts where it has a readout.
      { month, tenants: 1, approved: 1, exported: 1, exportedAtMs: core.clock.nowMs },
      { month: '2026-09', tenants: 1, approved: 1, exported: 0, exportedAtMs: null },
    ]);
    expect(await owner.call('readouts.earlier', { before: month }, both)).toHaveLength(1);
  });

  test('the folder is opened by the host, which is told the month and no path', async () => {
    const asked: unknown[] = [];
    const agency = await testAgency({
      hostPorts: {
        print: keepingPrinter().print,
        openExternal: async (input) => {
          asked.push(input);
          return { done: true };
        },
      },
    });
    const { canOpen } = await agency.owner.call(
      'readouts.exportMonth',
      { month },
      many(agency.tenantId),
    );
    await agency.owner.call('readouts.openExport', { month }, INSTALL);
    expect([canOpen, asked]).toEqual([true, [{ exportOf: month }]]);
    const bare = await testAgency();
    await expect(bare.owner.call('readouts.openExport', { month }, INSTALL)).rejects.toMatchObject({
      code: 'unavailable',
    });
  });

  test('without a printer nothing leaves, and nothing is called exported', async () => {
    const agency = await testAgency();
    await approvedReadout(agency.owner, agency.scope, month);
    await expect(
      agency.owner.call('readouts.exportMonth', { month }, many(agency.tenantId)),
    ).rejects.toMatchObject({ code: 'unavailable' });
    expect((await monthRow(agency)).readout?.state).toBe('approved');
  });
});

test('[M10] operators’ names never become markup on the index page', async () => {
  const agency = await testAgency({ hostPorts: { print: keepingPrinter().print } });
  const wild = await secondTenant(agency, '<b>Casa</b> & Co');
  const { index } = await agency.owner.call(
    'readouts.exportMonth',
    { month },
    many(agency.tenantId, wild.id),
  );
  expect(index.html).toContain('&lt;b&gt;Casa&lt;/b&gt; &amp; Co');
  expect(index.html).not.toContain('<b>Casa');
});
