import { addDays, addMonths } from '@shared/base/days';
import { atHour, monthOf } from '@shared/base/zones';
import { changedFacts, FACT_PARTS, type FactPart } from '@shared/domain/readout/changed-facts';
import { composeReadout, type ReadoutFacts } from '@shared/domain/readout/compose-readout';
import {
  expectedFigures,
  exportRefusal,
  type MonthStanding,
  needsDraft,
  nextStep,
} from '@shared/domain/readout/month-end';
import { monthlyCycleMoment, monthOfCycle } from '@shared/domain/readout/month-of-cycle';
import { REPORT_STATES } from '@shared/domain/reports/report';
import { stateAfterDataChange } from '@shared/domain/reports/report-state';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

const ZONE = 'America/Sao_Paulo';
const at = (day: string, hour = 12) => atHour(day, hour, ZONE);
const DAY_MS = 86_400_000;

/** A month with something of each kind. */
const FACTS: ReadoutFacts = {
  month: '2026-10',
  asOfMs: at('2026-11-03'),
  asOf: false,
  locale: 'en',
  tenant: {
    name: 'Hotel Alba',
    slug: 'hotel-alba',
    colour: '#8B3D78',
    footer: 'São Paulo',
    logoSha256: null,
    zone: ZONE,
    currency: 'BRL',
  },
  observations: ['2026-09-07', '2026-10-05', '2026-10-12'].map((fromOn, index) => ({
    id: `o${index}`,
    key: 'non_brand_clicks' as const,
    fromOn,
    toOn: addDays(fromOn, 6),
    value: 100 + index,
    source: 'Search Console',
    tier: 'primary' as const,
    observedAtMs: at(addDays(fromOn, 7)),
  })),
  chosenIds: new Set(),
  conflicts: [],
  cycles: [
    {
      cadence: 'weekly',
      ordinal: 3,
      windowStartMs: at('2026-10-05'),
      windowEndMs: at('2026-10-12'),
      decision: 'continue',
      rule: 3,
      reasonText: null,
      actions: [],
    },
  ],
  gates: [
    {
      key: 'data_gate',
      status: 'pass',
      reason: { code: 'met', params: {} },
      evidence: [{ label: 'GA4', atMs: at('2026-10-01') }],
    },
  ],
  incidents: [
    {
      ref: 'INC-0001',
      summary: 'Slow pages',
      severity: 'P1',
      state: 'resolved',
      occurredAtMs: at('2026-10-08'),
      resolvedAtMs: at('2026-10-09'),
      rootCause: 'A cache',
      prevention: 'An alarm',
    },
  ],
  tasks: [
    {
      title: 'Map queries',
      module: 'intent_operations',
      track: 'visibility',
      state: 'completed',
      dueOn: '2026-10-20',
      kpiImpact: 'More clicks',
      owner: 'Olga',
      completedAtMs: at('2026-10-19'),
    },
    {
      title: 'Write pages',
      module: 'content_system',
      track: 'quality',
      state: 'in_progress',
      dueOn: '2026-11-20',
      kpiImpact: '',
      owner: 'Max',
      completedAtMs: null,
    },
  ],
  campaign: undefined,
  postmortems: [],
  recommendations: [{ code: 'keep_both_tracks', state: 'open', reason: '' }],
  events: { first: 1, last: 90 },
};

const [cycle] = FACTS.cycles;
const [gate] = FACTS.gates;
const [incident] = FACTS.incidents;
const [done, open] = FACTS.tasks;
const [first] = FACTS.observations;
if (!cycle || !gate || !incident || !done || !open || !first) throw new Error('No facts');

const changedBy = (change: Partial<ReadoutFacts>, thisMonth = '2026-11') =>
  changedFacts(composeReadout(FACTS), composeReadout({ ...FACTS, ...change }), thisMonth);

