import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { Fragment } from 'react';
import { OperandChip } from '../../ui/chips';
import { useText } from '../../ui/region';
import { StateGlyph } from '../../ui/state-glyph';
import { AgeText } from '../../ui/times';
import type { Evidence, Gate, Operand } from './gate';
import { GateBody } from './gate-body';
import { useGateWords } from './gate-words';

interface GateRowProps {
  readonly gate: Gate;
  readonly open: boolean;
  /** Whether the Tab key reaches this row. */
  readonly reachable: boolean;
  readonly onFocus: () => void;
  readonly onToggle: () => void;
  readonly onSet: (operand: Operand) => void;
  readonly onEvidence: (evidence: Evidence) => void;
}

/** One gate: its state, its condition with live values, who answers for it, how old its evidence is. */
export function GateRow(props: GateRowProps) {
  const { gate, open, reachable, onFocus, onToggle, onSet, onEvidence } = props;
  const t = useText();
  const words = useGateWords();
  const passes = gate.status === 'pass';
  const status = t(passes ? 'ui.state.pass' : 'ui.state.fail');
  const newest = gate.evidence[0];
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <section
      className={passes ? 'gates-gate' : 'gates-gate gates-failing'}
      aria-label={t('gates.screen.row', { gate: words.gate(gate.key), status })}
    >
      <button
        type="button"
        className="gates-line gates-row"
        data-row={gate.key}
        tabIndex={reachable ? 0 : -1}
        aria-expanded={open}
        onFocus={onFocus}
        onClick={onToggle}
      >
        <StateGlyph name={passes ? 'gate-pass' : 'gate-fail'} tone={passes ? 'done' : 'fail'} />
        <span className="gates-name">
          <span className="gh-strong">{words.gate(gate.key)}</span>
          <span className={passes ? 'gates-status' : 'gates-status gh-tone-fail gh-medium'}>
            {status}
          </span>
        </span>
        <span className="gates-expression">
          {gate.operands.map((operand, index) => (
            <Fragment key={operand.field}>
              {index === 0 ? null : <span aria-hidden="true">&&</span>}
              <Condition operand={operand} />
            </Fragment>
          ))}
        </span>
        <span className="gh-meta gh-clip">{gate.owner}</span>
        <span className="gh-meta gates-right gh-nowrap">
          {newest === undefined ? t('gates.screen.noEvidence') : <AgeText atMs={newest.atMs} />}
        </span>
        <Chevron className="gh-icon gh-ink-3" aria-hidden />
      </button>
      {open ? <GateBody gate={gate} onSet={onSet} onEvidence={onEvidence} /> : null}
    </section>
  );
}

/** A boolean stands for itself; a number shows its value inside and its threshold beside the chip. */
function Condition({ operand }: { operand: Operand }) {
  const { field, operator, required, ok } = operand;
  // A value that lost its evidence is told as it is, and as unmet.
  const value = operand.lapse?.value ?? operand.value;
  if (operator === 'is') return <OperandChip ok={ok}>{field}</OperandChip>;
  return (
    <>
      <OperandChip ok={ok}>{`${field} = ${value}`}</OperandChip>
      <span>{`${operator} ${required}`}</span>
    </>
  );
}
