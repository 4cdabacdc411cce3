import { MultiSelect, Radio, Select } from '@mantine/core';
import { PERMISSION_ROLES, type PermissionRole } from '@shared/domain/people/permission';
import { FUNCTIONAL_ROLES, type FunctionalRole } from '@shared/domain/roles/functional-role';
import { useState } from 'react';
import { useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { Dialog, Form, FormActions } from '../../ui/dialog';
import { FormError } from '../../ui/form-error';
import { useText } from '../../ui/region';
import type { Membership } from './people-section';

interface MembershipDialogProps {
  /** Undefined adds one of the candidates. */
  readonly member: Membership | undefined;
  readonly candidates: readonly { readonly id: string; readonly name: string }[];
  readonly onClose: () => void;
}

export function MembershipDialog({ member, candidates, onClose }: MembershipDialogProps) {
  const t = useText();
  const save = useCommand('memberships.set', useTenantScope(), { inline: true });
  const [profileId, setProfileId] = useState(member?.profileId ?? candidates[0]?.id ?? '');
  const [role, setRole] = useState<PermissionRole>(member?.role ?? 'editor');
  const [functions, setFunctions] = useState<readonly FunctionalRole[]>(
    member?.functionalRoles ?? [],
  );
  const submit = async () => {
    const saved = await save.run({ profileId, role, functionalRoles: [...functions] });
    if (saved !== undefined) onClose();
  };
  return (
    <Dialog
      title={t(member === undefined ? 'settings.people.add' : 'settings.people.change')}
      onClose={onClose}
    >
      <Form onSubmit={() => void submit()}>
        {member === undefined ? (
          <Select
            label={t('settings.people.person')}
            allowDeselect={false}
            data={candidates.map(({ id, name }) => ({ value: id, label: name }))}
            value={profileId}
            onChange={(id) => setProfileId(id ?? '')}
          />
        ) : (
          <div className="gh-strong">{member.name}</div>
        )}
        <Radio.Group
          label={t('settings.people.role')}
          value={role}
          onChange={(value) =>
            setRole(PERMISSION_ROLES.find((known) => known === value) ?? 'editor')
          }
        >
          <div className="gh-col">
            {PERMISSION_ROLES.map((value) => (
              <Radio
                key={value}
                value={value}
                label={t(`shell.role.${value}`)}
                description={t(`settings.people.role.${value}.about`)}
              />
            ))}
          </div>
        </Radio.Group>
        <MultiSelect
          label={t('settings.people.functions')}
          data={[...FUNCTIONAL_ROLES]}
          value={[...functions]}
          onChange={(chosen) =>
            setFunctions(FUNCTIONAL_ROLES.filter((known) => chosen.includes(known)))
          }
        />
        <FormError error={save.error} />
        <FormActions submit={t('ui.action.save')} pending={save.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
