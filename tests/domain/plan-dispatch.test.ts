import { DISPATCH_CHECKS, dispatchChecks } from '@shared/domain/plans/dispatch';
import type { PlanGoal, PlanParts } from '@shared/domain/plans/plan-parts';
import { LOCALES } from '@shared/domain/tenants/tenant';
import { defaultPlanParts } from '@shared/i18n/documents/default-plan-parts';
import { text } from '@shared/i18n/format';
import { describe, expect, test } from 'vitest';

const goal: PlanGoal = {
  statement: 'A fifth more direct bookings',
  kind: 'bookings',
  metricKey: 'bookings',
  baseline: 100,
  target: 120,
  dueOn: '2027-06-30',
  inScope: 'the suites',
  outOfScope: 'the restaurant',
  channels: 'the own site',
};
const parts = defaultPlanParts(goal, 'en');
const failing = (over: Partial<PlanParts>, budget: number | undefined = 250_000) =>
  dispatchChecks({ ...parts, ...over }, budget)
    .filter(({ ok }) => !ok)
    .map(({ key, field, finding }) => [key, field, finding?.params]);
const withGoal = (over: Partial<PlanGoal>) => ({ goal: { ...goal, ...over } });

describe('the checklist before dispatch', () => {
  test.each(LOCALES)(
    '[M24] has six items in order, and a whole plan meets them in %s',
    (locale) => {
      const checks = dispatchChecks(defaultPlanParts(goal, locale), 0);
      expect(checks.map(({ key }) => key)).toEqual([...DISPATCH_CHECKS]);
      expect(checks).toHaveLength(6);
      expect(checks.filter(({ ok }) => !ok)).toEqual([]);
    },
  );

  test.each([
    [
      withGoal({ metricKey: ' ', acceptance: 'the page takes bookings' }),
      [['objective', 'goal.metricKey', { fields: 'metricKey' }]],
    ],
    [withGoal({ baseline: undefined }), [['objective', 'goal.baseline', { fields: 'baseline' }]]],
    [
      withGoal({ target: undefined, acceptance: 'the page takes bookings' }),
      [['objective', 'goal.target', { fields: 'targetValue' }]],
    ],
    [withGoal({ channels: '' }), [['boundaries', 'goal.channels', { fields: 'channels' }]]],
    [
      withGoal({ inScope: undefined, outOfScope: ' ' }),
      [['boundaries', 'goal.inScope', { fields: 'inScope, outOfScope' }]],
    ],
    [
      withGoal({ dueOn: undefined }),
      [
        ['timeline_budget', 'goal.dueOn', { fields: 'dueOn' }],
        ['acceptance', 'goal.dueOn', { fields: 'dueOn' }],
      ],
    ],
    [
      {
        cadenceIncident: {
          ...parts.cadenceIncident,
          incidents: ['P0: all back', 'P1: ', 'P2: wait'],
        },
      },
      [['incident_route', 'incidents', { severities: 'P1' }]],
    ],
    [
      { work: parts.work.map((each, at) => (at === 1 ? { ...each, role: '' } : each)) },
      [['deliverable_owners', 'work.intent_operations', { titles: parts.work[1]?.title }]],
    ],
    [{ work: [] }, [['deliverable_owners', 'work', {}]]],
  ] as const)('[M24] names what fails and the field that closes it, case %#', (over, expected) => {
    expect(failing(over)).toEqual(expected);
  });

  test('[M24] without a budget the plan fails; nought is a budget', () => {
    expect(dispatchChecks(parts, undefined)[2]).toMatchObject({ ok: false, field: 'budget' });
    expect(dispatchChecks(parts, 0)[2]).toEqual({ key: 'timeline_budget', part: 'goal', ok: true });
  });

  test('[M24] a role that answers for nothing owns no deliverable', () => {
    const roleMatrix = parts.roleMatrix.map((row) =>
      row.role === 'Growth Analyst' ? { ...row, responsibility: ' ' } : row,
    );
    expect(failing({ roleMatrix })).toEqual([
      ['deliverable_owners', 'work.experiment_engine', expect.anything()],
    ]);
  });

  test.each(LOCALES)('[M24] every item and finding has its words in %s', (locale) => {
    for (const key of DISPATCH_CHECKS) expect(text(locale, `plans.dispatch.${key}`)).toMatch(/\S/);
    const nothing = { ...parts, goal: { statement: 'More', kind: 'custom' as const }, work: [] };
    for (const { finding } of dispatchChecks(nothing, undefined)) {
      if (finding === undefined) continue;
      expect(text(locale, `plans.finding.${finding.code}`, finding.params)).toMatch(/\.$/);
    }
  });
});
