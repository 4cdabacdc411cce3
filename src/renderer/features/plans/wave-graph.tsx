import { type Line, layOutWaves, type Place, type Placed } from '@shared/domain/plans/waves';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useText } from '../../ui/region';
import type { Parts } from './plan';

type Deliverable = Parts['work'][number];

/** Pixels of the drawing: a deliverable's box, the way between waves, the head over each. */
const BOX = { width: 132, height: 76 };
const STEP = { x: 160, y: 88 };
const HEAD = 28;

interface WaveGraphProps {
  readonly work: readonly Deliverable[];
  readonly waves: readonly (readonly string[])[];
  /** Opens a deliverable; absent where nothing can be changed. */
  readonly onOpen: ((key: string) => void) | undefined;
}

/**
 * Waves from left to right, a line from each deliverable to what waits for it (M25). One of the boxes takes the Tab
 * key; arrows move on, by their place in the drawing.
 */
export function WaveGraph({ work, waves, onOpen }: WaveGraphProps) {
  const t = useText();
  const { placed, lines } = layOutWaves(work, waves);
  const [wanted, setActive] = useState<string | undefined>(undefined);
  const [lit, setLit] = useState<string | undefined>(undefined);
  const box = useRef<HTMLDivElement>(null);
  const active = placed.find(({ key }) => key === wanted) ?? placed[0];
  const rows = Math.max(
    ...[...placed, ...lines.flatMap(({ via }) => via)].map(({ row }) => row + 1),
  );
  const size = {
    width: (waves.length - 1) * STEP.x + BOX.width,
    height: HEAD + (rows - 1) * STEP.y + BOX.height,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = active === undefined ? undefined : neighbour(placed, active, event.key);
    if (next === undefined) return;
    event.preventDefault();
    setActive(next.key);
    box.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(next.key)}"]`)?.focus();
  };
  const titleOf = (key: string) => work.find((each) => each.key === key)?.title ?? key;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is a form's; this is a drawing of buttons.
    <div
      ref={box}
      className="plans-graph"
      role="group"
      aria-label={t('plans.work.graph')}
      aria-description={t('plans.work.graph.keys')}
      onKeyDown={onKeyDown}
    >
      <div className="plans-graph-sheet" style={size}>
        <Lines lines={lines} size={size} lit={lit} />
        {waves.map((keys, wave) => (
          <div key={keys[0]} className="plans-graph-head gh-meta" style={{ left: wave * STEP.x }}>
            {t('plans.work.wave', { number: wave + 1 })}
          </div>
        ))}
        {placed.map((place) => {
          const each = work.find(({ key }) => key === place.key);
          if (each === undefined) return null;
          const owner = each.role === '' ? t('plans.work.nobody') : each.role;
          return (
            <button
              key={place.key}
              type="button"
              data-node={place.key}
              className={each.role === '' ? 'plans-node plans-node-open' : 'plans-node'}
              style={{ left: place.wave * STEP.x, top: HEAD + place.row * STEP.y, ...BOX }}
              tabIndex={place.key === active?.key ? 0 : -1}
              aria-disabled={onOpen === undefined}
              aria-label={t('plans.work.say', {
                title: each.title,
                wave: place.wave + 1,
                owner,
                after: each.after.length,
                names: each.after.map(titleOf).join(', ') || '–',
              })}
              onFocus={() => {
                setActive(place.key);
                setLit(place.key);
              }}
              onBlur={() => setLit(undefined)}
              onMouseEnter={() => setLit(place.key)}
              onMouseLeave={() => setLit(undefined)}
              onClick={() => onOpen?.(place.key)}
            >
              <span className="plans-node-title" dir="auto">
                {each.title}
              </span>
              <span className="gh-meta gh-clip">{owner}</span>
            </button>
          );
        })}
      </div>
    </div>
  );
}

/** The box in the direction of an arrow: within a wave the next one, else the nearest of the next wave. */
function neighbour(placed: readonly Placed[], from: Placed, key: string): Placed | undefined {
  const near = (a: Placed, b: Placed) => Math.abs(a.row - from.row) - Math.abs(b.row - from.row);
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const down = key === 'ArrowDown';
    return placed
      .filter(({ wave, row }) => wave === from.wave && (down ? row > from.row : row < from.row))
      .toSorted(near)[0];
  }
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
  const wave = from.wave + (key === 'ArrowRight' ? 1 : -1);
  return placed.filter((each) => each.wave === wave).toSorted(near)[0];
}

interface LinesProps {
  readonly lines: readonly Line[];
  readonly size: { readonly width: number; readonly height: number };
  readonly lit: string | undefined;
}

function Lines({ lines, size, lit }: LinesProps) {
  // What is lit is drawn last, over the others.
  const isLit = ({ from, to }: Line) => lit === from.key || lit === to.key;
  const ordered = lines.toSorted((a, b) => Number(isLit(a)) - Number(isLit(b)));
  return (
    <svg {...size} className="plans-graph-lines" aria-hidden="true">
      {ordered.map((line) => (
        <path
          key={`${line.from.key} ${line.to.key}`}
          d={pathOf(line)}
          className={isLit(line) ? 'plans-line plans-line-lit' : 'plans-line'}
        />
      ))}
    </svg>
  );
}

const leftOf = ({ wave }: Place): number => wave * STEP.x;
const middleOf = ({ row }: Place): number => HEAD + row * STEP.y + BOX.height / 2;

/** From the right edge of one box to the left edge of the other, straight through the free places between, with a head. */
function pathOf({ from, to, via }: Line): string {
  const start = `M${leftOf(from) + BOX.width} ${middleOf(from)}`;
  const end = leftOf(to) - 1;
  let path = start;
  let [x, y] = [leftOf(from) + BOX.width, middleOf(from)];
  for (const place of [...via, to]) {
    const [left, middle] = [place === to ? end : leftOf(place), middleOf(place)];
    const half = (x + left) / 2;
    path += ` C${half} ${y} ${half} ${middle} ${left} ${middle}`;
    [x, y] = [left, middle];
    if (place === to) break;
    x += BOX.width;
    path += ` H${x}`;
  }
  return `${path} M${end - 5} ${y - 4} L${end} ${y} L${end - 5} ${y + 4}`;
}
