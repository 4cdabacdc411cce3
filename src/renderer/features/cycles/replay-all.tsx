import type { Output } from '@shared/contract';
import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { StatusText } from '../../ui/marks';
import { hrefOf, tenantPlace } from '../../ui/place';
import { RefusableButton } from '../../ui/refusable-button';
import { useText } from '../../ui/region';
import { Section } from '../../ui/section';
import { DifferenceList } from './difference-list';

/** Every decision of the tenant made again, when the operator asks for it; a red flag for each that differs (M192). */
export function ReplayAll() {
  const t = useText();
  const { slug } = useTenant();
  const replay = useCommand('cycles.replayAll', useTenantScope());
  const [result, setResult] = useState<Output<'cycles.replayAll'>>();
  const run = async () => {
    const answer = await replay.run({});
    if (answer !== undefined) setResult(answer);
  };
  return (
    <Section
      title={t('cycles.replayAll.title')}
      meta={t('cycles.replayAll.about')}
      aside={
        <RefusableButton
          variant="filled"
          refusal={undefined}
          pending={replay.pending}
          leftSection={<IconRefresh className="gh-icon" aria-hidden />}
          onClick={() => void run()}
        >
          {t('cycles.replayAll.button')}
        </RefusableButton>
      }
    >
      {result === undefined ? null : (
        <>
          <div role={result.different.length === 0 ? 'status' : 'alert'}>
            <StatusText state={isSame(result) ? 'completed' : 'failed'} label={summary(result)} />{' '}
            <span className="gh-meta">
              {t('cycles.replayAll.imported', { count: result.imported })}
            </span>
          </div>
          <ul className="cycles-list">
            {result.different.map(({ cycleId, cadence, ordinal, differences }) => (
              <li key={cycleId}>
                <a className="cycles-link" href={hrefOf(tenantPlace(slug, 'cycles', cycleId))}>
                  {t('cycles.log.name', { cadence, ordinal })}
                </a>
                <DifferenceList differences={differences} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );

  function summary(found: Output<'cycles.replayAll'>): string {
    const { decisions, same } = found;
    return isSame(found)
      ? t('cycles.replayAll.same', { decisions })
      : t('cycles.replayAll.different', { different: decisions - same, decisions });
  }
}

function isSame({ decisions, same }: Output<'cycles.replayAll'>): boolean {
  return decisions === same;
}
