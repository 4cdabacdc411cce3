import { ANALYST_CHECKS, analystChecks, reviewerChecks } from '@shared/domain/plans/analyst';
import { PLAN_STATES } from '@shared/domain/plans/plan';
import { planSlug, planTitle, uniquePlanName } from '@shared/domain/plans/plan-name';
import type { PlanGoal, PlanParts } from '@shared/domain/plans/plan-parts';
import { resolvePlan } from '@shared/domain/plans/plan-resolution';
import { decidePlanMove, isPlanEditable } from '@shared/domain/plans/plan-state';
import { FUNCTIONAL_ROLES } from '@shared/domain/roles/functional-role';
import { LOCALES } from '@shared/domain/tenants/tenant';
import { defaultPlanParts } from '@shared/i18n/documents/default-plan-parts';
import { GATE_NAMES } from '@shared/i18n/documents/gate-names';
import { planMarkdown } from '@shared/i18n/documents/plan-markdown';
import { text } from '@shared/i18n/format';
import { describe, expect, test } from 'vitest';

const goal: PlanGoal = {
  statement: 'A fifth more direct bookings for the house by the sea',
  kind: 'bookings',
  metricKey: 'bookings',
  baseline: 100,
  target: 120,
  dueOn: '2027-06-30',
  inScope: 'the suites and their offers',
  outOfScope: 'the restaurant',
};
const parts = defaultPlanParts(goal, 'en');
const blankAt = (index: number, column: 'responsibility' | 'deliverable') =>
  parts.roleMatrix.map((row, at) => (at === index ? { ...row, [column]: ' ' } : row));

describe('resolvePlan', () => {
  const plans = [
    { id: '1', name: 'summer', title: 'Bookings in summer', createdAtMs: 1 },
    { id: '2', name: 'summer-2027', title: 'The season after', createdAtMs: 2 },
    { id: '3', name: 'winter-weeks', title: 'Quiet months', createdAtMs: 3 },
  ];

  test.each([
    ['summer', '1'],
    ['summer.md', '1'],
    ['Summer', '1'],
    ['2027', '2'],
    ['mer', '2'],
    ['quiet', '3'],
    ['bookings', '1'],
    [undefined, '3'],
    ['', '3'],
    ['  ', '3'],
    ['autumn', undefined],
  ])('[M22] the hint %s means plan %s', (hint, id) => {
    expect(resolvePlan(plans, hint)?.id).toBe(id);
  });

  test('[M22] a name that contains the hint goes before a title that does', () => {
    const newer = { id: '4', name: 'other', title: 'winter again', createdAtMs: 9 };
    expect(resolvePlan([...plans, newer], 'winter')?.id).toBe('3');
  });

  test('[M22] without plans nothing resolves', () => {
    expect(resolvePlan([])).toBeUndefined();
  });

  test('of two plans made at the same moment the higher id is the newer', () => {
    const twins = plans.map((plan) => ({ ...plan, createdAtMs: 5 }));
    expect(resolvePlan(twins)?.id).toBe('3');
    expect(resolvePlan(twins.toReversed())?.id).toBe('3');
  });
});

describe('the name of a plan', () => {
  test.each([
    ['Direct bookings 2026', 'direct-bookings-2026'],
    ['Mais reservas à beira-mar', 'mais-reservas-a-beira-mar'],
    ['direct-bookings-2026.md', 'direct-bookings-2026'],
    ['../../etc/passwd', 'etc-passwd'],
    ['x'.repeat(80), 'x'.repeat(60)],
    ['日本', undefined],
    ['', undefined],
  ])('%s becomes %s', (typed, slug) => {
    expect(planSlug(typed)).toBe(slug);
  });

  test('a long goal is cut at a word', () => {
    const slug =
      planSlug('Lift the share of bookings that come in directly over our own site') ?? '';
    expect(slug).toBe('lift-the-share-of-bookings-that-come-in-directly-over-our');
    expect(slug.length).toBeLessThanOrEqual(60);
  });

  test('a name that is taken gets the next free number', () => {
    expect(uniquePlanName('a', new Set())).toBe('a');
    expect(uniquePlanName('a', new Set(['a', 'a-2']))).toBe('a-3');
  });

  test('the title is the first line of the goal', () => {
    expect(planTitle('  More bookings\nand more')).toBe('More bookings');
    expect(planTitle('y'.repeat(200))).toHaveLength(120);
  });
});

