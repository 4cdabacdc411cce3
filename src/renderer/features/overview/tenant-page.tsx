import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconPlayerPlay, IconPlus } from '@tabler/icons-react';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';
import { ListPage } from '../../ui/list-page';
import { Loaded, newestOf } from '../../ui/loaded';
import { hrefOf, tenantPlace } from '../../ui/place';
import { useText } from '../../ui/region';
import { SkeletonBlock } from '../../ui/skeletons';
import { DecisionsList } from './decisions-list';
import { DoNextPanel } from './do-next-panel';
import { EffectsSection } from './effects-section';
import { GatesPanel } from './gates-panel';
import { KpiCards } from './kpi-cards';
import { LastDecision } from './last-decision';
import { LifecycleRow } from './lifecycle-row';
import { ModulesSection } from './modules-section';
import { hasNotBegun, NotBegun } from './not-begun';
import type { Overview } from './overview';
import { TracksSection } from './tracks-section';

/** Where one tenant stands, what waits there, and how it got there. */
export function TenantPage() {
  const tenant = useTenant();
  const answer = useWatched('overview.get', {}, useTenantScope());
  const overview = newestOf(answer);
  const isFresh = overview !== undefined && hasNotBegun(overview);
  // Below this width the inspector is out of sight, and what to do next must not be.
  const narrow = useMediaQuery('(max-width: 1279px)', false, { getInitialValueInEffect: false });
  return (
    <ListPage
      title={tenant.name}
      meta={<Meta overview={overview} />}
      actions={isFresh ? null : <Actions />}
      inspector={overview === undefined || isFresh ? null : <Panels overview={overview} />}
    >
      <Loaded answer={answer} loading={<Skeleton />}>
        {(value) => (
          <>
            <LifecycleRow steps={value.steps} />
            {isFresh ? (
              <NotBegun overview={value} />
            ) : (
              <>
                <KpiCards kpis={value.kpis} />
                {narrow ? (
                  <div className="overview-first gh-card">
                    <LastDecision decisions={value.decisions} />
                    <DoNextPanel />
                  </div>
                ) : null}
                <TracksSection tracks={value.tracks} />
                <ModulesSection modules={value.modules} />
                <EffectsSection />
              </>
            )}
          </>
        )}
      </Loaded>
    </ListPage>
  );
}

function Panels({ overview }: { overview: Overview }) {
  return (
    <>
      <LastDecision decisions={overview.decisions} />
      <DoNextPanel />
      <GatesPanel gates={overview.gates} />
      <DecisionsList decisions={overview.decisions} total={overview.decisionsTotal} />
    </>
  );
}

function Meta({ overview }: { overview: Overview | undefined }) {
  const t = useText();
  const { zone } = useTenant();
  const { place = '', suites = 0 } = overview ?? {};
  if (place === '' || suites === 0) {
    return [place, t('overview.meta.bare', { zone })].filter((part) => part !== '').join(' · ');
  }
  return t('overview.meta', { place, suites, zone });
}

function Actions() {
  const t = useText();
  const { slug } = useTenant();
  return (
    <>
      <Button
        component="a"
        leftSection={<IconPlayerPlay className="gh-icon" aria-hidden />}
        href={hrefOf(tenantPlace(slug, 'cycles', undefined, { run: 'weekly' }))}
      >
        {t('overview.runCycle')}
      </Button>
      <Button
        component="a"
        variant="filled"
        leftSection={<IconPlus className="gh-icon" aria-hidden />}
        href={hrefOf(tenantPlace(slug, 'tasks', undefined, { new: '1' }))}
      >
        {t('overview.newTask')}
      </Button>
    </>
  );
}

function Skeleton() {
  return (
    <>
      <SkeletonBlock height={24} />
      <SkeletonBlock height={104} />
      <SkeletonBlock height={288} />
      <SkeletonBlock height={152} />
    </>
  );
}
