import { Tooltip } from '@mantine/core';
import { INSTALL, tenantScope } from '@shared/rpc/client';
import {
  IconClockBolt,
  IconClockExclamation,
  IconLink,
  IconPlugConnected,
  IconPlugConnectedX,
  IconShieldCheck,
  IconWifiOff,
} from '@tabler/icons-react';
import { useMemo } from 'react';
import { useConnected, useRpc } from '../rpc/rpc-context';
import { useSignedIn } from '../rpc/signed-in';
import { useOnline } from '../rpc/use-online';
import { useWatched } from '../rpc/use-watched';
import { newestOf } from '../ui/loaded';
import { hrefOf, tenantPlace } from '../ui/place';
import { useFormats, useRegion, useText } from '../ui/region';
import { useNowMs } from '../ui/times';

/** What holds for the whole window: the wire, the tenant's lifecycle, policy, event chain, clock and zone. */
export function StatusBar() {
  const t = useText();
  const { formats, zone } = useRegion();
  const { session, tenant } = useSignedIn();
  const about = newestOf(useWatched('install.about', {}, INSTALL));
  const nowMs = useNowMs(1_000);
  return (
    <footer className="gh-status-bar">
      <ConnectionState />
      <Offline />
      {tenant === undefined ? null : <span>{t(`shell.lifecycle.${tenant.lifecycle}`)}</span>}
      <span className="gh-grow" />
      {tenant === undefined ? null : <Governance tenantId={tenant.id} slug={tenant.slug} />}
      {about === undefined ? null : (
        <span className="gh-status-item gh-num">
          <IconLink className="gh-icon gh-icon-sm" aria-hidden />
          {t('shell.status.events', { count: formats.number(about.events) })}
        </span>
      )}
      {session.testClock ? (
        <span className="gh-status-item gh-tone-warn gh-medium">
          <IconClockBolt className="gh-icon gh-icon-sm" aria-hidden />
          {t('shell.status.testClock')}
        </span>
      ) : null}
      <span className="gh-num gh-nowrap">
        {t('shell.status.clock', { time: formats.dateTime(nowMs), zone: placeOfZone(zone) })}
      </span>
    </footer>
  );
}

/** Which policy decides for the tenant, and what cycle is overdue, each with the way to it (Q18, M37). */
function Governance({ tenantId, slug }: { tenantId: string; slug: string }) {
  const t = useText();
  const scope = useMemo(() => tenantScope(tenantId), [tenantId]);
  const policies = newestOf(useWatched('cycles.policy', {}, scope));
  const due = newestOf(useWatched('cycles.due', {}, scope)) ?? [];
  const late = due.find(({ overdueDays }) => overdueDays !== null);
  return (
    <>
      {late === undefined ? null : (
        <a
          className="gh-status-item gh-tone-warn gh-medium"
          href={hrefOf(tenantPlace(slug, 'cycles', undefined, { run: late.cadence }))}
        >
          <IconClockExclamation className="gh-icon gh-icon-sm" aria-hidden />
          {t('cycles.due.overdue', { cadence: late.cadence, days: late.overdueDays ?? 0 })}
        </a>
      )}
      {policies === undefined ? null : (
        <a
          className="gh-status-item gh-status-policy"
          href={hrefOf(tenantPlace(slug, 'cycles', undefined, { policy: '1' }))}
        >
          <IconShieldCheck className="gh-icon gh-icon-sm" aria-hidden />
          {t('shell.status.policy', { version: policies.live })}
        </a>
      )}
    </>
  );
}

/** "São Paulo" has no name in IANA's list; its last part is what people recognise. */
const placeOfZone = (zone: string) => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

/** Without a network everything of today works on: it is said, and nothing is asked of anybody. */
function Offline() {
  const t = useText();
  if (useOnline()) return null;
  return (
    <Tooltip label={t('shell.status.offline.about')}>
      <span className="gh-status-item gh-medium" role="status">
        <IconWifiOff className="gh-icon gh-icon-sm" aria-hidden />
        {t('shell.status.offline')}
      </span>
    </Tooltip>
  );
}

function ConnectionState() {
  const t = useText();
  const formats = useFormats();
  const connected = useConnected();
  const { paints } = useRpc();
  // Read when the bar is drawn, which is once a second.
  const p95 = paints.p95();
  const tooltip =
    p95 === undefined
      ? t('shell.status.noPaints')
      : t('shell.status.paints', { time: formats.duration(p95.ms), count: p95.count });
  const Icon = connected ? IconPlugConnected : IconPlugConnectedX;
  return (
    <Tooltip label={tooltip}>
      <span
        className={connected ? 'gh-status-item' : 'gh-status-item gh-tone-warn gh-medium'}
        role="status"
      >
        <Icon className="gh-icon gh-icon-sm" aria-hidden />
        {t(connected ? 'shell.status.connected' : 'shell.status.away')}
      </span>
    </Tooltip>
  );
}