describe('the five parts of a new plan', () => {
  test.each(LOCALES)('[M18] [M23] in %s it has all parts and their baseline', (locale) => {
    const made = defaultPlanParts(goal, locale);
    expect(made.goal).toEqual(goal);
    expect(made.gateChecklist).toHaveLength(5);
    expect(made.roleMatrix.map((row) => row.role)).toEqual([...FUNCTIONAL_ROLES]);
    expect(made.dualTrack.visibility).toHaveLength(4);
    expect(made.dualTrack.quality).toHaveLength(4);
    expect(made.cadenceIncident.cadence).toHaveLength(3);
    expect(made.cadenceIncident.incidents).toHaveLength(3);
    expect(made.cadenceIncident.checklist).toHaveLength(5);
  });

  test.each(LOCALES)('[M19] [M20] with a whole goal it passes every check in %s', (locale) => {
    const made = defaultPlanParts(goal, locale);
    expect(analystChecks(made, GATE_NAMES).filter((each) => !each.ok)).toEqual([]);
    expect(reviewerChecks(made).filter((each) => !each.ok)).toEqual([]);
  });

  test('[M125] the thresholds in the checklist are those of the gates', () => {
    expect(parts.gateChecklist.join('\n')).toMatch(/8 weeks[\s\S]*85%/);
  });
});

describe('the checks of a plan', () => {
  const fieldOf = (key: string, over: Partial<PlanParts>) =>
    [...analystChecks({ ...parts, ...over }, GATE_NAMES), ...reviewerChecks({ ...parts, ...over })]
      .filter((each) => each.key === key)
      .map((each) => each.field)[0];
  const failed = (over: Partial<PlanParts>) =>
    analystChecks({ ...parts, ...over }, GATE_NAMES)
      .filter((each) => !each.ok)
      .map((each) => [each.key, each.finding?.params]);

  test('[M19] there are five gaps to look for', () => {
    expect(analystChecks(parts, GATE_NAMES).map((each) => each.key)).toEqual([...ANALYST_CHECKS]);
  });

  test('[M19] a goal without limits lacks scope boundaries', () => {
    expect(failed({ goal: { ...goal, outOfScope: ' ' } })).toEqual([
      ['scope_boundaries', { fields: 'outOfScope' }],
    ]);
  });

  test('[M19] a goal without target or day is ambiguous; a stated sign replaces the target', () => {
    const { target, dueOn, ...open } = goal;
    expect(target).toBe(120);
    expect(failed({ goal: open })).toEqual([['acceptance_criteria', { fields: 'target, dueOn' }]]);
    expect(failed({ goal: { ...open, dueOn, acceptance: 'the new page takes bookings' } })).toEqual(
      [],
    );
  });

  test('[M19] [M160] a role without deliverable is a missing ownership', () => {
    const roleMatrix = parts.roleMatrix.map((row) =>
      row.role === 'AEO Specialist' ? { ...row, deliverable: '' } : row,
    );
    expect(failed({ roleMatrix })).toEqual([['ownership', { roles: 'AEO Specialist' }]]);
  });

  test.each([
    ['scope_boundaries', { goal: { ...goal, inScope: '', outOfScope: '' } }, 'goal.inScope'],
    ['scope_boundaries', { goal: { ...goal, outOfScope: '' } }, 'goal.outOfScope'],
    ['acceptance_criteria', { goal: { ...goal, target: undefined } }, 'goal.target'],
    ['acceptance_criteria', { goal: { ...goal, dueOn: undefined } }, 'goal.dueOn'],
    ['ownership', { roleMatrix: blankAt(3, 'deliverable') }, 'roles.3.deliverable'],
    ['ownership', { roleMatrix: blankAt(7, 'responsibility') }, 'roles.7.responsibility'],
    ['ownership', { roleMatrix: [] }, 'roles'],
    ['gate_blockers', { gateChecklist: [] }, 'gates'],
    [
      'rollback_conditions',
      { cadenceIncident: { ...parts.cadenceIncident, incidents: [] } },
      'incidents',
    ],
    ['executability', { dualTrack: { visibility: ['a line'], quality: [] } }, 'quality'],
    [
      'executability',
      { cadenceIncident: { ...parts.cadenceIncident, checklist: [] } },
      'checklist',
    ],
    ['executability', { roleMatrix: blankAt(3, 'deliverable') }, 'roles.3.deliverable'],
    ['verifiability', { goal: { ...goal, baseline: undefined } }, 'goal.baseline'],
    ['recoverability', { cadenceIncident: { ...parts.cadenceIncident, cadence: [] } }, 'cadence'],
  ] as const)('[M19] [M20] %s names the field that closes it', (key, over, field) => {
    expect(fieldOf(key, over)).toBe(field);
    expect(fieldOf(key, {})).toBeUndefined();
  });

  test('[M19] a gate that no line mentions is a hidden blocker', () => {
    expect(failed({ gateChecklist: parts.gateChecklist.slice(0, 4) })).toEqual([
      ['gate_blockers', { gates: 'ownership_gate' }],
    ]);
  });

  test('[M19] a severity without its way back is a missing rollback condition', () => {
    const incidents = ['P0: ', ...parts.cadenceIncident.incidents.slice(1)];
    expect(failed({ cadenceIncident: { ...parts.cadenceIncident, incidents } })).toEqual([
      ['rollback_conditions', { severities: 'P0' }],
    ]);
  });

  test.each([
    ['executability', { dualTrack: { visibility: ['a line'], quality: [' '] } }],
    ['verifiability', { goal: { statement: 'more', kind: 'custom' } }],
    ['recoverability', { cadenceIncident: { ...parts.cadenceIncident, cadence: ['weekly'] } }],
  ] as const)('[M20] the reviewer misses %s', (key, over) => {
    const [finding, ...more] = reviewerChecks({ ...parts, ...over }).filter((each) => !each.ok);
    expect([finding?.key, more]).toEqual([key, []]);
    if (finding?.finding === undefined) throw new Error('no finding');
    for (const locale of LOCALES) {
      expect(text(locale, `plans.finding.${finding.finding.code}`, finding.finding.params)).toMatch(
        /\.$/,
      );
    }
  });
});

