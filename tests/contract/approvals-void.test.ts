import { describe, expect, test } from 'vitest';
import { approvalsOf, decide, newestApproval, submittedPlan } from '../helpers/approval-steps';
import { record } from '../helpers/incident-steps';
import { approvedReadout, keepingPrinter } from '../helpers/readout-steps';
import { refusalOf } from '../helpers/refusal';
import { storedEvents, storedProblems } from '../helpers/stored-events';
import { signInAs, testAgency } from '../helpers/test-core';

const month = '2026-10';
const states = (rows: Awaited<ReturnType<typeof approvalsOf>>) =>
  rows.map(({ round, state }) => [round, state]);

describe('an approval is of one content', () => {
  test('[M45] sending an approved plan back makes its used approval void; the edit is asked for anew', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    const plan = await submittedPlan(owner, agency);
    await decide(owner, agency, await newestApproval(agency), 'approve');
    const approved = await owner.call('plans.get', { planId: plan.id }, scope);
    await owner.call(
      'plans.decide',
      { planId: plan.id, expectedVersion: approved.version, verdict: 'revise' },
      scope,
    );
    expect(states(await approvalsOf(agency))).toEqual([[1, 'voided']]);
    expect(await owner.call('plans.get', { planId: plan.id }, scope)).toMatchObject({
      state: 'revise',
      approval: null,
    });
  });

  test('[M45] an edit of the words voids what waits and asks for the new ones; the old question is refused', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    const draft = await owner.call('readouts.draft', { month }, scope);
    const sent = await owner.call(
      'readouts.move',
      { reportId: draft.id, expectedVersion: draft.version, to: 'in_review' },
      scope,
    );
    const old = await newestApproval(agency);
    await owner.call(
      'readouts.setCommentary',
      { reportId: draft.id, expectedVersion: sent.version, commentary: 'A quiet month.' },
      scope,
    );
    expect(states(await approvalsOf(agency))).toEqual([
      [2, 'requested'],
      [1, 'voided'],
    ]);
    // The edit itself did it, before anybody asked anew.
    const voided = storedEvents(agency.core).filter(({ to }) => to === 'voided');
    expect(voided.map(({ payload }) => payload)).toEqual([{ why: 'edited' }]);
    expect(await refusalOf(decide(owner, agency, old, 'approve'))).toMatchObject({
      code: 'conflict',
    });
    const stale = await owner.call('approvals.get', { approvalId: old.id }, scope);
    expect(await refusalOf(decide(owner, agency, stale, 'approve'))).toMatchObject({
      reason: 'approval_not_waiting',
      state: 'voided',
    });
    expect(stale.unchanged).toBe(false);
    const now = await newestApproval(agency);
    expect(now.state).toBe('requested');
    await decide(owner, agency, now, 'approve');
    expect(await owner.call('reports.get', { reportId: draft.id }, scope)).toMatchObject({
      state: 'approved',
      approvedBy: 'Olga',
    });
  });

  test('[M46] an export uses the approval once; the same content is handed out again, changed figures are not', async () => {
    const printer = keepingPrinter();
    const agency = await testAgency({ hostPorts: { print: printer.print } });
    const { owner, scope, core, tenantId } = agency;
    const readout = await approvedReadout(owner, scope, month);
    const print = () => owner.call('readouts.print', { reportId: readout.id }, scope);
    const first = await print();
    const again = await print();
    expect(again.snapshotHash).toBe(first.snapshotHash);
    expect(
      storedEvents(core).filter(({ type, to }) => type === 'approval.moved' && to === 'consumed'),
    ).toHaveLength(1);
    expect(states(await approvalsOf(agency))).toEqual([[1, 'consumed']]);
    // Figures of the month change: what was approved no longer holds, whoever asks.
    await owner.call('cycles.run', { cadence: 'monthly' }, scope);
    await core.elapse(5_000);
    expect(states(await approvalsOf(agency))).toEqual([[1, 'voided']]);
    const { written, skipped } = await owner.call(
      'readouts.exportMonth',
      { month },
      { kind: 'tenants', tenantIds: [tenantId] },
    );
    expect([written, skipped.map(({ reason }) => reason.code)]).toEqual([[], ['stale']]);
    expect(await storedProblems(core)).toEqual([]);
  });

  test('[M46] an approved readout whose approval ran out stays in the house until an Owner approves again', async () => {
    const printer = keepingPrinter();
    const agency = await testAgency({ hostPorts: { print: printer.print } });
    const { owner, ownerId, scope, core } = agency;
    await owner.call(
      'approvals.setRules',
      {
        rules: {
          ...(await owner.call('approvals.rules', {}, scope)).rules,
          'readout.export': { quorum: 1, days: 2 },
        },
      },
      scope,
    );
    const readout = await approvedReadout(owner, scope, '2026-08');
    core.clock.nowMs += 2 * 86_400_000;
    await owner.call('session.signIn', { profileId: ownerId }, { kind: 'install' });
    const print = () => owner.call('readouts.print', { reportId: readout.id }, scope);
    expect(await refusalOf(print())).toMatchObject({
      code: 'rule_violation',
      reason: 'approval_has_expired',
    });
    const { id } = await newestApproval(agency);
    const asked = await owner.call('approvals.askAgain', { approvalId: id }, scope);
    expect(await refusalOf(print())).toMatchObject({ reason: 'approval_not_approved' });
    await decide(owner, agency, asked, 'approve');
    expect(await print()).toMatchObject({ state: 'exported' });
  });
});

