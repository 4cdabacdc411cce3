import { Button, MantineProvider, useMantineColorScheme } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { text } from '@shared/i18n/format';
import { ALL } from '@shared/rpc/client';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { FirstRun } from '../features/first-run/first-run';
import { SignIn } from '../features/session/sign-in';
import { type Rpc, RpcProvider, useRpc, useSessionState } from '../rpc/rpc-context';
import type { SessionState } from '../rpc/session-store';
import { type SignedInProfile, SignedInProvider } from '../rpc/signed-in';
import { RefusalContext } from '../rpc/use-command';
import { useWatched } from '../rpc/use-watched';
import { profileColorScheme } from '../theme/color-scheme';
import { cssVariablesResolver, theme } from '../theme/theme';
import { CrashFence } from '../ui/crash-fence';
import { ErrorState } from '../ui/error-state';
import { Delayed, newestOf } from '../ui/loaded';
import { useNotices } from '../ui/notices';
import type { Place } from '../ui/place';
import { RegionProvider, type UiLocale, useText } from '../ui/region';
import { usePlace } from '../ui/use-place';
import { Shell } from './shell';

const colorScheme = profileColorScheme();

/** The whole window, for any host: `rpc` is all that it knows of the world. */
export function App({ rpc }: { rpc: Rpc }) {
  return (
    <RpcProvider rpc={rpc}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariablesResolver}
        colorSchemeManager={colorScheme}
        defaultColorScheme="auto"
      >
        <CrashFence place="" fallback={(retry) => <Broken onRetry={retry} />}>
          <Window />
        </CrashFence>
        <Notifications limit={5} containerWidth={560} />
      </MantineProvider>
    </RpcProvider>
  );
}

/** The last fence: the shell itself could not be drawn, so nothing of it is used here. */
function Broken({ onRetry }: { onRetry: () => void }) {
  const locale = machineLocale();
  return (
    <main className="gh-front-page">
      <div className="gh-empty">
        <h1>{text(locale, 'shell.broken.title')}</h1>
        <p className="gh-ink-2">{text(locale, 'shell.crash.text')}</p>
        <Button variant="filled" onClick={onRetry}>
          {text(locale, 'shell.crash.retry')}
        </Button>
      </div>
    </main>
  );
}

const machineZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
const machineLocale = (): UiLocale => (navigator.language.startsWith('pt') ? 'pt-BR' : 'en');

function Window() {
  const { session } = useRpc();
  const state = useSessionState();
  const known = newestOf(state);
  const [chosen, setChosen] = useState(machineLocale);
  const locale = known?.profile?.locale ?? chosen;
  useScheme(known?.profile ?? undefined);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <RegionProvider locale={locale} zone={machineZone()} nowMs={session.nowMs}>
      <WithNotices>
        {known === undefined ? (
          <Connecting error={state.status === 'failed' ? state.error.message : undefined} />
        ) : (
          <Screen session={known} onLocale={setChosen} />
        )}
      </WithNotices>
    </RegionProvider>
  );
}

interface ScreenProps {
  readonly session: SessionState;
  readonly onLocale: (locale: UiLocale) => void;
}

function Screen({ session, onLocale }: ScreenProps) {
  // The recovery code is shown once: the first screen stays until the person has written it down.
  const [beginning, setBeginning] = useState(false);
  if (beginning || session.profiles.length === 0) {
    return <FirstRun onLocale={onLocale} onBeginning={setBeginning} />;
  }
  if (session.profile !== null) {
    // A change of profile begins with a clean window.
    return <SignedInScreen key={session.profile.id} session={session} profile={session.profile} />;
  }
  return <SignIn profiles={session.profiles} onLocale={onLocale} />;
}

interface SignedInScreenProps {
  readonly session: SessionState;
  readonly profile: SignedInProfile;
}

function SignedInScreen({ session, profile }: SignedInScreenProps) {
  const place = usePlace();
  const { session: store } = useRpc();
  const answer = useWatched('tenants.list', {}, ALL);
  const tenants = newestOf(answer);
  const value = useMemo(() => {
    if (tenants === undefined) return undefined;
    const slug = slugOf(place);
    const tenant = tenants.find((row) => row.slug === slug);
    return { session, profile, tenants, tenant };
  }, [session, profile, tenants, place]);
  if (value === undefined) {
    return answer.status === 'failed' ? (
      <div className="gh-centre">
        <ErrorState error={answer.error} />
      </div>
    ) : null;
  }
  return (
    <SignedInProvider value={value}>
      <RegionProvider
        locale={profile.locale}
        zone={value.tenant?.zone ?? machineZone()}
        nowMs={store.nowMs}
      >
        <WithNotices>
          <Shell />
        </WithNotices>
      </RegionProvider>
    </SignedInProvider>
  );
}

/** The settings keep the tenant that was on screen as their id. */
function slugOf({ scope, id }: Place): string | undefined {
  if (scope.kind === 'tenant') return scope.slug;
  return scope.kind === 'settings' ? id : undefined;
}

/** Failed commands show as notices, in the language of the region around them. */
function WithNotices({ children }: { children: ReactNode }) {
  const notices = useNotices();
  return <RefusalContext value={notices.failed}>{children}</RefusalContext>;
}

function useScheme(profile: SignedInProfile | undefined): void {
  const { setColorScheme } = useMantineColorScheme();
  const wanted = profile?.theme ?? 'system';
  useEffect(() => {
    setColorScheme(wanted === 'system' ? 'auto' : wanted);
  }, [wanted, setColorScheme]);
}

function Connecting({ error }: { error: string | undefined }) {
  const t = useText();
  return (
    <Delayed>
      <div className="gh-centre gh-meta" role="status">
        {error ?? t('shell.connecting')}
      </div>
    </Delayed>
  );
}
