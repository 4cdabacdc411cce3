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
      {t('cycles.recompute.button')}
    </RefusableButton>
  );
}

/** Same or different, with both hashes in full. */
export function RecomputeResult({ cycle, recompute: { result } }: RecomputeProps) {
  const t = useText();
  if (cycle.origin === 'imported') {
    return (
      <InspectorSection>
        <p className="gh-meta">{t('cycles.refused.imported')}</p>
      </InspectorSection>
    );
  }
  if (result === undefined) {
    return (
      <InspectorSection>
        <p className="gh-meta">{t('cycles.recompute.hint')}</p>
      </InspectorSection>
    );
  }
  const { same, decision, storedHash, snapshotHash } = result;
  return (
    <InspectorSection title={t('cycles.recompute.title')}>
      <div role="status">
        <StatusText
          state={same ? 'completed' : 'failed'}
          label={t(same ? 'cycles.recompute.same' : 'cycles.recompute.differs', {
            decision: t(`cycles.decision.${decision}`),
          })}
        />
      </div>
      <DataList
        facts={[
          { label: t('cycles.recompute.stored'), value: <Hash>{storedHash}</Hash> },
          { label: t('cycles.recompute.now'), value: <Hash>{snapshotHash}</Hash> },
        ]}
      />
    </InspectorSection>
  );
}

function Hash({ children }: { children: string }) {
  return <span className="gh-mono cycles-hash">{children}</span>;
}