describe('what makes a readout out of date', () => {
  test.each<[string, Partial<ReadoutFacts>, readonly FactPart[]]>([
    [
      'a value of the month',
      {
        observations: [
          ...FACTS.observations,
          { ...first, id: 'o9', fromOn: '2026-10-19', toOn: '2026-10-25' },
        ],
      },
      ['figures', 'tracks'],
    ],
    [
      'a value of the quarter before, which the tracks draw',
      {
        observations: [
          ...FACTS.observations,
          { ...first, id: 'o9', fromOn: '2026-08-03', toOn: '2026-08-09' },
        ],
      },
      ['tracks'],
    ],
    [
      'a source that says another number',
      {
        observations: [
          ...FACTS.observations,
          {
            ...first,
            id: 'o9',
            fromOn: '2026-10-05',
            toOn: '2026-10-11',
            source: 'GA4',
            tier: 'secondary',
            value: 7,
          },
        ],
        conflicts: [
          { key: 'non_brand_clicks', state: 'open', note: '', observationIds: ['o1', 'o9'] },
        ],
      },
      ['figures', 'conflicts'],
    ],
    [
      'a decision',
      { cycles: [...FACTS.cycles, { ...cycle, ordinal: 4, windowEndMs: at('2026-10-19') }] },
      ['tracks', 'cycles'],
    ],
    ['a gate', { gates: [{ ...gate, status: 'fail' }] }, ['gates']],
    [
      'an incident',
      { incidents: [...FACTS.incidents, { ...incident, ref: 'INC-0002' }] },
      ['incidents'],
    ],
    ['an incident’s way', { incidents: [{ ...incident, state: 'closed' }] }, ['incidents']],
    [
      'its written cause, which is printed',
      { incidents: [{ ...incident, rootCause: 'A disk' }] },
      ['incidents'],
    ],
    [
      'a task of the month',
      { tasks: [{ ...done, state: 'in_progress', completedAtMs: null }, open] },
      ['work'],
    ],
    ['the tenant’s name', { tenant: { ...FACTS.tenant, name: 'Alba' } }, ['tenant']],
  ])('%s', (_, change, parts) => {
    expect(changedBy(change)).toEqual(parts);
  });

  test.each<[string, Partial<ReadoutFacts>]>([
    ['time that passes', { asOfMs: at('2026-12-24'), drawnToMs: FACTS.asOfMs }],
    ['events that are counted on', { events: { first: 1, last: 4_000 } }],
    [
      'the looks of the brand',
      { tenant: { ...FACTS.tenant, colour: '#000000', footer: 'Rio', logoSha256: 'f' } },
    ],
    ['the language of its labels', { locale: 'pt-BR' }],
    ['more evidence behind the same gate', { gates: [{ ...gate, evidence: [] }] }],
    ['the title of a finished task', { tasks: [{ ...done, title: 'Map all queries' }, open] }],
    [
      'work of the month after',
      { tasks: [done, { ...open, state: 'completed', completedAtMs: at('2026-11-18') }] },
    ],
    [
      'a recommendation that was taken up',
      { recommendations: [{ code: 'keep_both_tracks', state: 'done', reason: '' }] },
    ],
    [
      'a value of the month after',
      {
        observations: [
          ...FACTS.observations,
          { ...first, id: 'o9', fromOn: '2026-11-02', toOn: '2026-11-08' },
        ],
      },
    ],
    [
      'a weekly decision of the month after',
      { cycles: [...FACTS.cycles, { ...cycle, ordinal: 4, windowEndMs: at('2026-11-09') }] },
    ],
  ])('not %s', (_, change) => {
    expect(changedBy(change)).toEqual([]);
  });

  it('gates count until the month after has ended: the page says of which day they are', () => {
    const failing = { gates: [{ ...gate, status: 'fail' as const }] };
    expect([changedBy(failing, '2026-11'), changedBy(failing, '2026-12')]).toEqual([['gates'], []]);
  });

  it('a readout that another version of the document composed is not judged', () => {
    const older = { ...composeReadout(FACTS), v: 0 as 1 };
    const now = composeReadout({ ...FACTS, incidents: [] });
    expect(changedFacts(older, now, '2026-11')).toEqual([]);
  });

  it('[M179] the same facts are never out of date, whenever they are read and however they were stored', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -90, max: 60 }), fc.integer({ min: 1, max: 500 }))),
        fc.integer({ min: 0, max: 400 }),
        (weeks, laterDays) => {
          const observations = weeks.map(([days, value], index) => {
            const fromOn = addDays('2026-10-01', days);
            return { ...first, id: `o${index}`, value, fromOn, toOn: addDays(fromOn, 6) };
          });
          const facts = { ...FACTS, observations };
          const frozen = JSON.parse(JSON.stringify(composeReadout(facts)));
          const now = composeReadout({
            ...facts,
            asOfMs: FACTS.asOfMs + laterDays * DAY_MS,
            drawnToMs: FACTS.asOfMs,
          });
          expect(changedFacts(frozen, now, monthOf(now.asOfMs, ZONE))).toEqual([]);
        },
      ),
    );
  });

  it('a month that still ran is held against what was drawn up to its day', () => {
    const running = { ...FACTS, asOfMs: at('2026-10-20') };
    const later = { ...FACTS, asOfMs: at('2026-10-28'), drawnToMs: running.asOfMs };
    expect(changedFacts(composeReadout(running), composeReadout(later), '2026-10')).toEqual([]);
  });

  it('any other value of the month is seen, as a part of the figures', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 24 }),
        fc.integer({ min: 1, max: 1_000 }),
        (day, value) => {
          const fromOn = addDays('2026-10-01', day);
          const extra = {
            ...first,
            id: 'z',
            key: 'bookings' as const,
            fromOn,
            toOn: fromOn,
            value,
          };
          const parts = changedBy({ observations: [...FACTS.observations, extra] });
          expect(parts).toContain('figures');
          expect(parts.every((part) => FACT_PARTS.includes(part))).toBe(true);
        },
      ),
    );
  });

  it('what was seen by others becomes stale, a draft stays one', () => {
    expect(REPORT_STATES.map(stateAfterDataChange)).toEqual([
      'draft',
      'stale',
      'stale',
      'stale',
      'stale',
    ]);
  });

  it('work finished after the month was carried over all the same', () => {
    const late = { ...done, completedAtMs: at('2026-11-02') };
    expect(composeReadout({ ...FACTS, tasks: [late] }).work).toMatchObject({
      done: 0,
      planned: 1,
      carriedOver: 1,
    });
  });
});

