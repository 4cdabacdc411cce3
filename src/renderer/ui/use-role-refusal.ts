import { useMissingRole } from '../rpc/missing-role';
import { useText } from './region';

/** Why the person's role keeps a method's button from acting, in words; undefined when it does not. */
export function useRoleRefusal(method: Parameters<typeof useMissingRole>[0]): string | undefined {
  const t = useText();
  const needed = useMissingRole(method);
  return needed === undefined
    ? undefined
    : t('shell.command.needsRole', { role: t(`shell.role.${needed}`) });
}
