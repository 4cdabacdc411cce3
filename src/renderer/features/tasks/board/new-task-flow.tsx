import { UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useSignedIn } from '../../../rpc/signed-in';
import { AtTenant } from '../../../ui/at-tenant';
import { Dialog } from '../../../ui/dialog';
import { TenantMark } from '../../../ui/marks';
import { RefusableButton } from '../../../ui/refusable-button';
import { useText } from '../../../ui/region';
import { setQuery, usePlace } from '../../../ui/use-place';
import { useRoleRefusal } from '../../../ui/use-role-refusal';
import { NewTaskDialog } from '../new-task-dialog';
import type { Selected } from './board-store';

/** The screen's one primary action; C does the same. */
export function NewTaskButton() {
  const { tenant } = useSignedIn();
  return tenant === undefined ? <OpenButton refusal={undefined} /> : <OneTenantButton />;
}

function OneTenantButton() {
  return <OpenButton refusal={useRoleRefusal('tasks.create')} />;
}

function OpenButton({ refusal }: { refusal: string | undefined }) {
  const t = useText();
  return (
    <RefusableButton
      variant="filled"
      refusal={refusal}
      leftSection={<IconPlus className="gh-icon" aria-hidden />}
      onClick={() => setQuery({ new: '1' })}
    >
      {t('tasks.screen.new')}
    </RefusableButton>
  );
}

/** The form for a new task; over all tenants it asks first for whom. */
export function NewTaskFlow({ onCreated }: { onCreated: (task: Selected) => void }) {
  const { tenant } = useSignedIn();
  const { query } = usePlace();
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  if (query.new !== '1') return null;
  const tenantId = tenant?.id ?? chosen;
  const close = () => {
    setChosen(undefined);
    setQuery({ new: undefined, incident: undefined });
  };
  if (tenantId === undefined) return <ForWhom onChoose={setChosen} onClose={close} />;
  return (
    <AtTenant tenantId={tenantId}>
      <NewTaskDialog
        incidentId={query.incident}
        onClose={close}
        onCreated={(taskId) => {
          close();
          onCreated({ taskId, tenantId });
        }}
      />
    </AtTenant>
  );
}

interface ForWhomProps {
  readonly onChoose: (tenantId: string) => void;
  readonly onClose: () => void;
}

function ForWhom({ onChoose, onClose }: ForWhomProps) {
  const t = useText();
  const { tenants } = useSignedIn();
  return (
    <Dialog title={t('board.new.forWhom')} onClose={onClose}>
      <div className="gh-choose">
        {tenants.map((tenant, index) => (
          <UnstyledButton
            key={tenant.id}
            className="gh-choose-item"
            data-autofocus={index === 0 ? true : undefined}
            onClick={() => onChoose(tenant.id)}
          >
            <TenantMark initials={tenant.initials} slot={tenant.colourSlot} />
            <span className="gh-clip">{tenant.name}</span>
          </UnstyledButton>
        ))}
      </div>
    </Dialog>
  );
}
