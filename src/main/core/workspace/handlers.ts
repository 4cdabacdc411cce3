import { EMPTY_TALLY, folderSizeProblem } from '@shared/domain/workspace/folder-limits';
import type { Handlers, Services } from '../rpc/context';
import { exportPage } from './export-page';
import { finishImport } from './finish-import';
import { targetOf } from './import-target';
import { createImports, type ImportsUnderWay, refuseSize } from './imports-under-way';

/** Workspaces in and out (Q26): read whole, stored in one transaction or not at all. */
export function workspaceHandlers() {
  // One core makes these handlers once; the imports live and end with it.
  let open: ImportsUnderWay | undefined;
  const importsOf = ({ dataFolder, newId, clock }: Services): ImportsUnderWay => {
    open ??= createImports({ dataFolder, newId, nowMs: () => clock.nowMs() });
    return open;
  };

  return {
    'workspace.beginImport': async (context, input) => {
      const tally = { ...EMPTY_TALLY, files: input.files, bytes: input.bytes };
      refuseSize(folderSizeProblem(tally));
      const target = await targetOf(context, input);
      const importId = importsOf(context.services).begin({
        profileId: context.profile.id,
        folder: input.folder,
        target,
        announcedFiles: input.files,
      });
      return { importId };
    },

    'workspace.addFile': async ({ services, profile }, { importId, path, text: piece, last }) => {
      const imports = importsOf(services);
      const one = imports.get(importId, profile.id);
      try {
        return { receivedBytes: one.addPiece(path, piece, last) };
      } catch (thrown) {
        // A folder that is refused leaves nothing on the disk.
        imports.end(importId);
        throw thrown;
      }
    },

    'workspace.finishImport': async (context, { importId }) => {
      const imports = importsOf(context.services);
      const one = imports.get(importId, context.profile.id);
      try {
        return await finishImport(context, one);
      } finally {
        imports.end(importId);
      }
    },

    'workspace.abandonImport': async ({ services, profile }, { importId }) => {
      const imports = importsOf(services);
      imports.get(importId, profile.id);
      imports.end(importId);
      return { done: true };
    },

    'workspace.export': async (context, input) => exportPage(context, input),
  } satisfies Partial<Handlers>;
}
