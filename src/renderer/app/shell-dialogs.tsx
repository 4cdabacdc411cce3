import { AddTenantDialog } from '../features/first-run/add-tenant-dialog';
import { ImportDialog } from '../features/first-run/import-dialog';
import { useSignedIn } from '../rpc/signed-in';
import { tenantPlace } from '../ui/place';
import { goTo } from '../ui/use-place';
import { KeyboardHelp } from './keyboard-help';
import { useShellState } from './shell-state';
import { UndoHistory } from './undo-history';

/** The shell's own dialogs; one at a time. */
export function ShellDialogs() {
  const { dialog, close } = useShellState();
  const { tenants } = useSignedIn();
  if (dialog === 'help') return <KeyboardHelp onClose={close} />;
  if (dialog === 'undo') return <UndoHistory onClose={close} />;
  if (dialog === 'add_tenant') {
    return <AddTenantDialog onClose={close} onAdded={(slug) => goTo(tenantPlace(slug, ''))} />;
  }
  if (dialog !== 'import') return null;
  return (
    <ImportDialog
      onClose={close}
      onOpen={(tenantId) => {
        close();
        const slug = tenants.find(({ id }) => id === tenantId)?.slug;
        if (slug !== undefined) goTo(tenantPlace(slug, ''));
      }}
    />
  );
}
