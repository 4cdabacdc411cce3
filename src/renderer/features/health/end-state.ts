import type { Output } from '@shared/contract';
import { METRIC_KEYS } from '@shared/domain/metrics/metric';
import { type Place, tenantPlace } from '../../ui/place';

export type EndStatePart = Output<'reports.endState'>['parts'][number];
export type EndStateLine = EndStatePart['lines'][number];
export type Artifact = EndStateLine['artifacts'][number];

/** Where a record is opened; a value has no page of its own, its measure has. */
export function placeOfArtifact(slug: string, { kind, id, label }: Artifact): Place {
  switch (kind) {
    case 'gate_check':
      return tenantPlace(slug, 'gates');
    case 'conflict':
      return tenantPlace(slug, 'cycles', undefined, { conflicts: '1' });
    case 'observation': {
      const measure = METRIC_KEYS.find((key) => label.startsWith(`${key}, `));
      return tenantPlace(slug, 'measures', measure);
    }
    default:
      return tenantPlace(slug, `${kind}s`, id);
  }
}
