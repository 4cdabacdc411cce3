import type { Delimiter } from '@shared/domain/metric-import/delimiter';
import { type CsvError, type Info, parse } from 'csv-parse';
import { refuse } from '../refuse';
import type { ImportControl } from './import-control';
import { type StagedFile, type TextForm, textPieces } from './staged-text';

/** A longer record is a quote that nobody closes. */
const MAX_RECORD_CHARACTERS = 200_000;

/**
 * Gives every record of a file with the line it begins in, blank lines left out; stops early when `take` answers false.
 * Throws `invalid_input` where a quote is never closed.
 */
export async function eachRecord(
  file: StagedFile,
  form: TextForm & { readonly delimiter: Delimiter },
  control: ImportControl,
  take: (cells: readonly string[], line: number) => boolean,
): Promise<void> {
  const parser = parse({
    delimiter: form.delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    info: true,
    max_record_size: MAX_RECORD_CHARACTERS,
  });
  let lines = 0;
  let failed: CsvError | undefined;
  parser.on('error', (error: CsvError) => {
    failed = error;
  });
  /** Everything that the parser has made of what it was given; false when no more is wanted. */
  const drain = (): boolean => {
    for (;;) {
      // What `info: true` makes of each record; the stream's own type does not know its options.
      const next = parser.read() as {
        readonly info: Info;
        readonly record: readonly string[];
      } | null;
      if (next === null) return true;
      const line = lines + 1;
      lines = next.info.lines;
      const { record } = next;
      const isBlank = record.every((cell) => cell.trim() === '');
      if (!isBlank && !take(record, line)) return false;
    }
  };
  try {
    for await (const piece of textPieces(file, form, control)) {
      parser.write(piece);
      if (!drain()) return;
      if (failed !== undefined) break;
    }
    if (failed === undefined) {
      parser.end();
      drain();
      // The stream says what is wrong with its end a turn later.
      await control.step({ phase: 'reading', done: file.bytes, total: file.bytes });
    }
    if (failed !== undefined) {
      throw refuse('invalid_input', 'import_quote_open', { name: file.name, line: lines + 1 });
    }
  } finally {
    parser.destroy();
  }
}