describe('the states of a plan', () => {
  test('[M21] makes only the moves of the model, and an approval can be taken back', () => {
    const legal = PLAN_STATES.flatMap((from) =>
      PLAN_STATES.filter((to) => decidePlanMove(from, to, 'owner').allowed).map(
        (to) => `${from}>${to}`,
      ),
    );
    expect(legal).toEqual([
      'draft>in_analysis',
      'draft>active',
      'in_analysis>in_review',
      'in_review>approved',
      'in_review>revise',
      'in_review>active',
      'approved>revise',
      'approved>active',
      'revise>draft',
      'active>completed',
      'active>superseded',
    ]);
  });

  test('[M48] only an Owner approves a plan or takes an approval back', () => {
    for (const [from, to] of [
      ['in_review', 'approved'],
      ['approved', 'revise'],
    ] as const) {
      expect(decidePlanMove(from, to, 'manager')).toEqual({
        allowed: false,
        reason: 'needs_owner',
      });
      expect(decidePlanMove(from, to, 'owner')).toEqual({ allowed: true });
    }
    expect(decidePlanMove('draft', 'in_analysis', 'editor')).toEqual({ allowed: true });
  });

  test('[M20] a reviewer who sends a plan back is a Manager at least', () => {
    expect(decidePlanMove('in_review', 'revise', 'manager')).toEqual({ allowed: true });
    expect(decidePlanMove('in_review', 'revise', 'editor')).toEqual({
      allowed: false,
      reason: 'needs_reviewer',
    });
  });

  test('what was submitted is no longer edited', () => {
    expect(PLAN_STATES.filter(isPlanEditable)).toEqual(['draft', 'in_analysis', 'revise']);
  });
});

describe('a plan as Markdown', () => {
  test.each(LOCALES)('[M26] in %s it holds all five parts, and is the same each time', (locale) => {
    const made = defaultPlanParts(goal, locale);
    const markdown = planMarkdown(made, 'direct-bookings', locale);
    expect(planMarkdown(JSON.parse(JSON.stringify(made)), 'direct-bookings', locale)).toBe(
      markdown,
    );
    expect(markdown.startsWith('# ')).toBe(true);
    expect(markdown).toBe(markdown.trim());
    expect(markdown).not.toMatch(/\n{3}/);
    expect(markdown).toContain(goal.statement);
    const lines = [
      ...made.gateChecklist,
      ...made.dualTrack.visibility,
      ...made.dualTrack.quality,
      ...made.cadenceIncident.cadence,
      ...made.cadenceIncident.incidents,
      ...made.cadenceIncident.checklist,
      ...made.roleMatrix.map((row) => row.deliverable),
    ];
    for (const line of lines) expect(markdown).toContain(line);
    for (const value of ['bookings', '100', '120', '2027-06-30', 'the restaurant']) {
      expect(markdown).toContain(value);
    }
  });

  test('a text with line breaks or bars does not break the page', () => {
    const odd: PlanParts = {
      ...parts,
      gateChecklist: ['first\n## second'],
      roleMatrix: [{ role: 'A|B', responsibility: 'c\nd', deliverable: '' }],
    };
    const markdown = planMarkdown(odd, 'p', 'en');
    expect(markdown).toContain('- [ ] first ## second');
    expect(markdown).toContain('| A\\|B | c d |  |');
  });
});
