import { Tooltip, UnstyledButton } from '@mantine/core';
import {
  IconChartBar,
  IconChartLine,
  IconFileText,
  IconLink,
  IconNote,
  IconPlus,
  IconTable,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useFormats, useText } from './region';
import { StateGlyph } from './state-glyph';
import { AgeText } from './times';

/** One operand of an expression with its live value: check or cross, then `key = value`. */
export function OperandChip({ ok, children }: { ok: boolean; children: ReactNode }) {
  const t = useText();
  return (
    <span className={ok ? 'gh-operand' : 'gh-operand gh-operand-unmet'}>
      <StateGlyph name={ok ? 'check' : 'cross'} tone={ok ? 'done' : 'fail'} small />
      <span className="gh-hidden">{t(ok ? 'ui.operand.met' : 'ui.operand.unmet')}</span>
      <span>{children}</span>
    </span>
  );
}

const EVIDENCE_ICONS = {
  file: IconFileText,
  link: IconLink,
  note: IconNote,
  metric: IconChartLine,
  matrix: IconTable,
  throughput: IconChartBar,
} as const;
export type EvidenceKindName = keyof typeof EVIDENCE_ICONS;

interface EvidenceChipProps {
  readonly kind: EvidenceKindName;
  readonly name: string;
  readonly atMs?: number;
  /** Until when it counts, in words. */
  readonly expiry?: { readonly text: string; readonly passed: boolean };
  readonly tooltip?: ReactNode;
  readonly onOpen?: () => void;
}

/** A piece of evidence: its kind, name, age and last day. */
export function EvidenceChip({ kind, name, atMs, expiry, tooltip, onOpen }: EvidenceChipProps) {
  const Icon = EVIDENCE_ICONS[kind];
  const inside = (
    <>
      <Icon className="gh-icon gh-icon-sm" aria-hidden />
      <span className="gh-evidence-name">{name}</span>
      {atMs === undefined ? null : (
        <span className="gh-ink-3">
          <AgeText atMs={atMs} bare />
        </span>
      )}
      {expiry === undefined ? null : (
        <span className={expiry.passed ? 'gh-tone-warn gh-nowrap' : 'gh-ink-3 gh-nowrap'}>
          {expiry.text}
        </span>
      )}
    </>
  );
  const chip =
    onOpen === undefined ? (
      <span className="gh-evidence">{inside}</span>
    ) : (
      <UnstyledButton className="gh-evidence" onClick={onOpen}>
        {inside}
      </UnstyledButton>
    );
  return tooltip === undefined ? chip : <Tooltip label={tooltip}>{chip}</Tooltip>;
}

/** Where evidence is missing: the same chip, dashed, and the way to add it. */
export function MissingEvidenceChip({ label, onAdd }: { label: string; onAdd?: () => void }) {
  return (
    <UnstyledButton
      className="gh-evidence gh-evidence-missing"
      onClick={onAdd}
      disabled={onAdd === undefined}
    >
      <IconPlus className="gh-icon gh-icon-sm" aria-hidden />
      {label}
    </UnstyledButton>
  );
}

interface ProvenanceStampProps {
  readonly value?: ReactNode;
  readonly source: string;
  readonly asOfMs: number;
}

/** value · source · as of: no figure stands without it. */
export function ProvenanceStamp({ value, source, asOfMs }: ProvenanceStampProps) {
  const t = useText();
  const formats = useFormats();
  return (
    <Tooltip label={formats.dateTime(asOfMs)}>
      <span className="gh-provenance">
        {value === undefined ? null : (
          <>
            <span className="gh-num gh-strong gh-provenance-value">{value}</span>
            {' · '}
          </>
        )}
        <u>{source}</u>
        {' · '}
        {t('ui.provenance.asOf', { when: formats.shortDateTime(asOfMs) })}
      </span>
    </Tooltip>
  );
}
