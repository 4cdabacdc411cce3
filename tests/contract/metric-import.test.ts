import { MAX_FILE_BYTES } from '@shared/contract/files';
import fc from 'fast-check';
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
    '[M52] %s: its columns are known and its figures read',
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

describe('what was there before', () => {
  test('[M52] the same file again changes nothing: no value, no file, no event', async () => {
    const agency = await testAgency();
    await importFigures(agency, CSV);
    const before = {
      events: storedEvents(agency.core).length,
      files: countRows(agency.core, 'file'),
      values: countRows(agency.core, 'observation'),
    };
    expect(await importFigures(agency, CSV)).toEqual({
      recorded: 0,
      unchanged: 3,
      conflicts: 0,
      refused: 0,
    });
    expect({
      events: storedEvents(agency.core).length,
      files: countRows(agency.core, 'file'),
      values: countRows(agency.core, 'observation'),
    }).toEqual(before);
  });

  test('[M52] any file imported twice leaves what it left the first time', async () => {
    const row = fc.record({
      day: fc.integer({ min: 1, max: 28 }),
      value: fc.integer({ min: 0, max: 5_000 }),
      text: fc.constantFrom('', 'a', '"x, y"', '<b>'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 40 }), async (rows) => {
        const agency = await testAgency();
        const lines = rows.map(
          ({ day, value, text }) => `2026-09-${String(day).padStart(2, '0')},${text},${value}`,
        );
        const content = `Date,Page,Sessions\n${lines.join('\n')}\n`;
        const first = await importFigures(agency, content, { repeats: 'add' });
        expect(first.recorded).toBe(new Set(rows.map(({ day }) => day)).size);
        const again = await importFigures(agency, content, { repeats: 'add' });
        expect(again).toMatchObject({ recorded: 0, unchanged: first.recorded, conflicts: 0 });
        const { owner, scope } = agency;
        const stored = await owner.call(
          'observations.list',
          { key: 'sessions', fromOn: '2026-09-01', toOn: '2026-09-30' },
          scope,
        );
        const total = rows.reduce((sum, { value }) => sum + value, 0);
        expect(stored.reduce((sum, { value }) => sum + value, 0)).toBe(total);
      }),
      { numRuns: 12 },
    );
  });

  test('[M52] [M188] [M189] another source that differs is kept beside the first, and opens one conflict a period', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    await importFigures(agency, CSV, { source: 'Search Console' });
    const other = 'Date,Clicks\n2026-10-01,12\n2026-10-02,20\n2026-10-04,7\n';
    const preview = await previewFigures(agency, other, { source: 'Dashboard' });
    expect(preview.values).toEqual({ fresh: 1, agreeing: 1, unchanged: 0, conflict: 1 });
    expect(preview.conflicts).toEqual([
      {
        key: 'non_brand_clicks',
        fromOn: '2026-10-02',
        toOn: '2026-10-02',
        value: 20,
        line: 3,
        known: 15,
        knownSource: 'Search Console',
      },
    ]);
    expect(await importFigures(agency, other, { source: 'Dashboard' })).toMatchObject({
      recorded: 3,
      conflicts: 1,
    });
    const [conflict, ...more] = await owner.call('conflicts.list', {}, scope);
    expect(more).toEqual([]);
    expect(conflict).toMatchObject({ fromOn: '2026-10-02', state: 'open' });
    expect(conflict?.observations.map(({ source, value }) => [source, value])).toEqual([
      ['Search Console', 15],
      ['Dashboard', 20],
    ]);
    expect(await storedProblems(agency.core)).toEqual([]);
  });

  test('[M52] a value that nobody had seen reopens the conflict that was settled', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    await importFigures(agency, CSV, { source: 'Search Console' });
    await importFigures(agency, 'Date,Clicks\n2026-10-02,20\n', { source: 'Dashboard' });
    const [settled] = await owner.call('conflicts.list', {}, scope);
    const chosenId = settled?.observations[0]?.id ?? '';
    const conflictId = settled?.id ?? '';
    await owner.call(
      'conflicts.resolve',
      { conflictId, chosenId, note: 'The console counts' },
      scope,
    );
    await importFigures(agency, 'Date,Clicks\n2026-10-02,21\n', { source: 'Crawler' });
    expect(await owner.call('conflicts.list', {}, scope)).toMatchObject([
      { id: conflictId, state: 'open', chosenId: null },
    ]);
  });

  test('[M52] the preview writes nothing', async () => {
    const agency = await testAgency();
    const events = storedEvents(agency.core).length;
    await previewFigures(agency, CSV);
    expect(storedEvents(agency.core)).toHaveLength(events);
    expect(countRows(agency.core, 'observation')).toBe(0);
    expect(countRows(agency.core, 'file')).toBe(0);
  });

  test('[M52] how a source’s files are read is kept, and offered for its next file', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    const content = 'When;Engaged;Ignored\n03/11/2026;1.234;x\n';
    const uses = ['day', 'high_intent_sessions', 'ignore'] as const;
    const said = {
      source: 'CRM',
      tier: 'secondary',
      uses: [...uses],
      numbers: 'comma',
      slashes: 'day_month',
    } as const;
    await importFigures(agency, content, { ...said, uses: [...uses] });
    const next = await readFigures(agency, 'When;Ignored;Engaged\n02/11/2026;y;2.345\n');
    expect(next.read).toMatchObject({
      kept: true,
      sources: ['CRM'],
      proposal: {
        source: 'CRM',
        tier: 'secondary',
        uses: ['day', 'ignore', 'high_intent_sessions'],
        numbers: 'comma',
        slashes: 'day_month',
      },
    });
    // What a file shows by itself goes before what an earlier one was told.
    const plain = await readFigures(agency, 'When;Ignored;Engaged\n13/10/2026;y;1,234.5\n');
    expect(plain.read.proposal).not.toHaveProperty('numbers');
    const foreign = await readFigures(agency, CSV);
    expect(foreign.read).toMatchObject({ kept: false, proposal: { source: 'Search Console' } });
    const { rows } = await owner.call('metrics.imports', {}, scope);
    expect(rows).toMatchObject([
      { source: 'CRM', fileName: 'figures.csv', recorded: 1, rows: 1, refused: 0, by: 'Olga' },
    ]);
  });
});