describe('which month a cycle belongs to', () => {
  const monthly = (endOn: string) => {
    const windowEndMs = at(endOn);
    const windowStartMs = windowEndMs - 30 * DAY_MS;
    return monthOfCycle({ cadence: 'monthly', windowStartMs, windowEndMs }, ZONE);
  };

  test.each([
    ['2026-10-31', '2026-10'],
    ['2026-11-03', '2026-10'],
    ['2026-11-15', '2026-10'],
    ['2026-11-16', '2026-11'],
    ['2026-10-17', '2026-10'],
    ['2026-10-15', '2026-09'],
  ])('a monthly one up to %s is of %s, where the middle of its window lies', (endOn, month) => {
    expect(monthly(endOn)).toBe(month);
  });

  it('a weekly one and an imported one are of their last day', () => {
    const windowEndMs = at('2026-11-03');
    const windowStartMs = windowEndMs - 7 * DAY_MS;
    expect(monthOfCycle({ cadence: 'weekly', windowStartMs, windowEndMs }, ZONE)).toBe('2026-11');
    expect(monthOfCycle({ cadence: 'monthly', windowStartMs: null, windowEndMs }, ZONE)).toBe(
      '2026-11',
    );
  });

  it('is run now while that is still this month’s, else as of the month’s last instant', () => {
    expect(monthlyCycleMoment('2026-10', at('2026-11-03'), ZONE)).toEqual({ asOfMs: undefined });
    expect(monthlyCycleMoment('2026-10', at('2026-12-24'), ZONE)).toEqual({
      asOfMs: atHour('2026-11-01', 0, ZONE) - 1,
    });
    expect(monthlyCycleMoment('2026-11', at('2026-11-20'), ZONE)).toEqual({ asOfMs: undefined });
    // Early in a month a cycle of now is of the month before.
    expect(monthlyCycleMoment('2026-11', at('2026-11-03'), ZONE)).toBeUndefined();
    expect(monthlyCycleMoment('2026-12', at('2026-11-03'), ZONE)).toBeUndefined();
  });

  it('the moment it names makes a cycle of that month, for every month that has ended', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 90 }), (back, day) => {
        const nowMs = at(addDays('2026-11-03', day));
        const month = addMonths(monthOf(nowMs, ZONE), -back);
        const windowEndMs = monthlyCycleMoment(month, nowMs, ZONE)?.asOfMs ?? nowMs;
        const windowStartMs = windowEndMs - 30 * DAY_MS;
        expect(monthOfCycle({ cadence: 'monthly', windowStartMs, windowEndMs }, ZONE)).toBe(month);
      }),
    );
  });
});

