import { Button } from '@mantine/core';
import { IconDownload, IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { useWatched } from '../../rpc/use-watched';
import { ListPage } from '../../ui/list-page';
import { Loaded, newestOf } from '../../ui/loaded';
import { useNotices } from '../../ui/notices';
import { useFormats, useRegion, useText } from '../../ui/region';
import { SkeletonRows } from '../../ui/skeletons';
import { setQuery, usePlace } from '../../ui/use-place';
import { CampaignPanel } from './campaign-panel';
import { CheckHistory } from './check-history';
import { exportGateCheck } from './export-result';
import { type GateList, openRemediation } from './gate';
import { GateChecklist } from './gate-checklist';
import './gates.css';
import { OutlookSection } from './outlook-section';
import { OwnershipPage } from './ownership/ownership-page';
import { RemediationPanel } from './remediation-panel';
import { StartDialog } from './start-dialog';
import { StartEffects } from './start-effects';

/** The startup gates; `gates/ownership` is the matrix that one of them is fed from. */
export function GatesView() {
  return usePlace().id === 'ownership' ? <OwnershipPage /> : <Startup />;
}

/** The five startup gates with their values and evidence, and the start of a campaign behind them. */
function Startup() {
  const t = useText();
  const scope = useTenantScope();
  const answer = useWatched('gates.list', {}, scope);
  const current = useWatched('campaigns.current', {}, scope);
  const list = newestOf(answer);
  const place = usePlace();
  const [dialogOpen, setDialogOpen] = useState(false);
  const startOpen = dialogOpen || place.query.start === '1';
  const closeStart = () => {
    setDialogOpen(false);
    setQuery({ start: undefined });
  };
  return (
    <ListPage
      title={t('gates.screen.title')}
      meta={<CheckedMeta list={list} />}
      actions={list === undefined ? null : <Actions list={list} />}
      inspector={
        list === undefined ? null : (
          <>
            <Loaded answer={current} loading={<SkeletonRows count={3} />}>
              {(value) => <CampaignPanel current={value} onStart={() => setDialogOpen(true)} />}
            </Loaded>
            <RemediationPanel gates={list.gates} />
            <CheckHistory history={list.history} />
            <StartEffects />
          </>
        )
      }
    >
      <Loaded answer={answer}>
        {(value) => (
          <>
            <GateChecklist list={value} />
            <OutlookSection />
            {startOpen ? <StartDialog gates={value.gates} onClose={closeStart} /> : null}
          </>
        )}
      </Loaded>
    </ListPage>
  );
}

function CheckedMeta({ list }: { list: GateList | undefined }) {
  const t = useText();
  const formats = useFormats();
  const tenant = useTenant().name;
  const newest = list?.history[0];
  if (newest === undefined) return t('gates.screen.metaUnchecked', { tenant });
  return t('gates.screen.meta', { tenant, when: formats.shortDateTime(newest.atMs) });
}

function Actions({ list }: { list: GateList }) {
  const t = useText();
  const { locale, nowMs } = useRegion();
  const { slug } = useTenant();
  const notices = useNotices();
  const check = useCommand('gates.check', useTenantScope());
  const run = async () => {
    const result = await check.run({});
    if (result === undefined) return;
    const passed = result.gates.filter(({ status }) => status === 'pass').length;
    notices.done(t('gates.screen.checked', { passed, total: result.gates.length }));
  };
  return (
    <>
      <Button
        leftSection={<IconDownload className="gh-icon" aria-hidden />}
        onClick={() => exportGateCheck(list, { slug, locale, nowMs: nowMs() })}
      >
        {t('gates.screen.export')}
      </Button>
      <Button
        leftSection={<IconRefresh className="gh-icon" aria-hidden />}
        variant={list.allPassed || openRemediation(list.gates) > 0 ? 'default' : 'filled'}
        aria-disabled={check.pending}
        onClick={() => void run()}
      >
        {t('gates.screen.check')}
      </Button>
    </>
  );
}
