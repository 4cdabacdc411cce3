import { layOutWaves, type Placed } from '@shared/domain/plans/waves';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useText } from '../../ui/region';
import type { Parts } from './plan';

type Deliverable = Parts['work'][number];

/** Pixels of the drawing: a deliverable's box, the way between waves, the head over each. */
const BOX = { width: 168, height: 56 };
const STEP = { x: 216, y: 68 };
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
  const placed = layOutWaves(work, waves);
  const [wanted, setActive] = useState<string | undefined>(undefined);
  const [lit, setLit] = useState<string | undefined>(undefined);
  const box = useRef<HTMLDivElement>(null);
  const active = placed.find(({ key }) => key === wanted) ?? placed[0];
  const rows = Math.max(...waves.map((keys) => keys.length));
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
        <Lines work={work} placed={placed} size={size} lit={lit} />
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

/** The box in the direction of an arrow: within a wave up and down, else the nearest of the next wave. */
function neighbour(placed: readonly Placed[], from: Placed, key: string): Placed | undefined {
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const row = from.row + (key === 'ArrowDown' ? 1 : -1);
    return placed.find((each) => each.wave === from.wave && each.row === row);
  }
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
  const wave = from.wave + (key === 'ArrowRight' ? 1 : -1);
  const others = placed.filter((each) => each.wave === wave);
  return others.toSorted((a, b) => Math.abs(a.row - from.row) - Math.abs(b.row - from.row))[0];
}

interface LinesProps {
  readonly work: readonly Deliverable[];
  readonly placed: readonly Placed[];
  readonly size: { readonly width: number; readonly height: number };
  readonly lit: string | undefined;
}

function Lines({ work, placed, size, lit }: LinesProps) {
  const placeOf = new Map(placed.map((each) => [each.key, each]));
  const lines = work.flatMap(({ key, after }) =>
    after.flatMap((other) => {
      const [from, to] = [placeOf.get(other), placeOf.get(key)];
      return from === undefined || to === undefined ? [] : [{ from, to }];
    }),
  );
  return (
    <svg {...size} className="plans-graph-lines" aria-hidden="true">
      {lines.map(({ from, to }) => (
        <path
          key={`${from.key} ${to.key}`}
          d={curve(from, to)}
          className={
            lit === from.key || lit === to.key ? 'plans-line plans-line-lit' : 'plans-line'
          }
        />
      ))}
    </svg>
  );
}

/** From the right edge of one box to the left edge of the other; past waves between them it runs under the boxes. */
function curve(from: Placed, to: Placed): string {
  const x1 = from.wave * STEP.x + BOX.width;
  const y1 = HEAD + from.row * STEP.y + BOX.height / 2;
  const x2 = to.wave * STEP.x;
  const y2 = HEAD + to.row * STEP.y + BOX.height / 2;
  const bend = (STEP.x - BOX.width) / 2 + 8;
  return `M${x1} ${y1} C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2 - 6} ${y2} M${x2 - 6} ${y2 - 4} L${x2 - 1} ${y2} L${x2 - 6} ${y2 + 4}`;
}
