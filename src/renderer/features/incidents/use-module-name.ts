import { isTextKey } from '@shared/i18n/format';
import { useText } from '../../ui/region';

/** A module in words; one that an import brought from outside the taxonomy stays as it was written. */
export function useModuleName(): (module: string) => string {
  const t = useText();
  return (module) => {
    const key = `roles.module.${module}`;
    return isTextKey(key) ? t(key) : module;
  };
}
