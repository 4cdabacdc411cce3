import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Month } from '@shared/base/days';
import type { ExportedMonthInput } from '../ports';
import type { Services } from '../rpc/context';
import { blobPath } from '../store/blobs';

/** Where the files of a month's export lie; a page names no path, so this is the one place (D10). */
export function exportFolder(dataFolder: string, month: Month): string {
  return path.join(dataFolder, 'exports', month);
}

export interface ExportFiles {
  readonly pdfs: readonly { readonly fileName: string; readonly sha256: string }[];
  readonly index: { readonly fileName: string; readonly html: string };
}

/**
 * Puts a month's PDFs and its index page into `<data>/exports/<month>` and answers that folder. Every file is written
 * beside its place and renamed, so that a reader never sees half of one; an unchanged file is written over by itself.
 */
export async function writeExportFolder(
  { dataFolder }: Pick<Services, 'dataFolder'>,
  month: Month,
  { pdfs, index }: ExportFiles,
): Promise<string> {
  const folder = exportFolder(dataFolder, month);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const { fileName, sha256 } of pdfs) {
    await place(path.join(folder, fileName), (temporary) =>
      copyFile(blobPath(dataFolder, sha256), temporary),
    );
  }
  await place(path.join(folder, index.fileName), (temporary) =>
    writeFile(temporary, index.html, { mode: 0o600 }),
  );
  return folder;
}

async function place(target: string, write: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = `${target}.part`;
  try {
    await write(temporary);
    await rename(temporary, target);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Asks the host to open the folder; rejects as `unavailable` with its reason where it opens no other programs. */
export async function openExportFolder(
  { host }: Pick<Services, 'host'>,
  month: Month,
): Promise<{ done: true }> {
  const input: ExportedMonthInput = { exportOf: month };
  await host.call('openExternal', input);
  return { done: true };
}
