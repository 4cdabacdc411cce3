import { GATE_KEYS } from '@shared/domain/gates/gate';
import { METRIC_KEYS } from '@shared/domain/metrics/metric';
import { RECOMMENDATION_CODES } from '@shared/domain/reports/report';
import { isTextKey } from '@shared/i18n/format';
import { useFormats, useText } from '../../ui/region';
import { useNowMs } from '../../ui/times';
import { useCodedText } from '../../ui/use-coded-text';
import type { TodayRow } from './today';

export interface RowWords {
  /** What it is called. */
  title(row: TodayRow): string;
  /** One fact that says why it waits; undefined where the title says it. */
  fact(row: TodayRow): string | undefined;
  /** How long it has waited. */
  age(row: TodayRow): string;
  /** Time left or over of a clock that is at risk. */
  clock(row: TodayRow): string | undefined;
}

/** A row in the person's language. */
export function useRowWords(): RowWords {
  const t = useText();
  const formats = useFormats();
  const coded = useCodedText();
  const nowMs = useNowMs();
  const word = (key: string, otherwise: string) => (isTextKey(key) ? t(key) : otherwise);
  const title = ({ kind, title: written, params }: TodayRow): string => {
    const { key, gate, field, code, cause, count } = params;
    switch (kind) {
      case 'postmortem':
        return t('today.name.postmortem', { summary: written ?? '' });
      case 'paused':
        return t(
          cause === 'p0_pause' ? 'today.name.paused.p0_pause' : 'today.name.paused.campaign_pause',
          { count: Number(count) },
        );
      case 'cycle':
        return word(`today.name.cycle.${String(params.cadence)}`, '');
      case 'conflict': {
        const metric = METRIC_KEYS.find((each) => each === key);
        return t('today.name.conflict', {
          metric: metric === undefined ? String(key) : t(`metrics.name.${metric}`),
        });
      }
      case 'evidence': {
        const known = GATE_KEYS.find((each) => each === gate);
        return t('today.name.evidence', {
          gate: known === undefined ? String(gate) : t(`gates.name.${known}`),
          field: word(`gates.field.${String(field)}`, String(field)),
        });
      }
      case 'recommendation': {
        const known = RECOMMENDATION_CODES.find((each) => each === code);
        return known === undefined ? String(code) : t(`reports.recommendation.${known}`);
      }
      default:
        return written ?? t('today.name.approval');
    }
  };
  const fact = ({ kind, params, reason }: TodayRow): string | undefined => {
    switch (kind) {
      case 'incident':
      case 'postmortem':
        return word(`incidents.state.${String(params.state)}`, '');
      case 'task': {
        if (reason === null) {
          return t(params.state === 'failed' ? 'today.fact.failed' : 'today.fact.blocked');
        }
        const { note } = reason.params;
        return typeof note === 'string' && note !== '' ? note : coded('tasks.blocked', reason);
      }
      case 'approval':
        return word(`approvals.action.${String(params.action)}`, String(params.action));
      case 'cycle':
        return t('today.fact.cycle', { days: Number(params.days) });
      case 'conflict':
        return `${formats.shortDay(String(params.fromOn))} – ${formats.shortDay(String(params.toOn))}`;
      case 'evidence':
        if (params.fault !== undefined) {
          return t(
            params.fault === 'missing'
              ? 'today.fact.evidence.missing'
              : 'today.fact.evidence.changed',
          );
        }
        return t(
          Number(params.days) < 0 ? 'today.fact.evidence.over' : 'today.fact.evidence.soon',
          { day: formats.shortDay(String(params.expiresOn)) },
        );
      default:
        return undefined;
    }
  };
  return {
    title,
    fact,
    age: ({ sinceMs }) => formats.age(Math.max(0, nowMs - sinceMs)),
    clock: ({ clock }) => {
      if (clock === null) return undefined;
      const age = formats.age(Math.abs(clock.dueMs - nowMs));
      return t(nowMs >= clock.dueMs ? 'today.clock.over' : 'today.clock.left', { age });
    },
  };
}
