import { coverageOf, isOwned, queryKey } from '@shared/domain/ownership/cluster';
import {
  columnsOf,
  type FoldedClusters,
  foldRows,
  isPageUrl,
  type OwnershipColumn,
} from '@shared/domain/ownership/fold-rows';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const OWNER = 'https://alba.example/suites';
const open = { url: 'https://alba.example/old', resolution: undefined, note: '' };
const resolved = { ...open, resolution: 'merged' as const };
const NOBODY: FoldedClusters = new Map();

const row = (line: number, cells: Partial<Record<OwnershipColumn, string>>) => ({
  line,
  cells: new Map(Object.entries(cells) as [OwnershipColumn, string][]),
});

describe('who owns a cluster', () => {
  test.each([
    ['one page', OWNER, [], true],
    ['no page', undefined, [], false],
    ['one page beside an open rival', OWNER, [open], false],
    ['one page beside a rival that was merged', OWNER, [resolved], true],
    ['one page beside one merged and one open', OWNER, [resolved, open], false],
    ['no page beside a rival that was merged', undefined, [resolved], false],
  ] as const)('[M167] %s', (_, ownerUrl, rivals, expected) => {
    expect(isOwned({ ownerUrl, rivals })).toBe(expected);
  });

  test('[M118] [M167] coverage is owned over priority, never rounded, and nothing where nothing has priority', () => {
    expect(coverageOf({ priority: 20, owned: 17 }).value).toBe(0.85);
    expect(coverageOf({ priority: 1000, owned: 849 }).value).toBe(0.849);
    expect(coverageOf({ priority: 0, owned: 0 }).value).toBeUndefined();
  });
});

describe('a pasted table', () => {
  test('[M167] heads are known in both languages; without a column of clusters there is no table', () => {
    expect([...(columnsOf(['Keyword', 'Grupo', 'PÁGINA', 'x']) ?? [])]).toEqual([
      ['query', 0],
      ['cluster', 1],
      ['url', 2],
    ]);
    expect(columnsOf(['query', 'url'])).toBeUndefined();
  });

  test('[M167] the first page of a cluster owns it, a different one is an open rival, the same one none', () => {
    const { clusters, problems } = foldRows(NOBODY, new Map(), [
      row(2, { cluster: 'Suites', query: 'Sea  Suite', url: OWNER, priority: 'yes' }),
      row(3, { cluster: 'suites ', query: 'sea suite', url: 'https://alba.example/old' }),
      row(4, { cluster: 'Suites', query: 'suite with a view', url: OWNER }),
    ]);
    expect(problems).toEqual([]);
    expect([...clusters]).toEqual([
      [
        'suites',
        {
          name: 'Suites',
          intent: 'informational',
          stage: 'awareness',
          priority: true,
          ownerUrl: OWNER,
          queries: ['sea suite', 'suite with a view'],
          rivals: [{ url: 'https://alba.example/old', resolution: undefined, note: '' }],
          bridges: [],
        },
      ],
    ]);
  });

  test('[M167] every row that cannot be read names its line and what was found', () => {
    const owners = new Map([['spa weekend', 'spa']]);
    const { problems } = foldRows(NOBODY, owners, [
      row(2, { query: 'x' }),
      row(3, { cluster: 'A', url: 'alba.example/x' }),
      row(4, { cluster: 'A', priority: 'maybe' }),
      row(5, { cluster: 'A', intent: 'curious' }),
      row(6, { cluster: 'A', stage: 'later' }),
      row(7, { cluster: 'A', query: 'Spa weekend' }),
      row(8, { cluster: 'A', query: 'b' }),
      row(9, { cluster: 'C', query: 'b' }),
    ]);
    expect(problems.map(({ line, code }) => [line, code])).toEqual([
      [2, 'cluster_missing'],
      [3, 'url_invalid'],
      [4, 'priority_unclear'],
      [5, 'intent_unknown'],
      [6, 'stage_unknown'],
      [7, 'query_elsewhere'],
      [9, 'query_elsewhere'],
    ]);
  });

  test('[M167] whatever is pasted, a query has one cluster and a cluster at most one owner that is no rival', () => {
    const name = fc.constantFrom('a', 'A ', 'b', 'c');
    const query = fc.constantFrom('', 'p', 'q', 'Q ', 'r');
    const url = fc.constantFrom('', 'https://x.example/1', 'https://x.example/2', 'ftp://x');
    const rows = fc.array(fc.record({ cluster: name, query, url }), { maxLength: 20 });
    fc.assert(
      fc.property(rows, (pasted) => {
        const { clusters } = foldRows(
          NOBODY,
          new Map(),
          pasted.map((cells, index) => row(index + 2, cells)),
        );
        const queries = [...clusters.values()].flatMap((cluster) => cluster.queries);
        expect(new Set(queries).size).toBe(queries.length);
        for (const { ownerUrl, rivals } of clusters.values()) {
          expect(rivals.map((rival) => rival.url)).not.toContain(ownerUrl);
          expect(rivals.length === 0 || ownerUrl !== undefined).toBe(true);
        }
      }),
    );
  });

  test.each([
    ['https://alba.example', true],
    ['http://alba.example/a?b#c', true],
    ['ftp://alba.example', false],
    ['https:///a', false],
    ['https://a b', false],
    ['javascript:alert(1)', false],
  ])('%s is a page: %s', (url, expected) => {
    expect(isPageUrl(url)).toBe(expected);
    expect(queryKey('  Sea\u00A0 Suite ')).toBe('sea suite');
  });
});
