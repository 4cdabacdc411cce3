import { BOARD_COLUMNS, type BoardColumn, columnOf } from '@shared/domain/tasks/board';
import { TASK_STATES, type TaskState } from '@shared/domain/tasks/task';
import type { MoveContext } from '@shared/domain/tasks/task-state';
import { describe, expect, it } from 'vitest';
import {
  type BoardCard,
  type BoardLane,
  movableCard,
} from '../../src/renderer/features/tasks/board/board';
import { stepFrom } from '../../src/renderer/features/tasks/board/board-steps';
import { neighbourColumn } from '../../src/renderer/features/tasks/board/card-target';
import { withUnderway } from '../../src/renderer/features/tasks/board/use-underway';
import { verdictIn, verdictsFor } from '../../src/renderer/features/tasks/board/verdicts';

const card = (id: string, more: Partial<BoardCard> = {}): BoardCard => ({
  tenantId: 'tenant',
  id,
  poolNumber: null,
  title: id,
  module: 'content_system',
  tier: 'structure_core',
  track: 'none',
  state: 'draft',
  blocked: null,
  blockedFrom: null,
  owner: null,
  dueOn: null,
  timebox: null,
  kpiImpact: '',
  rollbackCondition: '',
  kpiKey: null,
  effortMinutes: null,
  priority: null,
  missing: [],
  sprintItem: false,
  files: 0,
  source: 'manual',
  incidentId: null,
  stateAtMs: 0,
  completedAtMs: null,
  version: 1,
  ...more,
});

const lane = (key: string, cells: Partial<Record<BoardColumn, readonly string[]>>): BoardLane => ({
  key,
  tenantId: null,
  name: key,
  total: 0,
  missingFields: 0,
  columns: BOARD_COLUMNS.map((column) => ({
    column,
    count: cells[column]?.length ?? 0,
    limit: null,
    held: null,
    cards: (cells[column] ?? []).map((id) => card(id)),
    next: null,
  })),
});

const CONTEXT: MoveContext = {
  role: 'manager',
  failingGates: [],
  unresolvedP0: 0,
  openDependencies: 0,
};

describe('a card that was put down and not answered yet', () => {
  const from = { lane: 'all', column: 'draft' } as const;
  const to = { lane: 'all', column: 'scheduled' } as const;
  const underway = [{ card: card('a'), from, to, state: 'scheduled' }] as const;

  it('[M40] lies in its new column and is counted there, once', () => {
    const left = withUnderway(from, { rows: [card('a'), card('b')], count: 7 }, underway);
    expect(left.rows.map(({ id }) => id)).toEqual(['b']);
    expect(left.count).toBe(6);
    const reached = withUnderway(to, { rows: [card('c')], count: 3 }, underway);
    expect(reached.rows.map(({ id, state }) => [id, state])).toEqual([
      ['a', 'scheduled'],
      ['c', 'draft'],
    ]);
    expect(reached.count).toBe(4);
    // Once the core's own rows show it, nothing is added.
    const answered = withUnderway(to, { rows: [card('a'), card('c')], count: 4 }, underway);
    expect(answered).toEqual({ rows: [card('a'), card('c')], count: 4 });
  });
});

describe('what the columns say to a card in the air', () => {
  it('[M39] only where the lifecycle leads may it be dropped', () => {
    expect(verdictsFor(card('a'), CONTEXT)).toEqual({
      scheduled: 'moves',
      in_progress: 'refused',
      needs_review: 'refused',
      completed: 'refused',
      stopped: 'asks',
    });
  });

  it('[M197] a sprint item that lacks fields is asked for them, not turned away', () => {
    const bare = card('a', { sprintItem: true, missing: ['owner'] });
    expect(verdictsFor(bare, CONTEXT).scheduled).toBe('asks');
    expect(verdictsFor(bare, { ...CONTEXT, role: 'editor' }).scheduled).toBe('refused');
  });

  it('[M40] a full column turns it away', () => {
    const wip = {
      limits: { scheduled: 2 },
      counts: { scheduled: 2, in_progress: 0, needs_review: 0, stopped: 0 },
    };
    expect(verdictsFor(card('a'), { ...CONTEXT, wip }).scheduled).toBe('refused');
  });

  it('[M40] another tenant’s and another module’s lane refuse; another owner’s offers to hand it over', () => {
    const from = { lane: 'one', column: 'draft' } as const;
    const drag = { card: card('a'), from, verdicts: { scheduled: 'moves' } } as const;
    const other = { lane: 'two', column: 'draft' } as const;
    expect(verdictIn(drag, other, 'tenant')).toBe('refused');
    expect(verdictIn(drag, other, 'module')).toBe('refused');
    expect(verdictIn(drag, other, 'owner')).toBe('asks');
    expect(verdictIn(drag, { ...other, column: 'scheduled' }, 'owner')).toBe('refused');
    expect(verdictIn(drag, { ...from, column: 'scheduled' }, 'owner')).toBe('moves');
    expect(verdictIn(drag, from, 'tenant')).toBeUndefined();
  });
});

describe('the keys', () => {
  it.each<[TaskState, TaskState | null, BoardColumn | undefined, BoardColumn | undefined]>([
    ['draft', null, undefined, 'scheduled'],
    ['scheduled', null, 'draft', 'in_progress'],
    ['completed', null, 'needs_review', 'stopped'],
    ['failed', null, 'scheduled', undefined],
    ['blocked', 'in_progress', 'in_progress', undefined],
  ])(
    '[M40] from %s (before: %s) Shift and an arrow lead to %s and %s',
    (state, blockedFrom, left, right) => {
      const task = movableCard(card('a', { state, blockedFrom }));
      const from = columnOf(state) ?? 'draft';
      expect(neighbourColumn(task, from, -1, BOARD_COLUMNS)).toBe(left);
      expect(neighbourColumn(task, from, 1, BOARD_COLUMNS)).toBe(right);
    },
  );

  it('[M40] arrows pass over empty columns and closed lanes', () => {
    const lanes = [
      lane('one', { draft: ['a', 'b'], needs_review: ['c'] }),
      lane('two', { draft: ['d'] }),
      lane('three', { draft: ['e'] }),
    ];
    const grid = { lanes, closed: ['two'], cells: new Map() };
    const b = { lane: 'one', column: 'draft', index: 1 } as const;
    expect(stepFrom(grid, b, 'right')).toEqual({ lane: 'one', column: 'needs_review', index: 0 });
    expect(stepFrom(grid, b, 'down')).toEqual({ lane: 'three', column: 'draft', index: 0 });
    expect(stepFrom(grid, b, 'left')).toBeUndefined();
    expect(stepFrom(grid, { lane: 'three', column: 'draft', index: 0 }, 'up')).toEqual(b);
  });

  it('[M39] every state of the lifecycle but the cancelled has a column to lie in', () => {
    expect(TASK_STATES.filter((state) => columnOf(state) === undefined)).toEqual(['cancelled']);
  });
});
