// The one file that touches recharts; it takes plain values.
import { Line, LineChart, YAxis } from 'recharts';

export interface LineChartProps {
  readonly label: string;
  readonly values: readonly number[];
  /** The period before, dashed. */
  readonly previous?: readonly number[];
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
  return (
    <LineChart width={width} height={height} data={data} margin={{ top: 3, right: 4, bottom: 3 }}>
      <YAxis hide domain={['dataMin', 'dataMax']} />
      <Line
        dataKey="before"
        stroke="var(--gh-prev)"
        strokeDasharray="3 3"
        strokeWidth={1.25}
        dot={false}
        isAnimationActive={false}
      />
      <Line
        dataKey="value"
        stroke={stroke}
        strokeDasharray={track === 'quality' ? '4 3' : ''}
        strokeWidth={1.75}
        dot={false}
        isAnimationActive={false}
      />
    </LineChart>
  );
}
