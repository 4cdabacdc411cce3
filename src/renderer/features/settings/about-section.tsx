import { INSTALL } from '@shared/rpc/client';
import { useRpc } from '../../rpc/rpc-context';
import { useWatched } from '../../rpc/use-watched';
import { Loaded } from '../../ui/loaded';
import { useFormats, useText } from '../../ui/region';
import { DataList, Section } from '../../ui/section';
import { Table } from '../../ui/table';
import { useNowMs } from '../../ui/times';
import { LICENCES } from './licences';

/** Which program this is, how fast it draws, and whose work it stands on. */
export function AboutSection() {
  const t = useText();
  const about = useWatched('install.about', {}, INSTALL);
  return (
    <>
      <Section title="Gatehouse">
        <Loaded answer={about}>
          {({ version, schemaVersion, host, electron, node, sqlite }) => (
            <DataList
              labelWidth={120}
              facts={[
                { label: t('settings.about.version'), value: version },
                { label: t('settings.about.schema'), value: String(schemaVersion) },
                { label: t('settings.about.host'), value: host },
                {
                  label: t('settings.about.runtime'),
                  value:
                    electron === null
                      ? t('settings.about.runtime.value', { node, sqlite })
                      : t('settings.about.runtime.electron', { electron, node, sqlite }),
                },
                { label: t('settings.about.paint'), value: <PaintTimes /> },
              ]}
            />
          )}
        </Loaded>
      </Section>
      <Section title={t('settings.about.licences')} meta={t('settings.about.licences.meta')}>
        <Table
          label={t('settings.about.licences')}
          rows={Object.entries(LICENCES)}
          rowKey={([name]) => name}
          columns={[
            {
              key: 'package',
              header: t('settings.about.package'),
              render: ([name]) => <span className="gh-mono">{name}</span>,
            },
            {
              key: 'licence',
              header: t('settings.about.licence'),
              render: ([, licence]) => licence,
            },
          ]}
        />
        <p className="gh-meta">{t('settings.about.holidays')}</p>
      </Section>
    </>
  );
}

function PaintTimes() {
  const t = useText();
  const formats = useFormats();
  const { paints } = useRpc();
  useNowMs(1_000); // drawn anew each second, so that the ring is read again
  const p95 = paints.p95();
  if (p95 === undefined) return t('settings.about.paint.none');
  return t('settings.about.paint.value', { time: formats.duration(p95.ms), count: p95.count });
}
