import { METRICS, type MetricKey } from '../metrics/metric';

/** What a column is used for: a measure by its key, the day or the ends of the period, or nothing. */
export const PERIOD_USES = ['day', 'nth_day', 'from', 'to'] as const;
export type PeriodUse = (typeof PERIOD_USES)[number];
export type ColumnUse = MetricKey | PeriodUse | 'ignore';

/** Header names of Search Console and GA4 in English and Portuguese, and the words agencies use, as they compare. */
const USES: Readonly<Record<Exclude<ColumnUse, 'ignore'>, readonly string[]>> = {
  day: ['date', 'data', 'day', 'dia', 'month', 'mes', 'year month', 'ano mes', 'mes do ano'],
  nth_day: ['nth day', 'enesimo dia', 'dia n'],
  from: ['from', 'start', 'start date', 'week start', 'de', 'inicio', 'data de inicio'],
  to: ['to', 'end', 'end date', 'week end', 'ate', 'fim', 'data de termino', 'data final'],
  sessions: ['sessions', 'sessoes'],
  non_brand_clicks: [
    'clicks',
    'cliques',
    'non brand clicks',
    'cliques sem marca',
    'organic google search clicks',
    'cliques na pesquisa organica do google',
  ],
  query_cluster_coverage: [
    'query cluster coverage',
    'cluster coverage',
    'cobertura de grupos de consultas',
    'cobertura',
  ],
  high_intent_sessions: ['high intent sessions', 'sessoes de alta intencao'],
  conversion_assists: [
    'conversion assists',
    'assisted conversions',
    'assisting key events',
    'conversoes assistidas',
  ],
  bookings: [
    'bookings',
    'reservas',
    'transactions',
    'transacoes',
    'purchases',
    'compras',
    'ecommerce purchases',
    'compras de e commerce',
  ],
  revenue_attributed: [
    'revenue attributed',
    'receita atribuida',
    'total revenue',
    'receita total',
    'revenue',
    'receita',
    'purchase revenue',
    'receita de compras',
    'booking revenue',
    'receita de reservas',
  ],
  review_rating: ['review rating', 'average rating', 'nota das avaliacoes', 'nota media'],
  new_reviews: ['new reviews', 'reviews', 'avaliacoes novas', 'novas avaliacoes', 'avaliacoes'],
  seo_score: ['seo score', 'site health', 'pontuacao de seo', 'saude do site'],
  email_signups: [
    'e mail sign ups',
    'email signups',
    'newsletter signups',
    'cadastros por e mail',
    'inscricoes na newsletter',
  ],
  marketing_qualified_leads: ['mql', 'mqls', 'marketing qualified leads', 'leads qualificados'],
  sales_qualified_leads: ['sql', 'sqls', 'sales qualified leads', 'leads prontos para venda'],
  acquisition_cost: [
    'cost per acquisition',
    'cpa',
    'cac',
    'acquisition cost',
    'custo por aquisicao',
    'custo de aquisicao',
  ],
};

const USE_OF: ReadonlyMap<string, ColumnUse> = new Map(
  // The keys of a record are its own.
  (Object.keys(USES) as (keyof typeof USES)[]).flatMap((use) =>
    USES[use].map((name) => [name, use] as const),
  ),
);

/** A header as names compare: without accents, capitals and signs. */
export function headerKey(header: string): string {
  return header
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What a file's columns are probably used for; no use is proposed twice. The operator confirms it. */
export function proposeUses(
  headers: readonly string[],
  kept: readonly { readonly header: string; readonly use: ColumnUse }[] = [],
): readonly ColumnUse[] {
  const known = new Map(kept.map(({ header, use }) => [headerKey(header), use]));
  const taken = new Set<ColumnUse>();
  return headers.map((header) => {
    const name = headerKey(header);
    const byKey = METRICS.find(({ key }) => headerKey(key) === name)?.key;
    const use = known.get(name) ?? byKey ?? USE_OF.get(name) ?? 'ignore';
    if (use === 'ignore' || taken.has(use)) return 'ignore';
    taken.add(use);
    return use;
  });
}

/** Which program made a file, by its header and its head lines; only to name it. */
export type ExportKind = 'search_console' | 'ga4' | 'other';

export function exportKind(headers: readonly string[], headLines: readonly string[]): ExportKind {
  const names = headers.map(headerKey);
  const isSearchConsole =
    (names.includes('clicks') && names.includes('impressions')) ||
    (names.includes('cliques') && names.includes('impressoes'));
  if (isSearchConsole) return 'search_console';
  return headLines.some((line) => line.startsWith('#')) ? 'ga4' : 'other';
}

const TOTALS: ReadonlySet<string> = new Set([
  'grand total',
  'total',
  'totals',
  'total geral',
  'totais',
]);

/** Whether a cell says that its row adds the others up; such a row names no day. */
export function saysTotal(cell: string): boolean {
  return cell.length <= 20 && TOTALS.has(headerKey(cell));
}
