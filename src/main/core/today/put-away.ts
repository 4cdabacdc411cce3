import type { Output, Parsed } from '@shared/contract';
import { roleSuffices } from '@shared/domain/people/permission';
import { deferProblem } from '@shared/domain/today/put-away';
import { awayProblem, snoozeUntilMs } from '@shared/domain/today/snooze';
import { groupOf, type InboxMark, type TodayKind } from '@shared/domain/today/today-kind';
import { refuse, refuseRole } from '../refuse';
import { decideRecommendation, requireUntil } from '../reports/decide-recommendation';
import type { TenantContext } from '../rpc/context';
import { findMember } from '../store/memberships';
import type { TenantWriter } from '../store/tenant-access';
import { getTenant } from '../store/tenants';
import { findToday } from '../store/today-list';
import { findMark, type MarkKey, type MarkState, setMark } from '../store/today-marks';
import { markId } from '../undo/inbox-kinds';
import { undoable } from '../undo/undoable';
import { todayView } from './view';

interface Asked {
  readonly kind: TodayKind;
  readonly subjectId: string;
}

/** Puts a row away for the person who asks. */
export async function snooze(
  { profile }: TenantContext,
  writer: TenantWriter,
  { until, ...asked }: Parsed<'today.snooze'>,
): Promise<Output<'today.snooze'>> {
  const line = await requireRow(writer, asked, profile.id);
  const { zone } = await getTenant(writer);
  const untilMs = 'choice' in until ? snoozeUntilMs(until.choice, writer.nowMs, zone) : until.atMs;
  const problem = awayProblem(untilMs, writer.nowMs);
  if (problem !== undefined) throw refuse('invalid_input', `today_${problem}`);
  const key = keyOf(asked, 'snoozed', profile.id);
  await mark(writer, key, { until_ms: untilMs, gravity: line.gravity });
  return { untilMs };
}

/** Puts a row off for everybody, with the reason; what becomes of a recommendation is kept with it (M184). */
export async function defer(
  { profile }: TenantContext,
  writer: TenantWriter,
  { untilOn, reason, ...asked }: Parsed<'today.defer'>,
): Promise<Output<'today.defer'>> {
  const line = await requireRow(writer, asked, profile.id);
  const problem = deferProblem({ kind: asked.kind, gravity: line.gravity }, reason);
  if (problem !== undefined) throw refuse('rule_violation', `today_${problem}`);
  if (asked.kind === 'recommendation') {
    const to = 'deferred';
    const decision = { recommendationId: asked.subjectId, to, reason, untilOn } as const;
    const { deferred_until_ms: untilMs } = await decideRecommendation(writer, decision);
    return { untilMs: untilMs ?? 0 };
  }
  const untilMs = await requireUntil(writer, untilOn);
  await mark(writer, keyOf(asked, 'deferred', ''), {
    until_ms: untilMs,
    gravity: line.gravity,
    reason: reason.trim(),
  });
  return { untilMs };
}

/** Says who sees to a row, or that nobody does in particular. */
export async function assign(
  { profile }: TenantContext,
  writer: TenantWriter,
  { profileId, ...asked }: Parsed<'today.assign'>,
): Promise<Output<'today.assign'>> {
  const line = await requireRow(writer, asked, profile.id);
  const key = keyOf(asked, 'assigned', '');
  if (profileId === null) {
    await mark(writer, key, undefined);
    return { assignee: null };
  }
  const member = await findMember(writer, profileId);
  if (member === undefined) throw refuse('not_found', 'today_not_member');
  await mark(writer, key, { until_ms: null, gravity: line.gravity, assignee_id: profileId });
  return { assignee: { profileId, name: member.name } };
}

/** Brings a row back: from one's own shelf, and with the role that puts off also from everybody's. */
export async function bringBack(
  { profile, role }: TenantContext,
  writer: TenantWriter,
  asked: Parsed<'today.bringBack'>,
): Promise<Output<'today.bringBack'>> {
  const { shelf } = await requireRow(writer, asked, profile.id);
  if (shelf === 'snoozed') {
    await mark(writer, keyOf(asked, 'snoozed', profile.id), undefined);
  } else if (shelf === 'deferred') {
    if (!roleSuffices(role, 'manager')) throw refuseRole('manager', 'today_return_needs_role');
    if (asked.kind === 'recommendation') await bringRecommendationBack(writer, asked.subjectId);
    else await mark(writer, keyOf(asked, 'deferred', ''), undefined);
  }
  return { done: true };
}

async function bringRecommendationBack(writer: TenantWriter, recommendationId: string) {
  await decideRecommendation(writer, { recommendationId, to: 'open', reason: '' });
}

/** Throws not_found where nothing of the kind waits: what is settled cannot be put away. */
async function requireRow(writer: TenantWriter, asked: Asked, profileId: string) {
  const view = todayView([await getTenant(writer)], { profileId, nowMs: writer.nowMs });
  const found = await findToday(writer, view, {
    ...asked,
    group: groupOf(asked.kind),
  });
  if (found === undefined) throw refuse('not_found', 'today_not_waiting');
  return found;
}

const keyOf = ({ kind, subjectId }: Asked, name: InboxMark, person: string): MarkKey => ({
  kind,
  subjectId,
  mark: name,
  person,
});

const DEEDS = {
  snoozed: 'inbox_snoozed',
  deferred: 'inbox_deferred',
  assigned: 'inbox_assigned',
} as const;

/** Sets or lifts a mark so that it can be taken back; nothing happens where there is nothing to lift. */
async function mark(
  writer: TenantWriter,
  key: MarkKey,
  given: (Pick<MarkState, 'until_ms' | 'gravity'> & Partial<MarkState>) | undefined,
): Promise<void> {
  if (given === undefined && (await findMark(writer, key)) === undefined) return;
  const state =
    given === undefined
      ? undefined
      : {
          reason: '',
          assignee_id: null,
          set_at_ms: writer.nowMs,
          set_by: writer.actor,
          ...given,
        };
  const kind = key.mark === 'deferred' ? 'inbox_deferral' : 'inbox_mark';
  const did = given === undefined ? 'inbox_returned' : DEEDS[key.mark];
  await undoable(writer, { kind, id: markId(key), did }, () => setMark(writer, key, state));
}
