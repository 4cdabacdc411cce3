import type { Output } from '@shared/contract';
import { METRICS } from '@shared/domain/metrics/metric';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';
import { ProvenanceStamp } from '../../ui/chips';
import { newestOf } from '../../ui/loaded';
import { useFormats, useText } from '../../ui/region';
import { DataList, InspectorSection } from '../../ui/section';

type Effect = NonNullable<Output<'tasks.kpi'>['effect']>;

/** What the measure of a task was before its start and is now (M15, M42); nothing for a task that names none. */
export function TaskKpi({ taskId }: { taskId: string }) {
  const t = useText();
  const answer = newestOf(useWatched('tasks.kpi', { taskId }, useTenantScope()));
  const effect = answer?.effect ?? null;
  if (effect === null) return null;
  return (
    <InspectorSection
      title={t('overview.taskKpi.title')}
      aside={<span className="gh-meta">{t(`metrics.name.${effect.key}`)}</span>}
    >
      <DataList
        labelWidth={128}
        facts={[
          { label: t('overview.taskKpi.before'), value: <Week effect={effect} which="before" /> },
          { label: t('overview.taskKpi.now'), value: <Week effect={effect} which="now" /> },
          { label: t('overview.effects.change'), value: <Change effect={effect} /> },
        ]}
      />
      <p className="gh-meta">{t('overview.taskKpi.about')}</p>
    </InspectorSection>
  );
}

function Week({ effect, which }: { effect: Effect; which: 'before' | 'now' }) {
  const t = useText();
  const formats = useFormats();
  const { currency } = useTenant();
  const figure = effect[which];
  if (figure === null) {
    const isStarted = effect.startedAtMs !== null;
    if (which === 'before' && !isStarted) return t('overview.effects.notStarted');
    const isWaiting = which === 'now' && isStarted && effect.before !== null;
    return t(isWaiting ? 'overview.effects.noWeek' : 'overview.effects.noValue');
  }
  const unit = METRICS.find(({ key }) => key === effect.key)?.unit ?? 'count';
  return (
    <span className="gh-col gh-gap-1">
      <ProvenanceStamp
        value={formats.figure(figure.value, unit, currency)}
        source={figure.sources.join(', ')}
        asOfMs={figure.asOfMs}
      />
      <span className="gh-meta">
        {t('overview.kpis.window', {
          from: formats.shortDay(figure.fromOn),
          to: formats.shortDay(figure.toOn),
        })}
      </span>
    </span>
  );
}

function Change({ effect: { change } }: { effect: Effect }) {
  const formats = useFormats();
  return <span className="gh-num">{change === null ? '–' : formats.change(change)}</span>;
}