describe('bad input', () => {
  const refused = async (content: string | Uint8Array) => {
    const agency = await testAgency();
    const importId = await sendFigures(agency, content);
    return refusalOf(agency.owner.call('metrics.readImport', { importId }, agency.scope));
  };

  test.each([
    ['import_empty', ''],
    ['import_empty', '\n \n'],
    ['import_header_only', 'Date,Clicks\n'],
    ['import_no_header', '2026-10-01,12\n2026-10-02,15\n'],
    ['import_quote_open', 'Date,Clicks\n2026-10-01,12\n2026-10-02,"15\n2026-10-03,9\n'],
    ['import_not_text', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0])],
    ['import_not_text', Buffer.from('Date,Clicks\n\u0001\u0002,12\n')],
    [
      'import_too_many_columns',
      `${Array.from({ length: 101 }, (_, n) => `Column ${String.fromCharCode(97 + (n % 26))}`).join(',')}\n${'x,'.repeat(100)}x\n`,
    ],
  ])('[M52] %s: the file is refused in words', async (reason, content) => {
    expect(await refused(content)).toMatchObject({
      code: 'invalid_input',
      reason,
      message: expect.stringMatching(/[.]$/),
    });
  });

  test('[M52] a quote that is never closed is named by its line', async () => {
    expect(await refused('Date,Clicks\n2026-10-01,12\n2026-10-02,"15\n')).toMatchObject({
      line: 3,
    });
  });

  test('[M52] a file of 60 MB is refused before a byte of it is sent', async () => {
    const { owner, scope } = await testAgency();
    const input = { name: 'big.csv', bytes: 60 * 1024 * 1024 };
    expect(input.bytes).toBeGreaterThan(MAX_FILE_BYTES);
    expect(await refusalOf(owner.call('metrics.beginImport', input, scope))).toMatchObject({
      reason: 'file_too_big',
      megabytes: 60,
      most: 50,
    });
  });

  test.each([
    ['UTF-8 with a mark', Buffer.from('\uFEFFData,Sessões\n2026-10-01,12\n')],
    ['UTF-16 little endian', Buffer.from('\uFEFFData,Sessões\n2026-10-01,12\n', 'utf16le')],
    ['UTF-16 big endian', Buffer.from('\uFEFFData,Sessões\n2026-10-01,12\n', 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from('Data,Sessões\n2026-10-01,12\n', 'utf16le')],
    ['Windows-1252', Buffer.from('Data,Sessões\n2026-10-01,12\n', 'latin1')],
    ['UTF-8 with old line ends', Buffer.from('Data,Sessões\r2026-10-01,12\r')],
    ['UTF-8 with Windows line ends', Buffer.from('Data,Sessões\r\n2026-10-01,12\r\n')],
  ])('[M52] %s: the letters are read as they were meant', async (_name, content) => {
    const agency = await testAgency();
    const { read } = await readFigures(agency, content);
    expect(read.columns.map(({ header }) => header)).toEqual(['Data', 'Sessões']);
    expect(await importFigures(agency, content)).toMatchObject({ recorded: 1 });
  });

  test.each([
    ['formula', '=HYPERLINK("https://a.example";"12")', 'Sessions'],
    ['formula', '+A1', 'Sessions'],
    ['not_number', '<img src=x>', 'Sessions'],
    ['percent', '12%', 'Sessions'],
    ['below_zero', '-3', 'Sessions'],
  ])(
    '[M52] %s: the row of “%s” is refused with its line and its column',
    async (problem, cell, column) => {
      const agency = await testAgency();
      const quoted = `"${cell.replaceAll('"', '""')}"`;
      const content = `Date,Sessions\n2026-10-01,12\n2026-10-02,${quoted}\n2026-10-03,9\n`;
      const preview = await previewFigures(agency, content);
      expect(preview.refused).toEqual([
        { line: 3, column, found: cell, why: { code: problem, params: { metric: 'sessions' } } },
      ]);
      expect(preview.rows).toMatchObject({ read: 3, used: 2, refused: 1 });
      expect(await refusalOf(importFigures(agency, content))).toMatchObject({
        code: 'rule_violation',
        reason: 'import_rows_refused',
        count: 1,
        line: 3,
      });
      expect(countRows(agency.core, 'observation')).toBe(0);
      expect(await importFigures(agency, content, {}, true)).toMatchObject({
        recorded: 2,
        refused: 1,
      });
    },
  );

  test.each([
    ['long_row', 'Date,Sessions\n2026-10-01,1,234\n2026-10-02,9\n', 2],
    ['short_row', 'Date,Page,Sessions\n2026-10-01,/a\n2026-10-02,/b,9\n', 2],
    ['cut_off', 'Date,Page,Sessions\n2026-10-01,/a,12\n2026-10-02,/b', 3],
    ['no_day', 'Date,Sessions\n,12\n2026-10-02,9\n', 2],
    ['not_day', 'Date,Sessions\nyesterday,12\n2026-10-02,9\n', 2],
    ['future', 'Date,Sessions\n2026-11-04,12\n2026-10-02,9\n', 2],
    ['too_old', 'Date,Sessions\n1989-12-31,12\n2026-10-02,9\n', 2],
    ['backwards', 'From,To,Sessions\n2026-10-02,2026-10-01,12\n2026-10-02,2026-10-03,9\n', 2],
    ['too_long', 'From,To,Sessions\n1990-10-02,2026-10-01,12\n2026-10-02,2026-10-03,9\n', 2],
  ])('[M52] %s: the row is refused with its line', async (code, content, line) => {
    const agency = await testAgency();
    const { refused: rows } = await previewFigures(agency, content);
    expect(rows.map((row) => [row.why.code, row.line])).toEqual([[code, line]]);
  });

  test('[M52] a row of totals, an empty cell and a second table are told apart from values', async () => {
    const agency = await testAgency();
    const content =
      'Date,Sessions\n,1234,Grand total\n2026-10-01,12\n2026-10-02,\n2026-10-03,-\n# Another table\nDate,Users\n2026-10-01,4\n';
    const { read } = await readFigures(agency, content);
    expect(read).toMatchObject({ rows: 4, nextTableLine: 6 });
    const preview = await previewFigures(agency, content);
    expect(preview.rows).toEqual({ read: 4, used: 1, refused: 0, totals: 1, empty: 2 });
  });

  test('[M52] numbers written in two ways are asked about; chosen, the others are refused', async () => {
    const agency = await testAgency();
    const content = 'Date;Sessions\n2026-10-01;1,234.5\n2026-10-02;1.234,5\n2026-10-03;7\n';
    const open = await previewFigures(agency, content);
    expect(open.questions).toMatchObject([
      {
        code: 'numbers_mixed',
        params: { firstText: '1,234.5', firstLine: 2, secondText: '1.234,5', secondLine: 3 },
      },
    ]);
    expect(await refusalOf(importFigures(agency, content))).toMatchObject({
      reason: 'import_unanswered',
      question: 'numbers_mixed',
    });
    const chosen = await previewFigures(agency, content, { numbers: 'comma' });
    expect(chosen.questions).toEqual([]);
    expect(chosen.refused).toMatchObject([{ line: 2, why: { code: 'other_style' } }]);
  });

  test('[M52] a number and a day that can mean two things are asked about, never guessed', async () => {
    const agency = await testAgency();
    const content = 'Date;Sessions\n03/10/2026;1.234\n04/10/2026;2.345\n';
    const { questions } = await previewFigures(agency, content);
    expect(questions.map(({ code }) => code)).toEqual(['numbers_either', 'days_either']);
    const day = await previewFigures(agency, content, { numbers: 'point', slashes: 'month_day' });
    expect(day.measures).toEqual([
      { key: 'sessions', values: 2, fromOn: '2026-03-10', toOn: '2026-04-10', folded: 3.579 },
    ]);
  });

  test('[M52] a period that comes twice is asked about: parts that add up, or a mistake', async () => {
    const agency = await testAgency();
    const content =
      'Date,Page,Sessions\n2026-10-01,/a,0.1\n2026-10-01,/b,0.2\n2026-10-02,/a,0\n2026-10-02,/b,0\n';
    const open = await previewFigures(agency, content);
    expect(open.questions).toEqual([
      { code: 'repeats', params: { metric: 'sessions', line: 2, other: 3, count: 1 } },
    ]);
    expect(open.repeated).toBe(1);
    const once = await previewFigures(agency, content, { repeats: 'once' });
    expect(once.refused).toMatchObject([{ line: 3, why: { code: 'twice', params: { line: 2 } } }]);
    const added = await previewFigures(agency, content, { repeats: 'add' });
    expect(added.measures).toMatchObject([{ values: 2, folded: 0.3 }]);
    const rates = 'Date,Page,SEO score\n2026-10-01,/a,80\n2026-10-01,/b,90\n';
    const mean = await previewFigures(agency, rates, { repeats: 'add' });
    expect(mean.refused).toMatchObject([{ line: 3, why: { code: 'mean_twice' } }]);
  });

  test('[M52] text that looks like a page’s stays text: in the source’s name and in a header', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    const source = '<img src=x onerror=alert(1)>';
    await importFigures(agency, 'Date,"<b>x</b>",Sessions\n2026-10-01,a,12\n', { source });
    const { rows } = await owner.call('metrics.imports', {}, scope);
    expect(rows[0]?.source).toBe(source);
  });

  test('[M52] settings of another file are refused', async () => {
    const agency = await testAgency();
    expect(
      await refusalOf(importFigures(agency, CSV, { uses: ['day', 'sessions'] })),
    ).toMatchObject({
      reason: 'import_other_columns',
      found: 2,
      expected: 3,
    });
  });

  test('[M52] figures that were exported in the future are refused', async () => {
    const agency = await testAgency();
    const said: Partial<Settings> = { observedAtMs: TEST_NOW_MS + 1 };
    expect(await refusalOf(importFigures(agency, CSV, said))).toMatchObject({
      reason: 'import_from_future',
    });
  });

  test('[M52] a file that has not come whole is not read', async () => {
    const { owner, scope } = await testAgency();
    const { importId } = await owner.call(
      'metrics.beginImport',
      { name: 'a.csv', bytes: 9 },
      scope,
    );
    await owner.call('metrics.addPart', { importId, offset: 0, chunk: 'RGF0' }, scope);
    expect(await refusalOf(owner.call('metrics.readImport', { importId }, scope))).toMatchObject({
      reason: 'upload_incomplete',
      received: 3,
    });
    const input = { importId, offset: 0, chunk: 'RGF0' };
    expect(await refusalOf(owner.call('metrics.addPart', input, scope))).toMatchObject({
      reason: 'upload_offset',
    });
  });

  test('[M52] an Editor imports nothing, and a Manager’s file is nobody else’s', async () => {
    const agency = await testAgency();
    const { scope } = agency;
    const editor = await signInAs(agency, 'Edi', 'editor');
    const input = { name: 'a.csv', bytes: 9 };
    expect(await refusalOf(editor.client.call('metrics.beginImport', input, scope))).toMatchObject({
      code: 'forbidden',
    });
    const manager = await signInAs(agency, 'Max', 'manager');
    const importId = await sendFigures({ owner: manager.client, scope }, CSV);
    expect(
      await refusalOf(agency.owner.call('metrics.readImport', { importId }, scope)),
    ).toMatchObject({
      code: 'not_found',
    });
  });
});

