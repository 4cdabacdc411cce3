import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { GLYPHS, type GlyphName } from '../../src/renderer/ui/glyph-paths';
import { STATE_LOOKS } from '../../src/renderer/ui/state-looks';
import { isTextKey } from '../../src/shared/i18n/format';

describe('the marks of states', () => {
  it('have a silhouette each: no two glyphs are drawn alike', () => {
    const drawn = Object.keys(GLYPHS).map((name) =>
      renderToStaticMarkup(GLYPHS[name as GlyphName]),
    );
    expect(new Set(drawn).size).toBe(drawn.length);
    expect(drawn.every((svg) => svg.includes('currentColor'))).toBe(true);
  });

  it('have a word each', () => {
    const wordless = Object.keys(STATE_LOOKS).filter((name) => !isTextKey(`ui.state.${name}`));
    expect(wordless).toEqual([]);
  });

  it('tell the three decisions and both gate results apart without their colour', () => {
    const glyphs = (['continue', 'intervene', 'rollback', 'pass', 'fail'] as const).map(
      (name) => STATE_LOOKS[name].glyph,
    );
    expect(new Set(glyphs).size).toBe(5);
  });
});
