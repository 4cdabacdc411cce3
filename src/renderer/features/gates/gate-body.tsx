import { Button } from '@mantine/core';
import { IconAdjustments, IconListCheck, IconRoute, IconTable } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTenant } from '../../rpc/signed-in';
import { EvidenceChip, MissingEvidenceChip } from '../../ui/chips';
import { hrefOf, tenantPlace } from '../../ui/place';
import { RefusableButton } from '../../ui/refusable-button';
import { useText } from '../../ui/region';
import { useCodedText } from '../../ui/use-coded-text';
import { useRoleRefusal } from '../../ui/use-role-refusal';
import type { Evidence, Gate, Operand } from './gate';
import { useGateWords } from './gate-words';
import { useExpiry } from './use-expiry';

interface GateBodyProps {
  readonly gate: Gate;
  readonly onSet: (operand: Operand) => void;
  readonly onEvidence: (evidence: Evidence) => void;
}

/** Why a gate is as it is, what backs it, and the way to change it. */
export function GateBody({ gate, onSet, onEvidence }: GateBodyProps) {
  const t = useText();
  const words = useGateWords();
  const codedText = useCodedText();
  const expiryOf = useExpiry();
  const fails = gate.status === 'fail';
  const unmet = gate.operands.find(({ ok }) => !ok);
  return (
    <div className="gates-body">
      <Line label={t(fails ? 'gates.screen.whyFails' : 'gates.screen.whyPasses')}>
        <span className="gates-reason">{codedText('gates.reason', gate.reason)}</span>
      </Line>
      <Line label={t('gates.screen.evidence')}>
        {gate.evidence.map((evidence) => (
          <EvidenceChip
            key={evidence.id}
            kind={evidence.kind}
            name={words.evidence(evidence)}
            atMs={evidence.atMs}
            {...expiryOf(evidence)}
            onOpen={() => onEvidence(evidence)}
          />
        ))}
        {unmet === undefined ? null : (
          <MissingEvidenceChip
            label={t('gates.screen.evidenceMissing', { what: t(`gates.evidenceFor.${gate.key}`) })}
            onAdd={() => onSet(unmet)}
          />
        )}
      </Line>
      <Line label={t(fails ? 'gates.screen.remediation' : 'gates.screen.values')}>
        <Remediation gate={gate} />
        <SetButtons gate={gate} onSet={onSet} />
      </Line>
    </div>
  );
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="gates-fact">
      <span className="gates-label">{label}</span>
      <div className="gh-row gh-wrap gh-grow">{children}</div>
    </div>
  );
}

function Remediation({ gate }: { gate: Gate }) {
  const t = useText();
  const codedText = useCodedText();
  const { slug } = useTenant();
  return gate.remediation.map((item) => (
    <span key={item.code} className="gates-repair">
      <span>{codedText('gates.remediation', item)}</span>
      {item.taskId === null ? (
        <span className="gh-meta">{t('gates.screen.noTask', { role: item.role })}</span>
      ) : (
        <Button
          component="a"
          size="xs"
          variant="subtle"
          leftSection={<IconListCheck className="gh-icon gh-icon-sm" aria-hidden />}
          href={hrefOf(tenantPlace(slug, 'tasks', item.taskId))}
        >
          {t('gates.screen.openTask')}
        </Button>
      )}
    </span>
  ));
}

function SetButtons({ gate, onSet }: Pick<GateBodyProps, 'gate' | 'onSet'>) {
  const t = useText();
  const words = useGateWords();
  const { slug } = useTenant();
  const refusal = useRoleRefusal('gates.setInput');
  const hasApproval = gate.operands.some(({ field, ok }) => field === 'approved' && !ok);
  return (
    <>
      {gate.operands.map((operand) => (
        <RefusableButton
          key={operand.field}
          size="xs"
          variant={operand.ok && gate.status === 'fail' ? 'subtle' : 'default'}
          refusal={refusal}
          leftSection={<IconAdjustments className="gh-icon gh-icon-sm" aria-hidden />}
          onClick={() => onSet(operand)}
        >
          {t('gates.screen.change', { field: words.field(operand.field) })}
        </RefusableButton>
      ))}
      {gate.key === 'ownership_gate' ? (
        <Button
          component="a"
          size="xs"
          variant="subtle"
          leftSection={<IconTable className="gh-icon gh-icon-sm" aria-hidden />}
          href={hrefOf(tenantPlace(slug, 'gates', 'ownership'))}
        >
          {t('ownership.open')}
        </Button>
      ) : null}
      {hasApproval ? (
        <Button
          component="a"
          size="xs"
          variant="subtle"
          leftSection={<IconRoute className="gh-icon gh-icon-sm" aria-hidden />}
          href={hrefOf(tenantPlace(slug, 'plans'))}
        >
          {t('gates.screen.toPlan')}
        </Button>
      ) : null}
    </>
  );
}
