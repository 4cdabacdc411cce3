import { Tooltip } from '@mantine/core';
import { POLICY_VERSION } from '@shared/domain/cycles/cycle';
import { INSTALL } from '@shared/rpc/client';
import {
  IconClockBolt,
  IconLink,
  IconPlugConnected,
  IconPlugConnectedX,
  IconShieldCheck,
} from '@tabler/icons-react';
import { useConnected, useRpc } from '../rpc/rpc-context';
import { useSignedIn } from '../rpc/signed-in';
import { useWatched } from '../rpc/use-watched';
import { newestOf } from '../ui/loaded';
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
      {tenant === undefined ? null : <span>{t(`shell.lifecycle.${tenant.lifecycle}`)}</span>}
      <span className="gh-grow" />
      <span className="gh-status-item">
        <IconShieldCheck className="gh-icon gh-icon-sm" aria-hidden />
        {t('shell.status.policy', { version: POLICY_VERSION })}
      </span>
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

/** "São Paulo" has no name in IANA's list; its last part is what people recognise. */
const placeOfZone = (zone: string) => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

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
