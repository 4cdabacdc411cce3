import type { Output } from '@shared/contract';
import { evaluateGates, type GateEvaluation } from '@shared/domain/gates/evaluate-gates';
import type { GateInputs, GateKey } from '@shared/domain/gates/gate';
import { type GateField, gateCondition } from '@shared/domain/gates/gate-condition';
import { parseGateValue } from '@shared/domain/gates/gate-value';
import { roleSuffices } from '@shared/domain/people/permission';
import { text } from '@shared/i18n/format';
import { refuse, refuseRole } from '../refuse';
import type { Handlers, TenantContext } from '../rpc/context';
import { insertGateCheck, listGateChecks } from '../store/gate-checks';
import { type GateEvidence, listGateEvidence } from '../store/gate-evidence';
import { listPlans } from '../store/plans';
import type { TenantReader } from '../store/tenant-access';
import { undoable, undoableTasks } from '../undo/undoable';
import { changeGate } from './change-gate';
import { keepEvidence } from './evidence';
import { gateInputId } from './gate-input-id';
import { readOutlook } from './outlook';
import { readGateEvaluation, readGateInputs } from './read-gates';
import { createRemediationTasks, listRemediation } from './remediation-tasks';
import { requireNoMatrix } from './require-no-matrix';
import { requireStrategyApprover } from './strategy-approver';
import { watchGates } from './watch-gates';

/** Evidence that a gate's card shows; all of it stays stored. */
const EVIDENCE_PER_GATE = 20;
const HISTORY = 8;

/** The five startup gates: values with evidence, checks, remediation (M114–M126). */
export const gateHandlers = {
  'gates.list': ({ read, profile, nowMs }) => listGates(read, profile.locale, nowMs),

  'gates.outlook': ({ read, nowMs }) => readOutlook(read, nowMs),

  'gates.check': async (context, { asOfMs }) => {
    const at = requireAsOf(context, asOfMs);
    await watchGates(context.services, context.tenantId, context.acting);
    return context.write(async (writer) => {
      const evaluation = await readGateEvaluation(writer, writer.nowMs);
      await insertGateCheck(writer, evaluation, at);
      return {
        allPassed: evaluation.allPassed,
        gates: evaluation.gates.map(({ key, status, reason, owner }) => ({
          key,
          status,
          reason: { code: reason.code, params: { ...reason.params } },
          owner,
        })),
        checkedAtMs: writer.nowMs,
        asOfMs: at,
      };
    });
  },

  'gates.setInput': async (context, { gate, field, value, evidence, comment }) => {
    const parsed = parseGateValue(gate, field, value);
    if (!parsed.ok) throw refuse('invalid_input', parsed.problem.code, parsed.problem.params);
    return context.write(async (writer) => {
      if (parsed.field === 'approved' && parsed.value === true) {
        await requireStrategyApprover(writer, context);
      }
      if (parsed.field === 'priority_query_coverage') await requireNoMatrix(writer);
      const kept =
        evidence === undefined
          ? undefined
          : await keepEvidence(writer, evidence, writer.nowMs, parsed);
      const id = gateInputId(gate, parsed.field);
      const changed = await undoable(writer, { kind: 'gate_input', id, did: 'gate_input' }, () =>
        changeGate(writer, {
          gate,
          field: parsed.field,
          value: parsed.value,
          evidence: kept,
          comment,
        }),
      );
      return { key: gate, field: parsed.field, ...changed };
    });
  },

  'gates.createRemediation': async ({ write }) => {
    const taskIds = await write(async (writer) =>
      undoableTasks(writer, async () =>
        createRemediationTasks(writer, await readGateEvaluation(writer, writer.nowMs)),
      ),
    );
    return { created: taskIds.length, taskIds: [...taskIds] };
  },
} satisfies Partial<Handlers>;

/** With an as-of other than now, the gates are still those stored now; looking back is the Owner's (D6). */
function requireAsOf({ role, nowMs }: TenantContext, asOfMs: number | undefined): number {
  if (asOfMs === undefined || asOfMs === nowMs) return nowMs;
  if (!roleSuffices(role, 'owner')) throw refuseRole('owner', 'as_of_needs_owner');
  if (asOfMs > nowMs) throw refuse('invalid_input', 'as_of_in_future');
  return asOfMs;
}

async function listGates(
  read: TenantReader,
  locale: TenantContext['profile']['locale'],
  nowMs: number,
): Promise<Output<'gates.list'>> {
  const inputs = await readGateInputs(read, nowMs);
  const evaluation = evaluateGates(inputs);
  const evidence = await listGateEvidence(read, EVIDENCE_PER_GATE);
  const planNames = new Map((await listPlans(read)).map(({ id, name }) => [`plan:${id}`, name]));
  const remediation = await listRemediation(read, evaluation);
  const checks = await listGateChecks(read, HISTORY);
  const refOf = ({ ref }: GateEvidence) => {
    const plan = planNames.get(ref);
    return plan === undefined ? ref : text(locale, 'gates.evidence.planApproved', { plan });
  };
  return {
    allPassed: evaluation.allPassed,
    passed: countPassed(evaluation),
    gates: evaluation.gates.map(({ key, status, reason, owner }) => ({
      key,
      status,
      reason: { code: reason.code, params: { ...reason.params } },
      owner,
      operands: gateCondition(key, inputs).operands.map((operand) => ({
        ...operand,
        lapse: lapseView(inputs, key, operand.field),
      })),
      evidence: evidence
        .filter(({ gate }) => gate === key)
        .map((one) => ({
          ...one,
          ref: refOf(one),
          fileId: one.fileId ?? null,
          expiresOn: one.expiresOn ?? null,
          fault: one.fault ?? null,
        })),
      remediation: remediation
        .filter(({ gate }) => gate === key)
        .map(({ code, params, role, taskId }) => ({
          code,
          params: { ...params },
          role,
          taskId: taskId ?? null,
        })),
    })),
    history: checks.map(({ atMs, by, statuses }) => ({ atMs, by, statuses: [...statuses] })),
  };
}

function lapseView(inputs: GateInputs, gate: GateKey, field: GateField) {
  const lapse = inputs.lapsed?.find((each) => each.gate === gate && each.field === field);
  if (lapse === undefined) return null;
  const { cause, evidenceId, kind, name, onDay, value } = lapse;
  return { cause, evidenceId, kind, name, onDay, value };
}

function countPassed(evaluation: GateEvaluation): number {
  return evaluation.gates.filter(({ status }) => status === 'pass').length;
}
