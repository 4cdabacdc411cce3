import { dayOf } from '@shared/base/zones';
import type { Parsed } from '@shared/contract';
import type { GateField, GateValue } from '@shared/domain/gates/gate-condition';
import { THROUGHPUT_WEEKS } from '@shared/domain/gates/throughput';
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
import { readThroughput } from './throughput';

type EvidenceInput = NonNullable<Parsed<'gates.setInput'>['evidence']>;

/**
 * What is kept of an evidence: its reference and a SHA-256 of what stands behind it now (Q31).
 * Throws for a file that the tenant does not have, for a measure without observations, and for one that counts no more.
 */
export async function keepEvidence(
  read: TenantReader,
  input: EvidenceInput,
  nowMs: number,
  backed: BackedValue,
): Promise<NewGateEvidence> {
  const { expiresOn } = input;
  if (expiresOn === undefined) return keptOf(read, input, nowMs, backed);
  const today = dayOf(nowMs, (await getTenant(read)).zone);
  if (expiresOn < today) {
    throw refuse('rule_violation', 'evidence_expired', { day: expiresOn, today });
  }
  return { ...(await keptOf(read, input, nowMs, backed)), expiresOn };
}

/** The value that an evidence is to back. */
interface BackedValue {
  readonly field: GateField;
  readonly value: GateValue;
}

async function keptOf(
  read: TenantReader,
  input: EvidenceInput,
  nowMs: number,
  backed: BackedValue,
): Promise<NewGateEvidence> {
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
    case 'throughput':
      return keepThroughput(read, nowMs, backed);
  }
}

/** The log of finished work proves the weeks that it shows, and nothing else (M116). */
async function keepThroughput(
  read: TenantReader,
  nowMs: number,
  { field, value }: BackedValue,
): Promise<NewGateEvidence> {
  const { weeks, proven } = await readThroughput(read, nowMs);
  if (field !== 'rolling_weeks_feasible' || value !== proven) {
    throw refuse('rule_violation', 'throughput_differs', { weeks: proven, value: String(value) });
  }
  return {
    kind: 'throughput',
    ref: `${proven}/${THROUGHPUT_WEEKS}`,
    fileId: undefined,
    hash: sha256(canonicalJson(weeks)),
  };
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
