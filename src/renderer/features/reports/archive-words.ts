import type { Output } from '@shared/contract';
import { isTextKey } from '@shared/i18n/format';
import { useFigureText } from '../../metrics/figure-text';
import { useFormats, useText } from '../../ui/region';
import { useCodedText } from '../../ui/use-coded-text';

export type ArchiveRow = Output<'cycles.archive'>['rows'][number];
type Decided = NonNullable<ArchiveRow['decidedFrom']>;

/** What an archive says of a decision, in words; the screen and the CSV say the same. */
export function useArchiveWords() {
  const t = useText();
  const formats = useFormats();
  const figureText = useFigureText();
  const codedText = useCodedText();
  const from = (row: ArchiveRow, words: (decided: Decided) => string) =>
    row.decidedFrom === null ? t('archives.imported') : words(row.decidedFrom);
  return {
    cycle: ({ cadence, ordinal }: ArchiveRow) => t('cycles.log.name', { cadence, ordinal }),
    why: ({ reason, reasonText }: ArchiveRow) =>
      reason === null ? (reasonText ?? '') : codedText('cycles.reason', reason),
    gates: (row: ArchiveRow) =>
      from(row, ({ gates: { passed, total, failing } }) =>
        failing.length === 0
          ? t('archives.gates.all', { total })
          : t('archives.gates.some', {
              passed,
              total,
              failing: failing.map((key) => t(`gates.name.${key}`)).join(', '),
            }),
      ),
    trends: (row: ArchiveRow) =>
      from(row, ({ trends }) =>
        trends
          .map(({ key, value }) => `${t(`cycles.signal.${key}`)}: ${t(`metrics.trend.${value}`)}`)
          .join(' · '),
      ),
    clusters: (row: ArchiveRow) =>
      from(row, ({ clusters: { now, before, change } }) => {
        if (now === null) return t('archives.clusters.none');
        const parts = [figureText('query_cluster_coverage', now)];
        if (before !== null) {
          const text = figureText('query_cluster_coverage', before);
          parts.push(t('archives.clusters.before', { before: text }));
        }
        if (change !== null) parts.push(formats.change(change));
        return parts.join(' · ');
      }),
    actions: ({ actions }: ArchiveRow) =>
      actions
        .map((code) => `cycles.action.${code}`)
        .map((key) => (isTextKey(key) ? t(key) : key))
        .join(' · '),
    tiers: (row: ArchiveRow) =>
      from(row, ({ tiers }) => {
        const growing = tiers.filter(({ mayGrow }) => mayGrow);
        return growing.length === 0
          ? t('archives.tiers.none')
          : growing.map(({ tier }) => t(`cycles.tierName.${tier}`)).join(', ');
      }),
    quality: (row: ArchiveRow) =>
      from(row, ({ quality }) =>
        quality
          .map(
            ({ dimension, state }) =>
              `${t(`cycles.dimension.${dimension}`)}: ${t(`ui.state.${state}`)}`,
          )
          .join(' · '),
      ),
    acknowledged: ({ acknowledgement }: ArchiveRow) =>
      acknowledgement === null
        ? t('archives.notYet')
        : [acknowledgement.by, formats.shortDateTime(acknowledgement.atMs), acknowledgement.note]
            .filter((text) => text !== '')
            .join(', '),
  };
}

/** The columns that say what each archive is about (M187). */
export const ARCHIVE_COLUMNS = {
  weekly: ['gates', 'why', 'acknowledged'],
  monthly: ['clusters', 'trends', 'actions'],
  quarterly: ['tiers', 'quality', 'actions'],
} as const;
