// The one file that touches recharts; it takes plain values.
import { CartesianGrid, Line, LineChart, ReferenceLine, XAxis, YAxis } from 'recharts';

export interface LineChartProps {
  readonly label: string;
  /** Null where there is no value: the line has a gap. */
  readonly values: readonly (number | null)[];
  /** The period before, dashed. */
  readonly previous?: readonly (number | null)[];
  readonly track?: 'visibility' | 'quality';
  readonly width?: number;
  readonly height?: number;
}

// biome-ignore lint/style/noDefaultExport: React.lazy takes a module's default.
export default function SparklineChart(props: LineChartProps) {
  const { values, previous, track, width = 72, height = 32 } = props;
  const data = values.map((value, index) => ({ value, before: previous?.[index] }));
  const colour = track === 'quality' ? 'var(--gh-qual)' : 'var(--gh-vis)';
  const stroke = track === undefined ? 'var(--gh-ink-2)' : colour;
  const last = values.findLastIndex((value) => value !== null);
  return (
    <LineChart
      width={width}
      height={height}
      data={data}
      margin={{ top: 4, right: 4, bottom: 4, left: 1 }}
      accessibilityLayer={false}
    >
      <YAxis hide domain={['dataMin', 'dataMax']} />
      <Line
        dataKey="before"
        stroke="var(--gh-prev)"
        strokeDasharray="3 3"
        strokeWidth={1.25}
        dot={false}
        activeDot={false}
        isAnimationActive={false}
      />
      <Line
        dataKey="value"
        stroke={stroke}
        strokeDasharray={track === 'quality' ? '4 3' : ''}
        strokeWidth={1.75}
        dot={endMark(last, 'round', stroke, 2.5)}
        activeDot={false}
        isAnimationActive={false}
      />
    </LineChart>
  );
}

export interface TwoLinesProps {
  /** One label a point, oldest first. */
  readonly labels: readonly string[];
  /** Which of the labels are printed below. */
  readonly ticks: readonly number[];
  readonly first: readonly (number | null)[];
  readonly second: readonly (number | null)[];
  /** What stands at the end of each line. */
  readonly firstEnd: string;
  readonly secondEnd: string;
  /** Points that are told apart by a line from top to bottom, with what is written beside it. */
  readonly marks: readonly { readonly at: number; readonly label: string }[];
}

/** Where the lines begin and end: what is drawn below the chart keeps the same edges. */
export const TWO_LINES_EDGES = { left: 40, right: 152 } as const;
const HEIGHT = 232;

/** Two indices over the same weeks: the first solid with a disc at its end, the second dashed with a square. */
export function TwoLinesChart(props: TwoLinesProps) {
  const { labels, ticks, first, second, firstEnd, secondEnd, marks } = props;
  const data = labels.map((label, at) => ({ at, label, first: first[at], second: second[at] }));
  const ends = endLabels(first, second, firstEnd, secondEnd);
  return (
    <LineChart
      responsive
      style={{ width: '100%', height: HEIGHT }}
      data={data}
      margin={{ top: 12, right: TWO_LINES_EDGES.right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke="var(--gh-line)" />
      <XAxis
        dataKey="at"
        type="number"
        domain={[0, labels.length - 1]}
        ticks={[...ticks]}
        interval={0}
        tickFormatter={(at: number) => labels[at] ?? ''}
        tick={AXIS_TEXT}
        axisLine={false}
        tickLine={false}
        tickMargin={8}
        height={32}
      />
      <YAxis
        width={TWO_LINES_EDGES.left}
        domain={['auto', 'auto']}
        tickCount={4}
        allowDecimals={false}
        tick={AXIS_TEXT}
        axisLine={false}
        tickLine={false}
        tickMargin={8}
      />
      {marks.map(({ at, label }) => (
        <ReferenceLine
          key={at}
          x={at}
          stroke="var(--gh-ink-3)"
          strokeDasharray="2 3"
          label={{
            value: label,
            position: at > labels.length / 2 ? 'insideTopRight' : 'insideTopLeft',
            fill: 'var(--gh-ink-3)',
            fontSize: 12,
          }}
        />
      ))}
      <Line
        dataKey="first"
        stroke="var(--gh-vis)"
        strokeWidth={2}
        dot={endMark(lastOf(first), 'round', 'var(--gh-vis)', 3.5, ends.first)}
        activeDot={false}
        isAnimationActive={false}
      />
      <Line
        dataKey="second"
        stroke="var(--gh-qual)"
        strokeWidth={2}
        strokeDasharray="6 4"
        dot={endMark(lastOf(second), 'square', 'var(--gh-qual)', 3.5, ends.second)}
        activeDot={false}
        isAnimationActive={false}
      />
    </LineChart>
  );
}

const AXIS_TEXT = { fill: 'var(--gh-ink-3)', fontSize: 12 } as const;

const lastOf = (values: readonly (number | null)[]) =>
  values.findLastIndex((value) => value !== null);

interface EndLabel {
  readonly text: string;
  /** Moved by so many pixels, so that two that end together are both read. */
  readonly shift: number;
}

function endLabels(
  first: readonly (number | null)[],
  second: readonly (number | null)[],
  firstEnd: string,
  secondEnd: string,
): { readonly first: EndLabel; readonly second: EndLabel } {
  const [one, other] = [first[lastOf(first)] ?? 0, second[lastOf(second)] ?? 0];
  const all = [...first, ...second].flatMap((value) => value ?? []);
  const span = Math.max(...all, 101) - Math.min(...all, 99);
  const isClose = Math.abs(one - other) / span < 0.1;
  const shift = isClose ? 9 : 0;
  return {
    first: { text: firstEnd, shift: one >= other ? -shift : shift },
    second: { text: secondEnd, shift: one >= other ? shift : -shift },
  };
}

interface DotProps {
  readonly index?: number;
  readonly cx?: number;
  readonly cy?: number;
}

/** Draws a mark at one point of a line alone, with a text to its right. */
function endMark(
  last: number,
  shape: 'round' | 'square',
  colour: string,
  radius: number,
  label?: EndLabel,
) {
  return ({ index, cx, cy }: DotProps) => {
    if (index !== last || cx === undefined || cy === undefined) return <g key={index} />;
    return (
      <g key={index}>
        {shape === 'round' ? (
          <circle cx={cx} cy={cy} r={radius} fill={colour} />
        ) : (
          <rect
            x={cx - radius}
            y={cy - radius}
            width={2 * radius}
            height={2 * radius}
            fill={colour}
          />
        )}
        {label === undefined ? null : (
          <text x={cx + 12} y={cy + 4 + label.shift} fill={colour} fontSize={12} fontWeight={500}>
            {label.text}
          </text>
        )}
      </g>
    );
  };
}
