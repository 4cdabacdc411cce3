import { describe, expect, test } from 'vitest';
import { startedCampaign } from '../helpers/campaign-steps';
import { move, record, walk } from '../helpers/incident-steps';
import { refusalOf } from '../helpers/refusal-of';
import { storedProblems } from '../helpers/stored-events';
import { signInAs, testAgency } from '../helpers/test-core';

const RECORD = {
  rootCause: 'A certificate ran out',
  remediation: 'Renewed by hand',
  prevention: 'An alarm 30 days ahead',
} as const;

describe('the flow', () => {
  test('[M175] closing is refused until root cause, remediation and prevention are there, and names what is missing', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    const p2 = await record(agency, { severity: 'P2' });
    let incident = await walk(agency, p2, 'acknowledged', 'mitigating', 'resolved');
    expect(await refusalOf(move(agency, incident, 'closed'))).toMatchObject({
      code: 'rule_violation',
      reason: 'closure_fields_missing',
      missing: ['rootCause', 'remediation', 'prevention'],
      message:
        'INC-0001 cannot be closed yet. Root cause: missing; remediation: missing; prevention: missing.',
    });
    const { prevention, ...most } = RECORD;
    incident = await owner.call(
      'incidents.saveRecord',
      { incidentId: incident.id, expectedVersion: incident.version, ...most, prevention: ' ' },
      scope,
    );
    expect(incident.missingForClosure).toEqual(['prevention']);
    expect(await refusalOf(move(agency, incident, 'closed'))).toMatchObject({
      missing: ['prevention'],
    });
    incident = await owner.call(
      'incidents.saveRecord',
      { incidentId: incident.id, expectedVersion: incident.version, prevention },
      scope,
    );
    expect(await move(agency, incident, 'closed')).toMatchObject({ state: 'closed', ...RECORD });
    expect(await storedProblems(agency.core)).toEqual([]);
  });

  test.each(['P0', 'P1'] as const)(
    '[M174] [M175] a %s closes only out of its postmortem',
    async (severity) => {
      const agency = await testAgency();
      const { owner, scope } = agency;
      const made = await record(agency, { severity });
      let incident = await walk(agency, made, 'acknowledged', 'mitigating', 'resolved');
      incident = await owner.call(
        'incidents.saveRecord',
        { incidentId: incident.id, expectedVersion: incident.version, ...RECORD },
        scope,
      );
      expect(incident.nextStates).toEqual(['postmortem', 'open']);
      expect(await refusalOf(move(agency, incident, 'closed'))).toMatchObject({
        reason: 'postmortem_first',
        severity,
      });
      expect(await walk(agency, incident, 'postmortem', 'closed')).toMatchObject({
        state: 'closed',
      });
    },
  );

  test('[M173] a state cannot be skipped', async () => {
    const agency = await testAgency();
    const incident = await record(agency);
    expect(await refusalOf(move(agency, incident, 'resolved'))).toMatchObject({
      code: 'rule_violation',
      reason: 'incident_illegal_move',
      from: 'open',
      to: 'resolved',
    });
    const [row] = (await agency.owner.call('incidents.list', {}, agency.scope)).rows;
    expect(row).toMatchObject({ state: 'open', version: 1 });
  });

  test('[M48] an Editor records and acknowledges; a Manager takes it further', async () => {
    const agency = await testAgency();
    const { scope } = agency;
    const { client: editor } = await signInAs(agency, 'Edi', 'editor');
    const { client: manager } = await signInAs(agency, 'Max', 'manager');
    const made = await editor.call(
      'incidents.record',
      { severity: 'P1', module: 'content_system', summary: 'Prices are shown twice' },
      scope,
    );
    expect(made).toMatchObject({ by: 'Edi', nextStates: ['acknowledged'] });
    const at = (version: number) => ({ incidentId: made.id, expectedVersion: version });
    const seen = await editor.call('incidents.move', { ...at(1), to: 'acknowledged' }, scope);
    expect(seen.nextStates).toEqual([]);
    const further = editor.call('incidents.move', { ...at(2), to: 'mitigating' }, scope);
    expect(await refusalOf(further)).toMatchObject({ code: 'forbidden', needs: 'manager' });
    expect(
      await manager.call('incidents.move', { ...at(2), to: 'mitigating' }, scope),
    ).toMatchObject({ state: 'mitigating', nextStates: ['resolved'] });
    const lower = manager.call(
      'incidents.changeSeverity',
      { ...at(3), severity: 'P2', justification: 'One page only' },
      scope,
    );
    expect(await refusalOf(lower)).toMatchObject({ code: 'forbidden', needs: 'owner' });
    const declared = manager.call(
      'incidents.declareInError',
      { ...at(3), evidence: 'The monitor was down' },
      scope,
    );
    expect(await refusalOf(declared)).toMatchObject({ code: 'forbidden', needs: 'owner' });
  });

  test('two windows that change one incident: the second is told and nothing of it is kept', async () => {
    const agency = await testAgency();
    const incident = await record(agency);
    await move(agency, incident, 'acknowledged');
    expect(await refusalOf(move(agency, incident, 'acknowledged'))).toMatchObject({
      code: 'conflict',
      seen: 1,
      current: 2,
    });
  });

  test('the record of a closed incident is changed only after it was reopened', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    const p2 = await record(agency, { severity: 'P2' });
    const saved = await owner.call(
      'incidents.saveRecord',
      { incidentId: p2.id, expectedVersion: 1, ...RECORD },
      scope,
    );
    const closed = await walk(agency, saved, 'acknowledged', 'mitigating', 'resolved', 'closed');
    const blank = { incidentId: closed.id, expectedVersion: closed.version, rootCause: '' };
    expect(await refusalOf(owner.call('incidents.saveRecord', blank, scope))).toMatchObject({
      reason: 'incident_closed',
    });
    expect(await move(agency, closed, 'open')).toMatchObject({ state: 'open' });
  });
});

