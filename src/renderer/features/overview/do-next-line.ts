import { GATE_KEYS } from '@shared/domain/gates/gate';
import { METRIC_KEYS } from '@shared/domain/metrics/metric';
import type { DoNextKind } from '@shared/domain/overview/do-next';
import { RECOMMENDATION_CODES } from '@shared/domain/reports/report';
import type { GlyphName } from '../../ui/glyph-paths';
import { type Place, tenantPlace } from '../../ui/place';
import { useFormats, useText } from '../../ui/region';
import type { Tone } from '../../ui/state-glyph';
import { useNowMs } from '../../ui/times';
import type { DoNextItem } from './overview';

export const DO_NEXT_LOOKS: Readonly<
  Record<DoNextKind, { readonly glyph: GlyphName; readonly tone: Tone }>
> = {
  incident_p0: { glyph: 'p0', tone: 'fail' },
  incident_p1: { glyph: 'p1', tone: 'p1' },
  plan_missing: { glyph: 'draft', tone: 'draft' },
  gates_failing: { glyph: 'gate-fail', tone: 'fail' },
  task_failed: { glyph: 'failed', tone: 'fail' },
  task_blocked: { glyph: 'blocked', tone: 'warn' },
  tasks_paused: { glyph: 'cancelled', tone: 'draft' },
  cycle_overdue: { glyph: 'missed', tone: 'warn' },
  conflict_open: { glyph: 'missed', tone: 'warn' },
  postmortem_due: { glyph: 'review', tone: 'review' },
  recommendation_open: { glyph: 'review', tone: 'review' },
  fields_missing: { glyph: 'draft', tone: 'draft' },
  readout_missing: { glyph: 'scheduled', tone: 'sched' },
};

/** Where a line leads: the thing itself, or the dialog that settles it. */
export function placeOfItem(slug: string, { kind, subjectId }: DoNextItem): Place {
  const id = subjectId ?? undefined;
  switch (kind) {
    case 'incident_p0':
    case 'incident_p1':
    case 'postmortem_due':
      return tenantPlace(slug, 'incidents', id);
    // The way to let them go on lies with the incident and its campaign.
    case 'tasks_paused':
      return tenantPlace(slug, 'incidents');
    case 'plan_missing':
      return tenantPlace(slug, 'plans', undefined, { new: '1' });
    case 'gates_failing':
      return tenantPlace(slug, 'gates');
    case 'task_failed':
    case 'task_blocked':
      return tenantPlace(slug, 'tasks', id);
    case 'cycle_overdue':
      return tenantPlace(slug, 'cycles', undefined, { run: 'weekly' });
    case 'conflict_open':
      return tenantPlace(slug, 'cycles', undefined, { conflicts: '1' });
    case 'recommendation_open':
      return tenantPlace(slug, 'reports', id);
    case 'fields_missing':
      return tenantPlace(slug, 'tasks', undefined, { missing: '1' });
    case 'readout_missing':
      return tenantPlace(slug, 'reports');
  }
}

/** A line in the person's language, the verb first. */
export function useItemText(): (item: DoNextItem) => string {
  const t = useText();
  const formats = useFormats();
  return ({ kind, params }) => {
    const words: Record<string, string | number | boolean> = { ...params };
    const metric = METRIC_KEYS.find((key) => key === params.key);
    if (metric !== undefined) words.metric = t(`metrics.name.${metric}`);
    const gate = GATE_KEYS.find((key) => key === params.gate);
    if (gate !== undefined) words.gate = t(`gates.name.${gate}`);
    const code = RECOMMENDATION_CODES.find((each) => each === params.code);
    if (code !== undefined) words.recommendation = t(`reports.recommendation.${code}`);
    if (typeof params.month === 'string') words.month = formats.month(params.month);
    const { fromOn, toOn } = params;
    if (typeof fromOn === 'string' && typeof toOn === 'string') {
      words.period = t('overview.kpis.window', {
        from: formats.shortDay(fromOn),
        to: formats.shortDay(toOn),
      });
    }
    return t(`overview.doNext.${kind}`, words);
  };
}

/** How long a line has waited, or how long until it is due; undefined where no instant is known. */
export function useItemAge({ kind, sinceMs }: DoNextItem): string | undefined {
  const t = useText();
  const formats = useFormats();
  const nowMs = useNowMs();
  if (sinceMs === null) return undefined;
  const age = formats.age(nowMs - sinceMs);
  if (kind !== 'postmortem_due') return age;
  return t(nowMs > sinceMs ? 'overview.doNext.over' : 'overview.doNext.due', { age });
}
