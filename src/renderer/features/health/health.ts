import type { Output } from '@shared/contract';
import type { HealthState } from '@shared/domain/health/health';
import { evidenceLine } from '@shared/i18n/documents/health-words';
import { type Place, tenantPlace } from '../../ui/place';
import { useFormats, useText } from '../../ui/region';

export type HealthRow = Output<'health.list'>['rows'][number];
export type Point = HealthRow['points'][number];
export type Evidence = Point['evidence'][number];

/** How a point's state is drawn. */
export const POINT_LOOK = {
  met: { glyph: 'gate-pass', tone: 'done' },
  not_met: { glyph: 'gate-fail', tone: 'fail' },
  unknown: { glyph: 'dash', tone: 'quiet' },
} as const satisfies Record<HealthState, { readonly glyph: string; readonly tone: string }>;

/** Evidence as sentences in the person's language. */
export function useEvidenceText(): (evidence: Evidence) => string {
  const t = useText();
  const formats = useFormats();
  return (evidence) =>
    evidenceLine(
      t,
      { instant: formats.shortDateTime, day: formats.shortDay },
      'health.evidence',
      evidence,
    );
}

/** Where a line of evidence is looked at and worked on. */
export function placeOfEvidence(slug: string, { subject: { kind, id } }: Evidence): Place {
  const to = (view: string, own?: string, query: Readonly<Record<string, string>> = {}) =>
    tenantPlace(slug, view, own, query);
  switch (kind) {
    case 'plan':
      return to('plans', id ?? undefined);
    case 'track':
      return to('tasks', undefined, { track: id ?? '' });
    case 'fields':
      return to('tasks', undefined, { missing: '1' });
    case 'board':
      return to('tasks');
    case 'cycles':
      return to('cycles', undefined, id === null ? {} : { run: id });
    case 'cycle':
    case 'report':
    case 'incident':
    case 'task':
      return to(`${kind}s`, id ?? undefined);
    case 'growth':
      return to('reports', 'growth');
    default:
      return to(kind);
  }
}
