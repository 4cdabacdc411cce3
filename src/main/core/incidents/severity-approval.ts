import { worseSeverity } from '@shared/domain/cycles/count-p0';
import { SEVERITIES, type Severity } from '@shared/domain/incidents/incident';
import { z } from 'zod';
import type { ApprovalKind, ContentField, PinnedContent } from '../approvals/approval-kind';
import { consumeApproval } from '../approvals/consume-approval';
import type { ApprovalRow } from '../store/approvals';
import { canonicalJson } from '../store/event-log';
import {
  changeIncidentSeverity,
  declareIncidentInError,
  findIncident,
  type IncidentRow,
  incidentRef,
} from '../store/incidents';
import type { TenantReader } from '../store/tenant-access';
import { requireFound } from '../store/versioned';
import { holdsAcceleration, pauseAcceleration } from './pause-acceleration';

const incidentFacts = z.object({
  ref: z.string(),
  module: z.string(),
  summary: z.string(),
  occurredAtMs: z.int(),
  severity: z.enum(SEVERITIES),
  highest: z.enum(SEVERITIES),
  declaredInError: z.boolean(),
});
const severityProposal = z.object({ to: z.enum(SEVERITIES), justification: z.string() });
const errorProposal = z.object({ evidence: z.string() });

/** The incident as the question is about it. */
function factsOf(row: IncidentRow): z.output<typeof incidentFacts> {
  return {
    ref: incidentRef(row.ordinal),
    module: row.module,
    summary: row.summary,
    occurredAtMs: row.occurred_at_ms,
    severity: row.severity,
    highest: row.highest_severity,
    declaredInError: row.declared_in_error === 1,
  };
}

/** Another severity for this incident as it is now, with its justification (Q40). `asker` proposes it. */
export function pinnedSeverity(
  row: IncidentRow,
  asker: string | null,
  proposal: { readonly to: Severity; readonly justification: string },
): PinnedContent {
  return pinned(row, asker, severityProposal.parse(proposal));
}

/** That this P0 never was one, with the evidence (Q40). */
export function pinnedError(
  row: IncidentRow,
  asker: string | null,
  proposal: { readonly evidence: string },
): PinnedContent {
  return pinned(row, asker, errorProposal.parse(proposal));
}

function pinned(row: IncidentRow, asker: string | null, proposal: object): PinnedContent {
  const facts = factsOf(row);
  return {
    subject: `incident:${row.id}`,
    series: `incident:${row.id}`,
    title: `${facts.ref} ${facts.summary}`,
    authorId: asker ?? undefined,
    content: { ...facts, ...proposal },
  };
}

/** Approval of another severity: it is used at once, by the change itself. */
export const severityApproval: ApprovalKind = {
  action: 'incident.severity',
  async current(read, approval) {
    const row = await findIncident(read, incidentIdOf(approval));
    const proposal = severityProposal.parse(contentOf(approval));
    return row === undefined ? undefined : pinnedSeverity(row, approval.author_id, proposal);
  },
  fields: async (_, approval) => {
    const { to, justification } = severityProposal.parse(contentOf(approval));
    return [
      ...factFields(approval),
      { key: 'severityTo', text: to },
      { key: 'justification', text: justification },
    ];
  },
  isAsking: isUnchanged,
  // Nobody waits for a second person to sound an alarm.
  ownAllowed: (approval) => {
    const { severity } = incidentFacts.parse(contentOf(approval));
    const { to } = severityProposal.parse(contentOf(approval));
    return worseSeverity(severity, to) === to;
  },
  async approved(writer, _, approval) {
    const row = await getRow(writer, approval);
    const { to, justification } = severityProposal.parse(contentOf(approval));
    const { subject, subject_hash: hash } = approval;
    await consumeApproval(writer, { action: 'incident.severity', subject, hash });
    const highest = worseSeverity(row.highest_severity, to);
    await changeIncidentSeverity(writer, row, to, highest, justification);
    if (holdsAcceleration({ ...row, severity: to })) await pauseAcceleration(writer, row);
  },
  // The incident stays as it is.
  sentBack: async () => {},
};

/** Approval of a declaration in error: it is used at once, by the declaration. */
export const errorApproval: ApprovalKind = {
  action: 'incident.declared_in_error',
  async current(read, approval) {
    const row = await findIncident(read, incidentIdOf(approval));
    const proposal = errorProposal.parse(contentOf(approval));
    return row === undefined ? undefined : pinnedError(row, approval.author_id, proposal);
  },
  fields: async (_, approval) => [
    ...factFields(approval),
    { key: 'evidence', text: errorProposal.parse(contentOf(approval)).evidence },
  ],
  isAsking: isUnchanged,
  async approved(writer, _, approval) {
    const row = await getRow(writer, approval);
    const { subject, subject_hash: hash } = approval;
    await consumeApproval(writer, { action: 'incident.declared_in_error', subject, hash });
    const { evidence } = errorProposal.parse(contentOf(approval));
    await declareIncidentInError(writer, row, evidence);
  },
  sentBack: async () => {},
};

/** The question makes sense again only about the incident as it was. */
async function isUnchanged(read: TenantReader, approval: ApprovalRow): Promise<boolean> {
  const row = await findIncident(read, incidentIdOf(approval));
  const asked = incidentFacts.parse(contentOf(approval));
  return row !== undefined && canonicalJson(factsOf(row)) === canonicalJson(asked);
}

const incidentIdOf = ({ subject }: ApprovalRow) => subject.slice('incident:'.length);

/** Written by the functions above; each schema takes its own part of it. */
function contentOf({ content_json }: ApprovalRow): unknown {
  return JSON.parse(content_json ?? '{}');
}

async function getRow(read: TenantReader, approval: ApprovalRow): Promise<IncidentRow> {
  const id = incidentIdOf(approval);
  return requireFound('incident', id, await findIncident(read, id));
}

function factFields(approval: ApprovalRow): readonly ContentField[] {
  const facts = incidentFacts.parse(contentOf(approval));
  return [
    { key: 'summary', text: facts.summary },
    { key: 'module', text: facts.module },
    { key: 'occurredAt', text: String(facts.occurredAtMs) },
    { key: 'severityFrom', text: facts.severity },
    { key: 'severityHighest', text: facts.highest },
  ];
}
