import { Tooltip } from '@mantine/core';
import type { HealthState } from '@shared/domain/health/health';
import { useText } from '../../ui/region';
import { StateGlyph } from '../../ui/state-glyph';
import { POINT_LOOK } from './health';

/** A point's state as glyph and word. */
export function PointState({ state, label }: { state: HealthState; label?: string }) {
  const t = useText();
  const { glyph, tone } = POINT_LOOK[state];
  return (
    <span className="gh-status">
      <StateGlyph name={glyph} tone={tone} />
      <span>{label ?? t(`health.state.${state}`)}</span>
    </span>
  );
}

/** The same in a cell of the matrix: a glyph that says its word. */
export function PointMark({ state, about }: { state: HealthState; about: string }) {
  const t = useText();
  const { glyph, tone } = POINT_LOOK[state];
  return (
    <Tooltip label={about} multiline maw={360}>
      <span role="img" aria-label={`${t(`health.state.${state}`)}. ${about}`} className="gh-inline">
        <StateGlyph name={glyph} tone={tone} />
      </span>
    </Tooltip>
  );
}
