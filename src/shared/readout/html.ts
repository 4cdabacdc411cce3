/** Text that may stand in a page as it is: made by `html` or `raw`, never by an operator. */
export interface Html {
  readonly html: string;
}

type Part = Html | string | number | readonly (Html | string)[] | undefined | false;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** A template that escapes every value that is not Html itself. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let out = strings[0] ?? '';
  parts.forEach((part, index) => {
    out += rendered(part) + (strings[index + 1] ?? '');
  });
  return { html: out };
}

/** Our own markup: glyphs, fonts, style. */
export const raw = (text: string): Html => ({ html: text });

function rendered(part: Part): string {
  if (part === undefined || part === false) return '';
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  if ('html' in part) return part.html;
  return part.map(rendered).join('');
}

/** A CSS string for `content:`; a tenant's name cannot end it. */
export function cssString(text: string): string {
  return `"${text.replaceAll(/[\\"\n\r\f<>]/g, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
}
