import { useTenant } from '../../rpc/signed-in';
import { useText } from '../../ui/region';

/** Why the fields below cannot be changed by this person. */
export function ReadOnlyNote({ needs }: { needs: 'owner' | 'manager' }) {
  const t = useText();
  const role = t(`shell.role.${useTenant().role}`);
  return (
    <div className="gh-note gh-tint-quiet">
      {t(needs === 'owner' ? 'settings.ownerOnly' : 'settings.managerOnly', { role })}
    </div>
  );
}