describe('severity', () => {
  test('[Q40] raised to P0 it escalates, and the highest ever held is kept', async () => {
    const agency = await testAgency();
    const { owner, scope, core } = agency;
    await startedCampaign(agency);
    const incident = await record(agency, { severity: 'P2' });
    const raised = await owner.call(
      'incidents.changeSeverity',
      { incidentId: incident.id, expectedVersion: 1, severity: 'P0', justification: 'It spread' },
      scope,
    );
    expect(raised).toMatchObject({ severity: 'P0', highestSeverity: 'P0' });
    expect(raised.escalation?.pausedTasks).toHaveLength(15);
    const lowered = await owner.call(
      'incidents.changeSeverity',
      { incidentId: incident.id, expectedVersion: 2, severity: 'P1', justification: 'Contained' },
      scope,
    );
    expect(lowered).toMatchObject({ severity: 'P1', highestSeverity: 'P0' });
    expect(
      lowered.timeline.filter(({ type }) => type === 'incident.severity_changed'),
    ).toMatchObject([
      { from: 'P2', to: 'P0', text: 'It spread', by: 'Olga' },
      { from: 'P0', to: 'P1', text: 'Contained', by: 'Olga' },
    ]);
    expect(await storedProblems(core)).toEqual([]);
  });

  test('[Q40] a change needs a justification, a declaration evidence, and each says what is so already', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    const p1 = await record(agency, { severity: 'P1' });
    const change = (justification: string) =>
      owner.call(
        'incidents.changeSeverity',
        { incidentId: p1.id, expectedVersion: 1, severity: 'P1', justification },
        scope,
      );
    expect(await refusalOf(change(''))).toMatchObject({ code: 'invalid_input' });
    expect(await refusalOf(change('Looked again'))).toMatchObject({ reason: 'same_severity' });
    const declare = (id: string, version: number, evidence: string) =>
      owner.call(
        'incidents.declareInError',
        { incidentId: id, expectedVersion: version, evidence },
        scope,
      );
    expect(await refusalOf(declare(p1.id, 1, 'A drill'))).toMatchObject({ reason: 'never_p0' });
    const p0 = await record(agency);
    expect(await refusalOf(declare(p0.id, 1, ' '))).toMatchObject({ code: 'invalid_input' });
    const declared = await declare(p0.id, 1, 'A drill');
    expect(declared).toMatchObject({ declaredInError: true, postmortemDueMs: null });
    expect(await refusalOf(declare(p0.id, 2, 'A drill'))).toMatchObject({
      reason: 'already_declared',
    });
    expect(await owner.call('incidents.list', {}, scope)).toMatchObject({
      open: { p0: 0, p1: 1, p2: 0 },
    });
  });
});
