import { Button } from '@mantine/core';
import { AppError } from '@shared/base/errors';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { saveAs } from '../rpc/save-as';
import { type CsvCell, toCsv } from './csv';
import { useNotices } from './notices';
import { useFormats, useText } from './region';

export interface CsvColumn<Row> {
  readonly header: string;
  value(row: Row): CsvCell;
}

/** A page of a list as its own query answers it; `after` is the cursor that the page before ended with. */
export type CsvPages<Row> = (after: string | undefined) => Promise<{
  readonly rows: readonly Row[];
  readonly next: string | null;
  readonly total?: number;
}>;

interface ExportCsvProps<Row> {
  /** The file's name without its end: what, of whom. The day is added. */
  readonly name: string;
  readonly columns: readonly CsvColumn<Row>[];
  readonly pages: CsvPages<Row>;
  /** What the button says where "Export CSV" is said of something else already. */
  readonly label?: string;
}

interface Progress {
  readonly rows: number;
  readonly total: number | undefined;
}

/** Saves a list as CSV, whole, however many pages it has; while it reads on it can be stopped. */
export function ExportCsv<Row>({ name, columns, pages, label }: ExportCsvProps<Row>) {
  const t = useText();
  const formats = useFormats();
  const notices = useNotices();
  const [progress, setProgress] = useState<Progress | undefined>(undefined);
  const stopped = useRef(false);
  // A list that is no longer on screen is not read on.
  useEffect(
    () => () => {
      stopped.current = true;
    },
    [],
  );
  const run = async () => {
    stopped.current = false;
    setProgress({ rows: 0, total: undefined });
    try {
      const rows = await readAll(pages, () => stopped.current, setProgress);
      if (rows === undefined) return;
      const csv = toCsv(
        columns.map(({ header }) => header),
        rows.map((row) => columns.map(({ value }) => value(row))),
      );
      const file = `${name}-${new Date(Date.now()).toISOString().slice(0, 10)}.csv`;
      saveAs(file, new Blob([csv], { type: 'text/csv;charset=utf-8' }));
      notices.done(t('ui.csv.done', { file, count: rows.length }));
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown;
      notices.failed(thrown);
    } finally {
      setProgress(undefined);
    }
  };
  if (progress !== undefined) {
    const { rows, total } = progress;
    return (
      <Button
        size="xs"
        onClick={() => {
          stopped.current = true;
        }}
      >
        <span role="status">
          {total === undefined
            ? t('ui.csv.reading', { rows: formats.number(rows) })
            : t('ui.csv.readingOf', { rows: formats.number(rows), total: formats.number(total) })}
        </span>
      </Button>
    );
  }
  return (
    <Button
      size="xs"
      leftSection={<IconFileSpreadsheet className="gh-icon gh-icon-sm" aria-hidden />}
      onClick={() => void run()}
    >
      {label ?? t('ui.csv.export')}
    </Button>
  );
}

/** Every row of the list, or undefined when the reading was stopped. */
export async function readAll<Row>(
  pages: CsvPages<Row>,
  isStopped: () => boolean,
  onProgress: (progress: Progress) => void,
): Promise<readonly Row[] | undefined> {
  const rows: Row[] = [];
  let after: string | undefined;
  do {
    const page = await pages(after);
    if (isStopped()) return undefined;
    rows.push(...page.rows);
    onProgress({ rows: rows.length, total: page.total });
    after = page.next ?? undefined;
  } while (after !== undefined);
  return rows;
}
