import { createHash } from 'node:crypto';
import { scheduler } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { MIGRATIONS, schemaVersion } from './migrate';
import { verifyEvents, verifyStates } from './verify-events';

/** The newest schema that this program reads. */
const KNOWN_SCHEMA = MIGRATIONS.at(-1)?.number ?? 0;

export interface BackupVerdict {
  readonly events: number;
  readonly headHash: string | null;
  /** In English, for the log and the command line. */
  readonly problems: readonly string[];
}

/** Opens a backup read-only and checks the copy, its schema, keys, chain and states; in turns. Never throws. */
export async function verifyBackup(file: string): Promise<BackupVerdict> {
  const bad = (problems: readonly string[]) => ({ events: 0, headHash: null, problems });
  const unreadable = await findCopyProblems(file);
  if (unreadable.length > 0) return bad(unreadable);
  const copy = new Database(file, { readonly: true });
  try {
    const schema = schemaVersion(copy);
    if (schema > KNOWN_SCHEMA) {
      return bad([`a newer Gatehouse wrote it (schema ${schema}; this one knows ${KNOWN_SCHEMA})`]);
    }
    const chain = await verifyEvents(copy);
    const states = await verifyStates(copy);
    const problems = [...chain.problems, ...states].map(({ seq, problem }) =>
      seq === null ? problem : `event ${seq}: ${problem}`,
    );
    problems.push(...pointerProblems(copy));
    return { events: chain.events, headHash: chain.headHash, problems };
  } catch (thrown) {
    return bad([notABackup(thrown)]);
  } finally {
    copy.close();
  }
}

/** What is wrong with the file itself: pages, and attached files whose bytes differ from their hash. Never throws. */
export async function findCopyProblems(file: string): Promise<readonly string[]> {
  let copy: Database.Database | undefined;
  try {
    copy = new Database(file, { readonly: true, fileMustExist: true });
    const integrity = copy.pragma('integrity_check(1)', { simple: true });
    if (integrity !== 'ok') return [String(integrity)];
    return await changedBlobs(copy);
  } catch (thrown) {
    return [notABackup(thrown)];
  } finally {
    copy?.close();
  }
}

async function changedBlobs(copy: Database.Database): Promise<readonly string[]> {
  const problems: string[] = [];
  const hashes = copy.prepare('SELECT sha256 FROM backup_blob').pluck().all() as string[]; // one text column
  const read = copy
    .prepare<[string], Buffer>('SELECT bytes FROM backup_blob WHERE sha256 = ?')
    .pluck();
  for (const sha256 of hashes) {
    // The hash was listed from the same table a moment ago, on a file that nothing writes.
    const bytes = read.get(sha256) as Buffer;
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
      problems.push(`file ${sha256} was changed`);
    }
    await scheduler.yield();
  }
  return problems;
}

function pointerProblems(copy: Database.Database): readonly string[] {
  const broken = copy.pragma('foreign_key_check') as unknown[]; // one row for each broken key
  const missing = Number(
    copy
      .prepare(
        'SELECT count(DISTINCT sha256) FROM file WHERE sha256 NOT IN (SELECT sha256 FROM backup_blob)',
      )
      .pluck()
      .get(),
  );
  return [
    ...(broken.length > 0 ? [`${broken.length} rows point to nothing`] : []),
    ...(missing > 0 ? [`${missing} attached files are not in it`] : []),
  ];
}

function notABackup(thrown: unknown): string {
  return `it is not a Gatehouse backup (${thrown instanceof Error ? thrown.message : thrown})`;
}
