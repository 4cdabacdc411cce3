import { Button } from '@mantine/core';
import { IconDownload, IconExternalLink } from '@tabler/icons-react';
import { Dialog } from '../../ui/dialog';
import { useText } from '../../ui/region';
import { DataList } from '../../ui/section';
import { DateText, DayText } from '../../ui/times';
import { useDownload } from '../../ui/use-download';
import type { Evidence } from './gate';
import { useGateWords } from './gate-words';

/** A piece of evidence in full: what it is, what it shows, who added it and when, and its hash. */
export function EvidenceDialog({ evidence, onClose }: { evidence: Evidence; onClose: () => void }) {
  const t = useText();
  const words = useGateWords();
  const { kind, field, value, by, atMs, hash, expiresOn } = evidence;
  return (
    <Dialog title={t('gates.evidence.title')} onClose={onClose} size={560}>
      <div className="gh-col gh-gap-4">
        <p className="gates-evidence-text">{words.evidence(evidence)}</p>
        <DataList
          facts={[
            { label: t('gates.evidence.fact.kind'), value: t(`gates.evidence.kind.${kind}`) },
            {
              label: t('gates.evidence.fact.shows'),
              value: (
                <>
                  {words.field(field)} <span className="gh-mono">{`= ${value}`}</span>
                </>
              ),
            },
            { label: t('gates.evidence.fact.by'), value: by },
            { label: t('gates.evidence.fact.at'), value: <DateText atMs={atMs} /> },
            {
              label: t('gates.evidence.fact.until'),
              value: expiresOn === null ? t('gates.evidence.noEnd') : <DayText day={expiresOn} />,
            },
            {
              label: t('gates.evidence.fact.hash'),
              value: <span className="gh-mono">{hash}</span>,
            },
          ]}
        />
        <Opening evidence={evidence} />
      </div>
    </Dialog>
  );
}

function Opening({ evidence: { kind, ref, fileId } }: { evidence: Evidence }) {
  const t = useText();
  const download = useDownload();
  if (fileId !== null) {
    return (
      <div>
        <Button
          leftSection={<IconDownload className="gh-icon" aria-hidden />}
          aria-disabled={download.pending}
          onClick={() => void download.save(fileId)}
        >
          {t('gates.evidence.download')}
        </Button>
      </div>
    );
  }
  if (kind !== 'link') return null;
  return (
    <div>
      <Button
        component="a"
        href={ref}
        target="_blank"
        rel="noreferrer noopener"
        leftSection={<IconExternalLink className="gh-icon" aria-hidden />}
      >
        {t('gates.evidence.open')}
      </Button>
    </div>
  );
}