describe('severities', () => {
  test('[Q40] who may not decide asks; the incident stays as it is until an Owner approves', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    const { client: manager } = await signInAs(agency, 'Max', 'manager');
    const incident = await record(agency);
    const asked = await manager.call(
      'approvals.askSeverity',
      {
        incidentId: incident.id,
        expectedVersion: incident.version,
        severity: 'P1',
        justification: 'One page only',
      },
      scope,
    );
    expect(asked).toMatchObject({
      state: 'requested',
      verdicts: [],
      refusal: 'approval_needs_owner',
    });
    expect(asked.content.map(({ key, text }) => [key, text])).toEqual(
      expect.arrayContaining([
        ['severityFrom', 'P0'],
        ['severityTo', 'P1'],
        ['justification', 'One page only'],
      ]),
    );
    const now = () => owner.call('incidents.get', { incidentId: incident.id }, scope);
    expect(await now()).toMatchObject({ severity: 'P0', version: incident.version });
    expect(await refusalOf(decide(manager, agency, asked, 'approve'))).toMatchObject({
      code: 'forbidden',
      needs: 'owner',
    });
    await decide(owner, agency, asked, 'approve');
    // Lower from now on, and still a P0 to every rule that counts (rule 1).
    expect(await now()).toMatchObject({ severity: 'P1', highestSeverity: 'P0' });
    expect(states(await approvalsOf(agency))).toEqual([[1, 'consumed']]);
  });

  test('[Q40] a change of the incident voids what was asked about it before', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    const { client: manager } = await signInAs(agency, 'Max', 'manager');
    const incident = await record(agency);
    const seen = { incidentId: incident.id, expectedVersion: incident.version };
    await manager.call(
      'approvals.askDeclaredInError',
      { ...seen, evidence: 'The monitor was down' },
      scope,
    );
    await owner.call(
      'incidents.changeSeverity',
      { ...seen, severity: 'P1', justification: 'One page only' },
      scope,
    );
    const rows = await approvalsOf(agency);
    expect(rows.map(({ action, state, selfApproved }) => [action, state, selfApproved])).toEqual([
      ['incident.severity', 'consumed', true],
      ['incident.declared_in_error', 'voided', false],
    ]);
  });

  test('[Q40] of two Owners neither lowers a severity alone; raising one waits for nobody', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    const { client: second } = await signInAs(agency, 'Max', 'owner');
    const incident = await record(agency, { severity: 'P1' });
    const seen = { incidentId: incident.id, expectedVersion: incident.version };
    const justification = 'As it turned out';
    const change = (severity: 'P0' | 'P2', expectedVersion = incident.version) =>
      owner.call(
        'incidents.changeSeverity',
        { ...seen, expectedVersion, severity, justification },
        scope,
      );
    expect(await refusalOf(change('P2'))).toMatchObject({ reason: 'second_person_needed' });
    const raised = await change('P0');
    expect(raised).toMatchObject({ severity: 'P0' });
    const asked = await owner.call(
      'approvals.askSeverity',
      { ...seen, expectedVersion: raised.version, severity: 'P2', justification },
      scope,
    );
    expect(asked).toMatchObject({
      verdicts: ['request_changes', 'reject', 'hold'],
      refusal: 'second_person_needed',
    });
    await decide(second, agency, asked, 'approve');
    expect(await owner.call('incidents.get', { incidentId: incident.id }, scope)).toMatchObject({
      severity: 'P2',
    });
  });
});

describe('more than one Owner', () => {
  test('[M45] a quorum of two takes two Owners; the first vote moves nothing, the same Owner does not vote twice', async () => {
    const agency = await testAgency();
    const { owner, scope, core } = agency;
    const { client: editor } = await signInAs(agency, 'Edi', 'editor');
    const { client: second } = await signInAs(agency, 'Max', 'owner');
    const { rules } = await owner.call('approvals.rules', {}, scope);
    await owner.call(
      'approvals.setRules',
      { rules: { ...rules, 'plan.approve': { quorum: 2, days: 30 } } },
      scope,
    );
    const plan = await submittedPlan(editor, agency);
    const first = await decide(owner, agency, await newestApproval(agency), 'approve');
    expect(first).toMatchObject({ state: 'requested', votes: 1, needed: 2 });
    const stateNow = async () => (await owner.call('plans.get', { planId: plan.id }, scope)).state;
    expect(await stateNow()).toBe('in_review');
    expect(await refusalOf(decide(owner, agency, first, 'approve'))).toMatchObject({
      reason: 'approval_already_voted',
    });
    expect(await decide(second, agency, first, 'approve')).toMatchObject({
      state: 'consumed',
      votes: 2,
    });
    expect(await stateNow()).toBe('approved');
    expect(await storedProblems(core)).toEqual([]);
  });

  test('[M45] on hold nothing is approved until it is taken off; what was rejected is not asked for as it is', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    const plan = await submittedPlan(owner, agency);
    const held = await decide(owner, agency, await newestApproval(agency), 'hold');
    expect(await refusalOf(decide(owner, agency, held, 'approve'))).toMatchObject({
      reason: 'approval_not_waiting',
      state: 'on_hold',
    });
    const waiting = await decide(owner, agency, held, 'resume');
    expect(waiting).toMatchObject({ state: 'requested' });
    await decide(owner, agency, waiting, 'reject', 'Not this year');
    const back = await owner.call('plans.get', { planId: plan.id }, scope);
    expect(back.state).toBe('revise');
    const again = owner.call(
      'plans.submit',
      { planId: plan.id, expectedVersion: back.version },
      scope,
    );
    expect(await refusalOf(again)).toMatchObject({ reason: 'approval_was_rejected' });
  });
});
