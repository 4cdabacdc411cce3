import { Tooltip } from '@mantine/core';
import { IconHash } from '@tabler/icons-react';
import { DecisionGlyph, Pill } from '../../ui/marks';
import { useFormats, useText } from '../../ui/region';
import type { Cycle } from './cycle';
import { useReasonText } from './reason-text';

/** The decision in one word, its reason, who and when, and the hash of what it read. */
export function DecisionHead({ cycle }: { cycle: Cycle }) {
  const t = useText();
  const formats = useFormats();
  const reasonText = useReasonText();
  const { decision, policyVersion, decidedAtMs, by, snapshotHash, acknowledgement } = cycle;
  return (
    <>
      <div className="cycles-head">
        <DecisionGlyph decision={decision} large />
        <div className="gh-grow">
          <h2 className="cycles-decision">{t(`cycles.decision.${decision}`)}</h2>
          <p className="gh-ink-2">{reasonText(cycle)}</p>
        </div>
        <div className="cycles-stamp">
          <span className="gh-meta">
            {t('cycles.page.policy', {
              policy: policyVersion,
              when: formats.shortDateTime(decidedAtMs),
              by,
            })}
          </span>
          {snapshotHash === null ? (
            <Pill>{t('cycles.log.imported')}</Pill>
          ) : (
            <Tooltip label={`${t('cycles.page.hash')}: ${snapshotHash}`}>
              <span className="gh-row gh-gap-1 gh-ink-2">
                <IconHash className="gh-icon gh-icon-sm" aria-hidden />
                <span className="gh-mono">{shortHash(snapshotHash)}</span>
              </span>
            </Tooltip>
          )}
          {acknowledgement === null ? null : (
            <span className="gh-meta" title={acknowledgement.note}>
              {t('cycles.ack.by', {
                by: acknowledgement.by,
                when: formats.shortDateTime(acknowledgement.atMs),
              })}
            </span>
          )}
        </div>
      </div>
      {acknowledgement === null || acknowledgement.note === '' ? null : (
        <p className="gh-note gh-tint-draft cycles-prose">{acknowledgement.note}</p>
      )}
      {cycle.asOf ? (
        <p className="gh-note gh-tint-draft">
          {t('cycles.page.asOf', { when: formats.dateTime(cycle.windowEndMs) })}
        </p>
      ) : null}
    </>
  );
}

/** 9c41…e07b of 64 digits. */
export function shortHash(hash: string): string {
  return `${hash.slice(0, 4)}…${hash.slice(-4)}`;
}
