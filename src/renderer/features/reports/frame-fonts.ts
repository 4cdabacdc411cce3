import latin400 from '@fontsource/inter/files/inter-latin-400-normal.woff2?url';
import latin500 from '@fontsource/inter/files/inter-latin-500-normal.woff2?url';
import latin600 from '@fontsource/inter/files/inter-latin-600-normal.woff2?url';
import latin700 from '@fontsource/inter/files/inter-latin-700-normal.woff2?url';
import extended400 from '@fontsource/inter/files/inter-latin-ext-400-normal.woff2?url';
import extended500 from '@fontsource/inter/files/inter-latin-ext-500-normal.woff2?url';
import extended600 from '@fontsource/inter/files/inter-latin-ext-600-normal.woff2?url';
import extended700 from '@fontsource/inter/files/inter-latin-ext-700-normal.woff2?url';

const FILES = [
  [400, latin400, extended400],
  [500, latin500, extended500],
  [600, latin600, extended600],
  [700, latin700, extended700],
] as const;

/** The fonts of the printed page, from the console's own address instead of inside the page. */
export const SCREEN_FONT_FACES = FILES.map(([weight, latin, extended]) => {
  const face = (address: string, range: string) =>
    `@font-face{font-family:"Inter";font-weight:${weight};${range}src:url(${address}) format("woff2")}`;
  return face(latin, '') + face(extended, 'unicode-range:U+0100-02BA,U+1E00-1E9F,U+20A0-20C0;');
}).join('');
