import { Button } from '@mantine/core';
import { Suspense } from 'react';
import { NoTenants } from '../features/first-run/no-tenants';
import { type TenantRow, useSignedIn } from '../rpc/signed-in';
import { CrashFence } from '../ui/crash-fence';
import { EmptyState } from '../ui/empty-state';
import { ListPage } from '../ui/list-page';
import { Delayed } from '../ui/loaded';
import { allPlace, hrefOf } from '../ui/place';
import { useText } from '../ui/region';
import { SkeletonRows } from '../ui/skeletons';
import { usePlace } from '../ui/use-place';
import { ChooseTenant } from './choose-tenant';
import { type CurrentView, currentView } from './current-view';
import { Navigation } from './navigation';
import { P0Banner } from './p0-banner';
import { Palette } from './palette';
import { ROUTES } from './routes';
import { SettingsRoute } from './settings-route';
import { ShellDialogs } from './shell-dialogs';
import { useShellState } from './shell-state';
import { StatusBar } from './status-bar';
import { TenantRail } from './tenant-rail';
import { UndoProvider } from './undo-provider';
import { useIdleLock } from './use-idle-lock';
import { useLock } from './use-lock';
import { useShellKeys } from './use-shell-keys';
import { useUndo } from './use-undo';

/** The frame around every view of somebody who is signed in. */
export function Shell() {
  const place = usePlace();
  const { tenant, tenants } = useSignedIn();
  const lock = useLock();
  useIdleLock(lock);
  const { last: undo } = useUndo();
  useShellKeys({ place, tenant, tenants, lock, undo });
  const openDialog = useShellState((state) => state.open);
  const current = currentView(place, tenants);
  return (
    <UndoProvider>
      <div className="gh-shell">
        <TenantRail place={place} onLock={lock} />
        <Navigation place={place} current={'view' in current ? current.view : undefined} />
        <div className="gh-main">
          {tenant !== undefined && tenant.openP0 > 0 && current.kind === 'view' ? (
            <P0Banner tenant={tenant} onIncidents={current.view === 'incidents'} />
          ) : null}
          <div className="gh-view">
            <Suspense fallback={<ViewSkeleton />}>
              {tenants.length === 0 && current.kind !== 'settings' ? (
                <NoTenants
                  onAdd={() => openDialog('add_tenant')}
                  onImport={() => openDialog('import')}
                />
              ) : (
                <CrashFence place={hrefOf(place)} fallback={(retry) => <Crashed onRetry={retry} />}>
                  <CurrentScreen current={current} tenant={tenant} />
                </CrashFence>
              )}
            </Suspense>
          </div>
        </div>
        <StatusBar />
        <Palette />
        <ShellDialogs />
      </div>
    </UndoProvider>
  );
}

interface CurrentScreenProps {
  readonly current: CurrentView;
  readonly tenant: TenantRow | undefined;
}

function CurrentScreen({ current, tenant }: CurrentScreenProps) {
  switch (current.kind) {
    case 'settings':
      return <SettingsRoute />;
    case 'choose_tenant':
      return <ChooseTenant view={current.view} />;
    case 'unknown_tenant':
    case 'unknown_view':
      return <NotHere />;
    case 'view': {
      const View = ROUTES[current.view];
      // A tenant's view starts afresh in another tenant: nothing of one may linger in the other.
      return View === undefined ? <NotHere /> : <View key={tenant?.id ?? 'all'} />;
    }
  }
}

function Crashed({ onRetry }: { onRetry: () => void }) {
  const t = useText();
  return (
    <ListPage title={t('shell.crash.title')}>
      <EmptyState
        title={t('shell.crash.title')}
        text={t('shell.crash.text')}
        actions={
          <>
            <Button variant="filled" onClick={onRetry}>
              {t('shell.crash.retry')}
            </Button>
            <Button component="a" href={hrefOf(allPlace())}>
              {t('shell.notHere.back')}
            </Button>
          </>
        }
      />
    </ListPage>
  );
}

function NotHere() {
  const t = useText();
  return (
    <ListPage title={t('ui.error.not_found')}>
      <EmptyState
        title={t('shell.notHere.title')}
        text={t('shell.notHere.text')}
        actions={
          <Button component="a" href={hrefOf(allPlace())} variant="filled">
            {t('shell.notHere.back')}
          </Button>
        }
      />
    </ListPage>
  );
}

function ViewSkeleton() {
  return (
    <Delayed>
      <div className="gh-page">
        <div className="gh-top" />
        <div className="gh-content">
          <SkeletonRows count={8} />
        </div>
      </div>
    </Delayed>
  );
}
