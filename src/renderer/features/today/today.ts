import type { Output } from '@shared/contract';
import { CADENCES } from '@shared/domain/cycles/cycle';
import type { GlyphName } from '../../ui/glyph-paths';
import { type Place, tenantPlace } from '../../ui/place';
import type { Tone } from '../../ui/state-glyph';

export type Today = Output<'today.open'>;
export type TodayRow = Output<'today.page'>['rows'][number];

export const keyOf = ({ tenantId, kind, subjectId }: TodayRow): string =>
  `${tenantId} ${kind} ${subjectId}`;

/** A row's drawing: what it is and how grave. */
export function lookOf({ kind, gravity, params }: TodayRow): {
  readonly glyph: GlyphName;
  readonly tone: Tone;
} {
  const grave = gravity === 2;
  switch (kind) {
    case 'incident':
      return grave ? { glyph: 'p0', tone: 'fail' } : { glyph: 'p1', tone: 'p1' };
    case 'task':
      return params.state === 'failed'
        ? { glyph: 'failed', tone: 'fail' }
        : { glyph: 'blocked', tone: 'warn' };
    case 'paused':
      return { glyph: 'cancelled', tone: 'draft' };
    case 'approval':
      return { glyph: 'review', tone: 'review' };
    case 'postmortem':
      return { glyph: 'missed', tone: grave ? 'fail' : 'warn' };
    case 'cycle':
      return { glyph: 'cron', tone: 'warn' };
    case 'conflict':
      return { glyph: 'missed', tone: 'warn' };
    case 'evidence':
      return grave ? { glyph: 'gate-fail', tone: 'fail' } : { glyph: 'scheduled', tone: 'warn' };
    case 'recommendation':
      return { glyph: 'review', tone: 'review' };
  }
}

/** Where a row leads: the thing itself, or the dialog that settles it. */
export function placeOf(row: TodayRow, slug: string): Place {
  const { kind, subjectId, placeId, params } = row;
  switch (kind) {
    case 'incident':
    case 'postmortem':
      return tenantPlace(slug, 'incidents', subjectId);
    // The way to let them go on lies with the incidents and the campaign.
    case 'paused':
      return tenantPlace(slug, 'incidents');
    case 'task':
      return tenantPlace(slug, 'tasks', subjectId);
    case 'cycle': {
      const run = CADENCES.find((cadence) => cadence === subjectId) ?? 'weekly';
      return tenantPlace(slug, 'cycles', undefined, { run });
    }
    case 'conflict':
      return tenantPlace(slug, 'cycles', undefined, { conflicts: '1' });
    case 'evidence':
      return tenantPlace(slug, 'gates', undefined, { gate: String(params.gate) });
    case 'recommendation':
      return tenantPlace(slug, 'reports', placeId ?? undefined);
    case 'approval':
      return tenantPlace(slug, 'approvals', subjectId);
  }
}
