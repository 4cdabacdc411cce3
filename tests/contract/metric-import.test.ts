import { INSTALL, tenantScope } from '@shared/rpc/client';
import { describe, expect, test } from 'vitest';
import {
  importFigures,
  previewFigures,
  readFigures,
  type Settings,
  sendFigures,
} from '../helpers/metric-import-steps';
import { refusalOf } from '../helpers/refusal-of';
import { countRows, storedEvents, storedProblems } from '../helpers/stored-events';
import { signInAs, TEST_NOW_MS, testAgency } from '../helpers/test-core';

const CSV = 'Date,Clicks,Impressions\n2026-10-01,12,340\n2026-10-02,15,360\n2026-10-03,9,300\n';
const OCTOBER = { fromOn: '2026-10-01', toOn: '2026-10-31' } as const;

describe('exports of Search Console and GA4', () => {
  test.each([
    [
      'Search Console, English',
      'Date,Clicks,Impressions,CTR,Position\n2026-10-01,12,340,3.5%,8.2\n',
      ['day', 'non_brand_clicks'],
      12,
    ],
    [
      'Search Console, Portuguese',
      'Data,Cliques,Impressões,CTR,Posição\n2026-10-01,12,340,"3,5%","8,2"\n',
      ['day', 'non_brand_clicks'],
      12,
    ],
    [
      'GA4, English',
      '# ----------------------------------------\n# Sessions by day\n# Start date: 20261001\n# End date: 20261031\n# ----------------------------------------\nDate,Sessions\n20261001,"1,234"\n20261002,1234.0\n',
      ['day', 'sessions'],
      1234,
    ],
    [
      'GA4, Portuguese',
      '# Sessões por dia\n# Data de início: 20261001\n# Data de término: 20261031\nData;Sessões\n20261001;1.234\n20261002;1.234,0\n',
      ['day', 'sessions'],
      1234,
    ],
    [
      'GA4, by numbered days',
      '# Start date: 20261001\n# End date: 20261031\nNth day,Sessions\n0000,1234\n',
      ['nth_day', 'sessions'],
      1234,
    ],
    [
      'a sheet with words for days',
      'Dia\tReservas\n1 de out. de 2026\t41\n',
      ['day', 'bookings'],
      41,
    ],
  ] as const)(
    '%s: its columns are known and its figures read',
    async (_name, content, uses, value) => {
      const agency = await testAgency();
      const { owner, scope } = agency;
      const { read } = await readFigures(agency, content);
      expect(read.proposal.uses.filter((use) => use !== 'ignore')).toEqual(uses);
      await importFigures(agency, content);
      const [stored] = await owner.call('observations.list', { key: uses[1], ...OCTOBER }, scope);
      expect(stored).toMatchObject({
        fromOn: '2026-10-01',
        toOn: '2026-10-01',
        value,
        source: expect.stringMatching(/./),
      });
    },
  );

  test('[M52] a value keeps its source, its file, its line, its times and who imported it', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    const observedAtMs = TEST_NOW_MS - 86_400_000;
    expect(await importFigures(agency, CSV, { observedAtMs, tier: 'secondary' })).toEqual({
      recorded: 3,
      unchanged: 0,
      conflicts: 0,
      refused: 0,
    });
    const stored = await owner.call(
      'observations.list',
      { key: 'non_brand_clicks', ...OCTOBER },
      scope,
    );
    expect(stored[1]).toEqual({
      id: expect.any(String),
      key: 'non_brand_clicks',
      fromOn: '2026-10-02',
      toOn: '2026-10-02',
      value: 15,
      valueText: '15',
      source: 'Search Console',
      tier: 'secondary',
      observedAtMs,
      recordedAtMs: TEST_NOW_MS,
      by: 'Olga',
      chosen: true,
      file: { importId: expect.any(String), name: 'figures.csv', line: 3 },
    });
    expect(await storedProblems(agency.core)).toEqual([]);
  });
});
