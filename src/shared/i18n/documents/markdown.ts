/** A document is blocks separated by one blank line, with no blank line at its ends. */
export function joinBlocks(blocks: readonly string[]): string {
  return blocks
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .join('\n\n');
}

/** A list; an item of several lines stays one item. */
export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${oneLine(item)}`).join('\n');
}

/** A list to tick off. */
export function checkboxes(items: readonly string[]): string {
  return items.map((item) => `- [ ] ${oneLine(item)}`).join('\n');
}

/** A table; what would end a cell early is escaped. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => oneLine(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Text on a single line, so that it cannot start a heading or a list of its own. */
export function oneLine(text: string): string {
  return text.trim().replace(/\s*[\r\n]+\s*/g, ' ');
}