/** A turn of the loop: the loopback answers without one. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('a long file', () => {
  const DAYS = 28;
  const ROWS = 50_000;
  const long = () => {
    const lines = Array.from(
      { length: ROWS },
      (_, row) => `2026-09-${String((row % DAYS) + 1).padStart(2, '0')},/page/${row},${row % 7}`,
    );
    return `Date,Page,Sessions\n${lines.join('\n')}\n`;
  };

  test('[M52] 50,000 rows are added up to their days, and the core answers meanwhile', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    const { importId, settings } = await readFigures(agency, long(), { repeats: 'add' });
    let answered = 0;
    const confirmed = owner.call('metrics.confirmImport', { importId, settings }, scope);
    const phases = new Set<string>();
    let over = false;
    void confirmed.finally(() => {
      over = true;
    });
    while (!over) {
      await turn();
      const { phase } = await owner
        .call('metrics.importProgress', { importId }, scope)
        .catch(() => ({ phase: 'over' }));
      phases.add(phase);
      answered += 1;
    }
    expect(await confirmed).toEqual({ recorded: DAYS, unchanged: 0, conflicts: 0, refused: 0 });
    expect(answered).toBeGreaterThan(10);
    expect(phases).toContain('reading');
  });

  test('[M52] one that is given up while it is read leaves nothing behind', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    const { importId, settings } = await readFigures(agency, long(), { repeats: 'add' });
    const events = storedEvents(agency.core).length;
    const confirmed = refusalOf(owner.call('metrics.confirmImport', { importId, settings }, scope));
    await owner.call('metrics.importProgress', { importId }, scope);
    await owner.call('metrics.abandonImport', { importId }, scope);
    expect(await confirmed).toMatchObject({ code: 'cancelled', reason: 'import_cancelled' });
    expect(countRows(agency.core, 'observation')).toBe(0);
    expect(storedEvents(agency.core)).toHaveLength(events);
    expect(await refusalOf(owner.call('metrics.readImport', { importId }, scope))).toMatchObject({
      reason: 'import_gone',
    });
  });

  test('[M52] one that is given up while its values are saved undoes itself whole', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    const from = Date.UTC(2000, 0, 1);
    const day = (n: number) => new Date(from + n * 86_400_000).toISOString().slice(0, 10);
    const lines = Array.from({ length: 9_000 }, (_, n) => `${day(n)},${n},${n},${n}`);
    const content = `Date,Sessions,Clicks,Bookings\n${lines.join('\n')}\n`;
    const { importId, settings } = await readFigures(agency, content);
    const confirmed = refusalOf(owner.call('metrics.confirmImport', { importId, settings }, scope));
    for (;;) {
      await turn();
      const { phase } = await owner.call('metrics.importProgress', { importId }, scope);
      if (phase === 'saving') break;
    }
    await owner.call('metrics.abandonImport', { importId }, scope);
    expect(await confirmed).toMatchObject({ code: 'cancelled' });
    for (const table of ['observation', 'file', 'metric_import']) {
      expect(countRows(agency.core, table)).toBe(0);
    }
    expect(await importFigures(agency, content)).toMatchObject({ recorded: 27_000 });
    expect(await storedProblems(agency.core)).toEqual([]);
  });

  test('[M52] a second call of the same import is refused while the first is under way', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    const { importId, settings } = await readFigures(agency, long(), { repeats: 'add' });
    const first = owner.call('metrics.previewImport', { importId, settings }, scope);
    expect(
      await refusalOf(owner.call('metrics.confirmImport', { importId, settings }, scope)),
    ).toMatchObject({ code: 'conflict', reason: 'import_busy' });
    await first;
  });
});
