import { Button } from '@mantine/core';
import type { Output } from '@shared/contract';
import { INSTALL } from '@shared/rpc/client';
import { useState } from 'react';
import { useCommand } from '../../rpc/use-command';
import { useFormats, useText } from '../../ui/region';
import { DataList, Section } from '../../ui/section';
import { StateGlyph } from '../../ui/state-glyph';
import { DateText } from '../../ui/times';

type Finding = Output<'install.verify'>;

/** Recomputes the event log on demand; it may take seconds. */
export function VerifySection() {
  const t = useText();
  const verify = useCommand('install.verify', INSTALL);
  const [finding, setFinding] = useState<Finding | undefined>(undefined);
  const run = async () => {
    const found = await verify.run({});
    if (found !== undefined) setFinding(found);
  };
  return (
    <Section
      title={t('settings.verify.title')}
      aside={
        <Button aria-disabled={verify.pending} onClick={() => void run()}>
          {t(verify.pending ? 'settings.verify.running' : 'settings.verify.run')}
        </Button>
      }
    >
      <p className="gh-ink-2">{t('settings.verify.text')}</p>
      {finding === undefined ? null : <VerifyFinding finding={finding} />}
    </Section>
  );
}

function VerifyFinding({ finding }: { finding: Finding }) {
  const t = useText();
  const formats = useFormats();
  const { ok, events, decisions, headHash, verifiedAtMs, problems } = finding;
  return (
    <div className="gh-col gh-gap-3" role="status">
      <div className={`gh-row gh-strong gh-tone-${ok ? 'done' : 'fail'}`}>
        <StateGlyph name={ok ? 'done' : 'failed'} />
        {ok ? t('settings.verify.ok') : t('settings.verify.bad', { count: problems.length })}
      </div>
      <DataList
        labelWidth={160}
        facts={[
          { label: t('settings.verify.events'), value: formats.number(events) },
          { label: t('settings.verify.decisions'), value: formats.number(decisions) },
          {
            label: t('settings.verify.head'),
            value: <span className="gh-mono">{headHash ?? '–'}</span>,
          },
          { label: t('settings.verify.at'), value: <DateText atMs={verifiedAtMs} /> },
        ]}
      />
      {problems.map(({ seq, problem }) => (
        <div key={`${seq} ${problem}`} className="gh-note gh-tint-fail">
          {seq === null ? problem : `${formats.number(seq)} · ${problem}`}
        </div>
      ))}
    </div>
  );
}
