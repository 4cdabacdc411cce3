import type { Output } from '@shared/contract';
import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { StatusText } from '../../ui/marks';
import { RefusableButton } from '../../ui/refusable-button';
import { useText } from '../../ui/region';
import { DataList, InspectorSection } from '../../ui/section';
import { useActKey } from '../../ui/use-act-key';
import type { Cycle } from './cycle';
import { DifferenceList } from './difference-list';

interface Recompute {
  readonly result: Output<'cycles.recompute'> | undefined;
  readonly pending: boolean;
  run(): void;
}

/** Decides again from what is stored, when the operator asks for it (M192). */
export function useRecompute(cycleId: string): Recompute {
  const again = useCommand('cycles.recompute', useTenantScope());
  const [result, setResult] = useState<Output<'cycles.recompute'>>();
  const run = async () => {
    const answer = await again.run({ cycleId });
    if (answer !== undefined) setResult(answer);
  };
  return { result, pending: again.pending, run: () => void run() };
}

interface RecomputeProps {
  readonly cycle: Cycle;
  readonly recompute: Recompute;
}

export function RecomputeButton({ cycle, recompute }: RecomputeProps) {
  const t = useText();
  const refusal = cycle.origin === 'imported' ? t('cycles.refused.imported') : undefined;
  useActKey('y', refusal === undefined && !recompute.pending ? recompute.run : undefined);
  return (
    <RefusableButton
      refusal={refusal}
      pending={recompute.pending}
      leftSection={<IconRefresh className="gh-icon" aria-hidden />}
      onClick={recompute.run}
    >
      {t('cycles.replay.button')}
    </RefusableButton>
  );
}

/** Same decision and same report, with the hashes in full; or a red flag with what differs. */
export function RecomputeResult({ cycle, recompute: { result } }: RecomputeProps) {
  const t = useText();
  if (cycle.origin === 'imported' || result === undefined) {
    const imported = cycle.origin === 'imported';
    return (
      <InspectorSection>
        <p className="gh-meta">{t(imported ? 'cycles.refused.imported' : 'cycles.replay.hint')}</p>
      </InspectorSection>
    );
  }
  const { same, differences } = result;
  const decision = t(`cycles.decision.${result.decision}`);
  return (
    <InspectorSection title={t('cycles.replay.title')}>
      <div role={same ? 'status' : 'alert'}>
        <StatusText
          state={same ? 'completed' : 'failed'}
          label={t(same ? 'cycles.replay.same' : 'cycles.replay.differs', { decision })}
        />
        <DifferenceList differences={differences} />
      </div>
      <DataList
        facts={[
          { label: t('cycles.replay.snapshot'), value: <Hash>{result.storedHash}</Hash> },
          { label: t('cycles.replay.snapshotNow'), value: <Hash>{result.snapshotHash}</Hash> },
          { label: t('cycles.replay.report'), value: <Hash>{result.storedReportHash}</Hash> },
          { label: t('cycles.replay.reportNow'), value: <Hash>{result.reportHash}</Hash> },
        ]}
      />
    </InspectorSection>
  );
}

function Hash({ children }: { children: string }) {
  const t = useText();
  if (children === '') return t('cycles.replay.none');
  return <span className="gh-mono cycles-hash">{children}</span>;
}