describe('the next step of a tenant’s month', () => {
  const ready: MonthStanding = {
    role: 'owner',
    figures: { missing: [] },
    conflicts: { open: 0 },
    cycle: { decision: 'continue' },
    readout: null,
  };
  const readout = (state: (typeof REPORT_STATES)[number], changed = false) => ({ state, changed });

  test.each<[string, Partial<MonthStanding>]>([
    ['draft', {}],
    ['choose', { conflicts: { open: 1 }, figures: { missing: ['bookings'] }, cycle: null }],
    ['add', { figures: { missing: ['bookings'] }, cycle: null }],
    ['run', { cycle: null }],
    ['review', { readout: readout('draft') }],
    ['review', { readout: readout('draft'), figures: { missing: ['bookings'] } }],
    ['choose', { readout: readout('draft'), conflicts: { open: 1 } }],
    ['run', { readout: readout('draft'), cycle: null }],
    ['approve', { readout: readout('in_review') }],
    ['open', { readout: readout('in_review'), role: 'manager' }],
    ['approve', { readout: readout('in_review'), conflicts: { open: 1 } }],
    ['open', { readout: readout('approved') }],
    ['open', { readout: readout('exported'), cycle: null }],
    ['draft', { readout: readout('stale', true) }],
    ['draft', { readout: readout('draft', true) }],
    ['choose', { readout: readout('stale', true), conflicts: { open: 2 } }],
  ])('%s', (step, change) => {
    expect(nextStep({ ...ready, ...change })).toBe(step);
  });

  it('drafts are made where there is none or the month has moved on', () => {
    expect(
      [null, readout('draft'), readout('draft', true), readout('approved')].map(needsDraft),
    ).toEqual([true, false, true, false]);
  });

  it('[M7] the export takes what is approved and still holds, of tenants where the person may', () => {
    const codes = (role: MonthStanding['role']) =>
      [null, ...REPORT_STATES.map((state) => readout(state)), readout('approved', true)].map(
        (each) => exportRefusal(role, each)?.code ?? 'taken',
      );
    expect(codes('manager')).toEqual([
      'no_readout',
      'not_approved',
      'not_approved',
      'taken',
      'taken',
      'stale',
      'stale',
    ]);
    expect(new Set(codes('editor'))).toEqual(new Set(['role']));
  });

  it('a tenant is expected to have the measures it works with; a new one all', () => {
    expect(expectedFigures(['bookings', 'sessions'])).toEqual(['sessions', 'bookings']);
    expect(expectedFigures([])).toHaveLength(11);
  });
});
