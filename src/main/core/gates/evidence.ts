import { dayOf } from '@shared/base/zones';
import type { Parsed } from '@shared/contract';
import { METRICS } from '@shared/domain/metrics/metric';
import { refuse } from '../refuse';
import { canonicalJson, sha256 } from '../store/event-log';
import {
  findEvidenceFile,
  findNewestObservation,
  type NewGateEvidence,
} from '../store/gate-evidence';
import type { TenantReader } from '../store/tenant-access';
import { getTenant } from '../store/tenants';

type EvidenceInput = NonNullable<Parsed<'gates.setInput'>['evidence']>;

/**
 * What is kept of an evidence: its reference and a SHA-256 of what stands behind it now (Q31).
 * Throws for a file that the tenant does not have, for a measure without observations, and for one that counts no more.
 */
export async function keepEvidence(
  read: TenantReader,
  input: EvidenceInput,
  nowMs: number,
): Promise<NewGateEvidence> {
  const { expiresOn } = input;
  if (expiresOn === undefined) return keptOf(read, input);
  const today = dayOf(nowMs, (await getTenant(read)).zone);
  if (expiresOn < today) {
    throw refuse('rule_violation', 'evidence_expired', { day: expiresOn, today });
  }
  return { ...(await keptOf(read, input)), expiresOn };
}

async function keptOf(read: TenantReader, input: EvidenceInput): Promise<NewGateEvidence> {
  switch (input.kind) {
    case 'file': {
      const file = await findEvidenceFile(read, input.fileId);
      if (file === undefined) throw refuse('not_found', 'evidence_file_missing');
      return { kind: 'file', ref: file.name, fileId: input.fileId, hash: file.sha256 };
    }
    case 'link':
      return { kind: 'link', ref: input.url, fileId: undefined, hash: sha256(input.url) };
    case 'note':
      return { kind: 'note', ref: input.text, fileId: undefined, hash: sha256(input.text) };
    case 'metric':
      return keepMetric(read, input.metricKey);
  }
}

/** A bound measure is proven by its newest observation; the hash says which one that was. */
async function keepMetric(read: TenantReader, key: string): Promise<NewGateEvidence> {
  const def = METRICS.find((metric) => metric.key === key);
  if (def === undefined) {
    const known = METRICS.map((metric) => metric.key).join(', ');
    throw refuse('invalid_input', 'evidence_metric_unknown', { metric: key, known });
  }
  const newest = await findNewestObservation(read, def.key);
  if (newest === undefined)
    throw refuse('rule_violation', 'evidence_metric_empty', { metric: key });
  return { kind: 'metric', ref: key, fileId: undefined, hash: sha256(canonicalJson(newest)) };
}
