import type { Readout } from '@shared/domain/readout/readout';
import { tenantScope } from '@shared/rpc/client';
import { expect, test } from 'vitest';
import type { PrintInput } from '../../src/main/core/ports';
import { startedCampaign } from '../helpers/campaign-steps';
import { record } from '../helpers/incident-steps';
import { signInAs, type TestAgency, testAgency } from '../helpers/test-core';

const month = '2026-10';

async function recordWeeks({ owner, scope }: TestAgency): Promise<void> {
  const weeks = [
    '2026-08-31',
    '2026-09-07',
    '2026-09-14',
    '2026-09-21',
    '2026-10-05',
    '2026-10-12',
    '2026-10-19',
  ];
  await owner.call(
    'observations.record',
    {
      observations: weeks.map((fromOn, index) => ({
        key: 'bookings',
        fromOn,
        toOn: new Date(Date.parse(fromOn) + 6 * 86_400_000).toISOString().slice(0, 10),
        valueText: index < 4 ? '50' : '60',
        source: 'GA4',
      })),
    },
    scope,
  );
}

/** A printer that keeps what it is asked to print. */
function keepingPrinter() {
  const asked: PrintInput[] = [];
  return {
    asked,
    print: async (input: unknown) => {
      const { documents } = input as PrintInput; // what the core sends to this port
      asked.push({ documents });
      return {
        pdfs: documents.map(() => ({
          base64: Buffer.from('%PDF-1.7').toString('base64'),
          pages: 5,
        })),
      };
    },
  };
}

test('[M179] a month’s readout holds each figure against the month before, with source and as-of', async () => {
  const agency = await testAgency();
  await recordWeeks(agency);
  const { readout, missing } = await agency.owner.call('readouts.preview', { month }, agency.scope);
  const bookings = (readout as Readout).figures.find(({ key }) => key === 'bookings');
  expect(bookings?.used).toMatchObject({
    current: 180,
    // The first week has six of its seven days in September.
    previous: 193,
    source: 'GA4',
    trend: 'down',
  });
  expect(bookings?.used?.change).toBeCloseTo(-0.0667, 4);
  expect(missing.map(({ code }) => code)).toContain('monthly_cycle');
});

test('[M179] [Q7] a month’s readout says how far the campaign came and which deadlines were kept', async () => {
  const printer = keepingPrinter();
  const agency = await testAgency({ hostPorts: { print: printer.print } });
  const { owner, scope, core } = agency;
  const before = await owner.call('readouts.preview', { month: '2026-11' }, scope);
  expect(before.readout as Readout).toMatchObject({
    campaign: null,
    service: { tasks: { due: 0 }, postmortems: { due: 0 } },
  });
  await startedCampaign(agency, 'Sold-out weekends');
  await owner.call(
    'tasks.create',
    { title: 'Answer reviews', module: 'content_system', dueOn: '2026-11-04' },
    scope,
  );
  await record(agency, { occurredAtMs: core.clock.nowMs - 86_400_001 });
  const draft = await owner.call('readouts.draft', { month: '2026-11' }, scope);
  const { readout } = await owner.call('readouts.preview', { month: '2026-11' }, scope);
  expect(readout as Readout).toMatchObject({
    campaign: { goal: 'Sold-out weekends', measure: null },
    service: {
      tasks: { due: 1, kept: 0, missed: 0, running: 1 },
      postmortems: { due: 1, kept: 0, missed: 1, running: 0 },
    },
  });
  const october = await owner.call('readouts.preview', { month }, scope);
  expect((october.readout as Readout).campaign).toBeNull();
  await owner.call('readouts.print', { reportId: draft.id }, scope);
  const page = printer.asked[0]?.documents[0]?.html ?? '';
  for (const words of ['Campaign results', 'Sold-out weekends', 'Deadlines kept', '24 hours']) {
    expect(page).toContain(words);
  }
});

test('[M188] [M198] both values of a conflict stand in the readout, whichever is used', async () => {
  const agency = await testAgency();
  await recordWeeks(agency);
  await agency.owner.call(
    'observations.record',
    {
      observations: [
        {
          key: 'bookings',
          fromOn: '2026-10-12',
          toOn: '2026-10-18',
          valueText: '52',
          source: 'Booking engine',
          tier: 'secondary',
        },
      ],
    },
    agency.scope,
  );
  const preview = await agency.owner.call('readouts.preview', { month }, agency.scope);
  const readout = preview.readout as Readout;
  expect(preview.openConflicts).toBe(1);
  expect(readout.conflicts).toMatchObject([
    {
      key: 'bookings',
      state: 'open',
      usedSource: 'GA4',
      values: [
        { value: 180, source: 'GA4' },
        { value: 172, source: 'Booking engine' },
      ],
    },
  ]);
});

