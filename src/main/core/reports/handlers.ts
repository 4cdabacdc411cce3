import { dayOf } from '@shared/base/zones';
import { endStateMarkdown } from '@shared/i18n/documents/end-state-markdown';
import { growthReportMarkdown } from '@shared/i18n/documents/growth-report-markdown';
import { requireAsOf } from '../cycles/as-of';
import type { Handlers } from '../rpc/context';
import { namesOf } from '../store/actor-names';
import { canonicalJson, sha256 } from '../store/event-log';
import { insertRecommendations } from '../store/recommendations';
import { countByShelf, findReport, insertReport, listReports } from '../store/reports';
import type { TenantWriter } from '../store/tenant-access';
import { getTenant } from '../store/tenants';
import { cutPage } from '../store/time-cursor';
import { requireFound } from '../store/versioned';
import { decideRecommendation } from './decide-recommendation';
import { readEndState } from './gather-end-state';
import { type Growth, readGrowth } from './growth';
import {
  endStateView,
  growthView,
  recommendationView,
  reportDetailView,
  reportRowView,
} from './report-view';

/** The growth summary, the shelves and the recommendations on them (M180–M184). */
export const reportHandlers = {
  'reports.growth': async ({ read, role, nowMs }, { window, asOfMs }) => {
    const { atMs } = requireAsOf(role, asOfMs, nowMs);
    return growthView(await readGrowth(read, window, { asOfMs: atMs, nowMs }));
  },

  'reports.saveGrowth': ({ write, role }, { window, asOfMs }) =>
    write(async (writer) => {
      const { atMs } = requireAsOf(role, asOfMs, writer.nowMs);
      const growth = await readGrowth(writer, window, { asOfMs: atMs, nowMs: writer.nowMs });
      const reportId = await shelveGrowth(writer, growth);
      await insertRecommendations(writer, reportId, growth.recommendations);
      return { summary: growthView(growth), reportId };
    }),

  'reports.endState': async ({ read, nowMs }, { window }) =>
    endStateView(await readEndState(read, window, nowMs)),

  'reports.saveEndState': ({ write }, { window }) =>
    write(async (writer) => {
      const found = await readEndState(writer, window, writer.nowMs);
      return { reportId: await shelveEndState(writer, found) };
    }),

  'reports.list': async ({ read }, { kind, after, limit }) => {
    const found = await listReports(read, kind, { after, limit });
    const { rows, next } = cutPage(found, limit, ({ created_at_ms: atMs, id }) => ({ atMs, id }));
    const nameOf = await namesOf(
      read,
      rows.flatMap((row) => [row.created_by, row.approved_by]),
    );
    const byKind = await countByShelf(read);
    return {
      rows: rows.map((row) => reportRowView(row, nameOf)),
      next,
      total: totalOf(byKind, kind),
      byKind,
    };
  },

  'reports.listMany': async ({ read }, { kind, after, limit }) => {
    const found = await listReports(read, kind, { after, limit });
    const { rows, next } = cutPage(found, limit, ({ created_at_ms: atMs, id }) => ({ atMs, id }));
    const nameOf = await namesOf(
      read,
      rows.flatMap((row) => [row.created_by, row.approved_by]),
    );
    const byKind = await countByShelf(read);
    return {
      rows: rows.map((row) => ({ ...reportRowView(row, nameOf), tenantId: row.tenant_id })),
      next,
      total: totalOf(byKind, kind),
      byKind,
    };
  },

  'reports.get': async ({ read }, { reportId }) => {
    const row = requireFound('report', reportId, await findReport(read, reportId));
    return reportDetailView(read, row);
  },

  'recommendations.decide': ({ write }, input) =>
    write(async (writer) => recommendationView(await decideRecommendation(writer, input))),
} satisfies Partial<Handlers>;

function totalOf(
  byKind: Awaited<ReturnType<typeof countByShelf>>,
  kind: keyof typeof byKind | undefined,
): number {
  if (kind !== undefined) return byKind[kind];
  return Object.values(byKind).reduce((sum, count) => sum + count, 0);
}

/** Freezes the summary in the content language on its shelf (M183, D12). */
async function shelveGrowth(writer: TenantWriter, growth: Growth): Promise<string> {
  const { zone, content_locale: locale } = await getTenant(writer);
  const snapshotJson = canonicalJson(growth);
  return insertReport(writer, {
    kind: 'summary',
    period: dayOf(growth.windowEndMs, zone),
    locale,
    snapshotJson,
    snapshotHash: sha256(snapshotJson),
    markdown: growthReportMarkdown(growth, locale),
  });
}

/** The acceptance as a report: its words in the content language, its data with every id (M185, D12). */
async function shelveEndState(
  writer: TenantWriter,
  found: Awaited<ReturnType<typeof readEndState>>,
): Promise<string> {
  const { zone, content_locale: locale } = await getTenant(writer);
  const snapshotJson = canonicalJson(found);
  return insertReport(writer, {
    kind: 'end_state',
    period: dayOf(found.windowEndMs, zone),
    locale,
    snapshotJson,
    snapshotHash: sha256(snapshotJson),
    markdown: endStateMarkdown(found, locale),
  });
}
