import { INSTALL } from '@shared/rpc/client';
import { useWatched } from '../../rpc/use-watched';
import { Loaded } from '../../ui/loaded';
import { useFormats, useText } from '../../ui/region';
import { DataList, Section } from '../../ui/section';
import { BackupsSection } from './backups-section';
import { VerifySection } from './verify-section';

/** Where the data lie, their copies, and whether they are as recorded. */
export function DataSection() {
  const t = useText();
  const formats = useFormats();
  const about = useWatched('install.about', {}, INSTALL);
  return (
    <>
      <Section title={t('settings.data.storage')}>
        <Loaded answer={about}>
          {({ dataFolder, databaseBytes, printer }) => (
            <DataList
              labelWidth={120}
              facts={[
                {
                  label: t('settings.data.folder'),
                  value: <span className="gh-mono">{dataFolder}</span>,
                },
                {
                  label: t('settings.data.database'),
                  value: <span className="gh-num">{formats.bytes(databaseBytes)}</span>,
                },
                {
                  label: t('settings.data.printer'),
                  value:
                    printer === null
                      ? t('settings.data.noPrinter')
                      : t('settings.data.printerOf', { host: printer }),
                },
              ]}
            />
          )}
        </Loaded>
      </Section>
      <BackupsSection />
      <VerifySection />
    </>
  );
}
