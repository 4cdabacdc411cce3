import type { Input } from '@shared/contract';
import type { StoredFile } from '../../rpc/upload-file';

export const EVIDENCE_CHOICES = ['none', 'file', 'link', 'note', 'metric', 'throughput'] as const;
export type EvidenceChoice = (typeof EVIDENCE_CHOICES)[number];

/** What the operator has put together so far; switching the kind keeps what was typed under the others. */
export interface EvidenceDraft {
  readonly kind: EvidenceChoice;
  readonly file: StoredFile | undefined;
  readonly url: string;
  readonly note: string;
  readonly metricKey: string;
  /** The last day on which it counts; '' where it does not grow old. */
  readonly expiresOn: string;
}

export const NO_EVIDENCE: EvidenceDraft = {
  kind: 'none',
  file: undefined,
  url: '',
  note: '',
  metricKey: '',
  expiresOn: '',
};

/** The evidence as the core takes it; undefined while nothing is filled in under the chosen kind. */
export function sentEvidence(draft: EvidenceDraft): Input<'gates.setInput'>['evidence'] {
  const sent = chosenEvidence(draft);
  if (sent === undefined || draft.expiresOn === '') return sent;
  return { ...sent, expiresOn: draft.expiresOn };
}

function chosenEvidence(draft: EvidenceDraft): Input<'gates.setInput'>['evidence'] {
  const { kind, file, url, note, metricKey } = draft;
  switch (kind) {
    case 'none':
      return undefined;
    case 'file':
      return file === undefined ? undefined : { kind, fileId: file.id };
    case 'link':
      return url.trim() === '' ? undefined : { kind, url: url.trim() };
    case 'note':
      return note.trim() === '' ? undefined : { kind, text: note };
    case 'metric':
      return metricKey === '' ? undefined : { kind, metricKey };
    case 'throughput':
      return { kind };
  }
}
