import latin400 from '@fontsource/inter/files/inter-latin-400-normal.woff2?inline';
import latin500 from '@fontsource/inter/files/inter-latin-500-normal.woff2?inline';
import latin600 from '@fontsource/inter/files/inter-latin-600-normal.woff2?inline';
import latin700 from '@fontsource/inter/files/inter-latin-700-normal.woff2?inline';
import extended400 from '@fontsource/inter/files/inter-latin-ext-400-normal.woff2?inline';
import extended500 from '@fontsource/inter/files/inter-latin-ext-500-normal.woff2?inline';
import extended600 from '@fontsource/inter/files/inter-latin-ext-600-normal.woff2?inline';
import extended700 from '@fontsource/inter/files/inter-latin-ext-700-normal.woff2?inline';

const EXTENDED_RANGE = 'unicode-range:U+0100-02BA,U+1E00-1E9F,U+20A0-20C0;';

const face = (weight: number, address: string, range = '') =>
  `@font-face{font-family:"Inter";font-weight:${weight};${range}src:url(${address}) format("woff2")}`;

/**
 * Inter in the four static weights, inside the page: it is printed without a network and without the machine's fonts.
 * Static, because a variable font is embedded as Type 3, twice as large and badly selectable.
 */
export const REPORT_FONT_FACES = [
  face(400, latin400),
  face(400, extended400, EXTENDED_RANGE),
  face(500, latin500),
  face(500, extended500, EXTENDED_RANGE),
  face(600, latin600),
  face(600, extended600, EXTENDED_RANGE),
  face(700, latin700),
  face(700, extended700, EXTENDED_RANGE),
].join('');