test('a draft is frozen: figures that change afterwards do not change it, a new draft is a new version', async () => {
  const agency = await testAgency();
  await recordWeeks(agency);
  const first = await agency.owner.call('readouts.draft', { month }, agency.scope);
  await agency.owner.call(
    'observations.record',
    {
      observations: [
        {
          key: 'sessions',
          fromOn: '2026-10-05',
          toOn: '2026-10-11',
          valueText: '900',
          source: 'GA4',
        },
      ],
    },
    agency.scope,
  );
  const again = await agency.owner.call('reports.get', { reportId: first.id }, agency.scope);
  expect(again.readout).toEqual(first.readout);
  expect(again.snapshotHash).toBe(first.snapshotHash);
  const second = await agency.owner.call('readouts.draft', { month }, agency.scope);
  expect(second).toMatchObject({ reportVersion: 2, state: 'draft' });
  expect(second.snapshotHash).not.toBe(first.snapshotHash);
});

test('[M48] [Q28] an Owner approves, not the author where there is another Owner; the words are fixed by it', async () => {
  const agency = await testAgency();
  const other = await signInAs(agency, 'Max', 'owner');
  const editor = await signInAs(agency, 'Edi', 'editor');
  const draft = await agency.owner.call('readouts.draft', { month }, agency.scope);
  const worded = await editor.client.call(
    'readouts.setCommentary',
    { reportId: draft.id, expectedVersion: draft.version, commentary: 'A quiet month.' },
    agency.scope,
  );
  expect(worded.snapshotHash).not.toBe(draft.snapshotHash);
  const sent = await agency.owner.call(
    'readouts.move',
    { reportId: draft.id, expectedVersion: worded.version, to: 'in_review' },
    agency.scope,
  );
  const approve = { reportId: draft.id, expectedVersion: sent.version };
  await expect(editor.client.call('readouts.approve', approve, agency.scope)).rejects.toMatchObject(
    { code: 'forbidden' },
  );
  await expect(agency.owner.call('readouts.approve', approve, agency.scope)).rejects.toMatchObject({
    details: { reason: 'second_person_needed' },
  });
  const approved = await other.client.call('readouts.approve', approve, agency.scope);
  expect(approved).toMatchObject({ state: 'approved', approvedBy: 'Max', selfApproved: false });
  await expect(
    editor.client.call(
      'readouts.setCommentary',
      { reportId: draft.id, expectedVersion: approved.version, commentary: 'Another word.' },
      agency.scope,
    ),
  ).rejects.toMatchObject({ details: { reason: 'readout_commentary_fixed' } });
});

test('[M7] printing hands over the frozen page and keeps the PDF; an unapproved one says Draft', async () => {
  const printer = keepingPrinter();
  const agency = await testAgency({ hostPorts: { print: printer.print } });
  await recordWeeks(agency);
  const draft = await agency.owner.call('readouts.draft', { month }, agency.scope);
  const printed = await agency.owner.call('readouts.print', { reportId: draft.id }, agency.scope);
  expect(printed).toMatchObject({
    pages: 5,
    fileName: 'hotel-alba_2026-10_v1-draft.pdf',
    state: 'draft',
  });
  const [page] = printer.asked[0]?.documents ?? [];
  expect(page?.paper).toBe('a4');
  expect(page?.html).toContain('Draft');
  expect(page?.html).not.toMatch(/<script|https?:\/\//);
  await agency.owner.call('readouts.print', { reportId: draft.id }, agency.scope);
  expect(printer.asked[1]).toEqual(printer.asked[0]);
  const file = await agency.owner.call('files.get', { fileId: printed.fileId }, agency.scope);
  expect(file).toMatchObject({ mediaType: 'application/pdf', sha256: printed.sha256 });
});

test('a month ahead is refused, and an as-of is the Owner’s', async () => {
  const agency = await testAgency();
  await expect(
    agency.owner.call('readouts.draft', { month: '2026-12' }, agency.scope),
  ).rejects.toMatchObject({ code: 'rule_violation', details: { reason: 'readout_month_ahead' } });
  const { client } = await signInAs(agency, 'Max', 'manager');
  await expect(
    client.call(
      'readouts.preview',
      { month, asOfMs: agency.core.clock.nowMs - 1 },
      tenantScope(agency.tenantId),
    ),
  ).rejects.toMatchObject({ code: 'forbidden', details: { reason: 'as_of_needs_owner' } });
});

test('operators’ text never becomes markup on the page', async () => {
  const printer = keepingPrinter();
  const agency = await testAgency({ hostPorts: { print: printer.print } });
  const draft = await agency.owner.call('readouts.draft', { month }, agency.scope);
  await agency.owner.call(
    'readouts.setCommentary',
    {
      reportId: draft.id,
      expectedVersion: draft.version,
      commentary: '<img src=x onerror=alert(1)> "quoted" & more',
    },
    agency.scope,
  );
  await agency.owner.call('readouts.print', { reportId: draft.id }, agency.scope);
  const html = printer.asked[0]?.documents[0]?.html ?? '';
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &quot;quoted&quot; &amp; more');
  expect(html).not.toContain('<img src=x');
});
