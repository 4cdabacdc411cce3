import { ActionIcon, Menu } from '@mantine/core';
import { decideDeclareInError } from '@shared/domain/incidents/severity-change';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useMay } from '../../rpc/signed-in';
import { useText } from '../../ui/region';
import { DeclareDialog } from './declare-dialog';
import type { Incident } from './incident';
import { SeverityDialog } from './severity-dialog';

/** What takes an Owner's word: an Owner gives it, everybody else asks for it (Q40); refused entries say why. */
export function OwnerActions({ incident }: { incident: Incident }) {
  const t = useText();
  const isOwner = useMay('owner');
  const [asking, setAsking] = useState<'severity' | 'declare' | undefined>();
  const { highestSeverity, declaredInError } = incident;
  // The evidence is asked for in the dialog; here only what no evidence and no Owner would change.
  const decision = decideDeclareInError({
    highestSeverity,
    declaredInError,
    role: 'owner',
    evidence: '-',
  });
  const declareRefusal = decision.allowed
    ? undefined
    : decision.reasons.map((code) => t(`incidents.refused.${code}`)).join(' ');
  const close = () => setAsking(undefined);
  return (
    <>
      <Menu position="bottom-end" width={280}>
        <Menu.Target>
          <ActionIcon variant="default" size={32} aria-label={t('incidents.move.more')}>
            <IconDots className="gh-icon" aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Entry refusal={undefined} onClick={() => setAsking('severity')}>
            {t(isOwner ? 'incidents.severity.button' : 'approvals.ask.severity')}
          </Entry>
          <Entry refusal={declareRefusal} onClick={() => setAsking('declare')}>
            {t(isOwner ? 'incidents.declare.button' : 'approvals.ask.declare')}
          </Entry>
        </Menu.Dropdown>
      </Menu>
      {asking === 'severity' ? <SeverityDialog incident={incident} onClose={close} /> : null}
      {asking === 'declare' ? <DeclareDialog incident={incident} onClose={close} /> : null}
    </>
  );
}

interface EntryProps {
  readonly refusal: string | undefined;
  readonly onClick: () => void;
  readonly children: string;
}

function Entry({ refusal, onClick, children }: EntryProps) {
  return (
    <Menu.Item
      aria-disabled={refusal !== undefined}
      closeMenuOnClick={refusal === undefined}
      onClick={() => {
        if (refusal === undefined) onClick();
      }}
    >
      <span className={refusal === undefined ? undefined : 'gh-ink-3'}>{children}</span>
      {refusal === undefined ? null : <span className="incidents-refusal gh-meta">{refusal}</span>}
    </Menu.Item>
  );
}
