import { SegmentedControl, Tooltip } from '@mantine/core';
import { IconTool } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useText } from '../../ui/region';
import { isTyping, useListKeys } from '../../ui/use-list-keys';
import { usePlace } from '../../ui/use-place';
import { asksForEvidence } from './ending-evidence';
import { EndingNotes } from './ending-notes';
import { EvidenceDialog } from './evidence-dialog';
import { type Evidence, type Gate, type GateList, gateInputsOf, type Operand } from './gate';
import { GateRow } from './gate-row';
import { SetInputDialog } from './set-input-dialog';
import { useToday } from './use-expiry';

/** All five gates; those that fail stand open, and the one that the address names. J, K, Enter, and A for what the row asks for. */
export function GateChecklist({ list }: { list: GateList }) {
  const t = useText();
  const asked = usePlace().query.gate;
  // What the operator opened or closed by hand; else a gate stands open while it fails.
  const [turned, setTurned] = useState<Readonly<Record<string, boolean>>>({});
  const [setting, setSetting] = useState<{ gate: Gate; operand: Operand } | undefined>();
  const [shown, setShown] = useState<Evidence | undefined>();
  const today = useToday();
  const [ending, setEnding] = useState(false);
  const asking = list.gates.filter((gate) => asksForEvidence(gate, today));
  const gates = ending ? asking : list.gates;
  const isOpen = ({ key, status }: Gate) => turned[key] ?? (status === 'fail' || key === asked);
  const toggle = (gate: Gate) => setTurned({ ...turned, [gate.key]: !isOpen(gate) });
  const keys = useListKeys(gates.length, (index) => {
    const gate = gates[index];
    if (gate !== undefined) toggle(gate);
  });
  const act = (event: KeyboardEvent) => {
    const gate = gates[keys.active];
    const onRow = event.target instanceof HTMLElement && event.target.hasAttribute('data-row');
    if (event.key !== 'a' || gate === undefined || !onRow || isTyping(event.target)) return;
    const operand = gate.operands.find(({ ok }) => !ok) ?? gate.operands[0];
    if (operand === undefined) return;
    event.preventDefault();
    setSetting({ gate, operand });
  };
  const rowsProps = {
    ref: keys.listProps.ref,
    onKeyDown: (event: KeyboardEvent) => {
      keys.listProps.onKeyDown(event);
      act(event);
    },
  };
  return (
    <>
      <div className="gates-head">
        <h2>{t('gates.screen.passed', { passed: list.passed, total: list.gates.length })}</h2>
        {list.allPassed ? null : (
          <Tooltip label={t('gates.screen.fixFirst.about')}>
            <span className="gh-status gh-tone-warn">
              <IconTool className="gh-icon" aria-hidden />
              {t('gates.screen.fixFirst')}
            </span>
          </Tooltip>
        )}
        <span className="gh-grow" />
        {asking.length > 0 || ending ? (
          <SegmentedControl
            size="xs"
            aria-label={t('gates.filter.label')}
            value={ending ? 'ending' : 'all'}
            onChange={(value) => setEnding(value === 'ending')}
            data={[
              { value: 'all', label: t('gates.filter.all', { count: list.gates.length }) },
              { value: 'ending', label: t('gates.filter.ending', { count: asking.length }) },
            ]}
          />
        ) : (
          <span className="gh-meta gh-clip">{t('gates.screen.byEngine')}</span>
        )}
      </div>
      <div className="gates-list">
        <div className="gates-line gates-columns gh-meta" aria-hidden="true">
          <span />
          <span>{t('gates.screen.column.gate')}</span>
          <span>{t('gates.screen.column.condition')}</span>
          <span>{t('gates.screen.column.accountable')}</span>
          <span className="gates-right">{t('gates.screen.column.evidence')}</span>
          <span />
        </div>
        <div className="gates-rows" {...rowsProps}>
          {gates.map((gate, index) => (
            <GateRow
              key={gate.key}
              gate={gate}
              open={isOpen(gate)}
              reachable={index === keys.active}
              onFocus={() => keys.setActive(index)}
              onToggle={() => toggle(gate)}
              onSet={(operand) => setSetting({ gate, operand })}
              onEvidence={setShown}
            />
          ))}
        </div>
        {gates.length === 0 ? <p className="gh-meta">{t('gates.filter.none')}</p> : null}
        <EndingNotes gates={gates} />
      </div>
      {setting === undefined ? null : (
        <SetInputDialog
          gate={setting.gate}
          operand={setting.operand}
          inputs={gateInputsOf(list.gates)}
          onClose={() => setSetting(undefined)}
        />
      )}
      {shown === undefined ? null : (
        <EvidenceDialog evidence={shown} onClose={() => setShown(undefined)} />
      )}
    </>
  );
}
