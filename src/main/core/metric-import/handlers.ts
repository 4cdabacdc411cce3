import { fileNameProblem, MAX_FILE_NAME } from '@shared/domain/files/file-name';
import { refuse } from '../refuse';
import type { Handlers } from '../rpc/context';
import { createUploads } from '../store/uploads';
import { compareValues } from './compare-values';
import { confirmImport } from './confirm-import';
import { createImports } from './imports-under-way';
import { listImports } from './list-imports';
import { previewOf } from './preview';
import { proposeSettings } from './propose-settings';
import { readFile } from './read-file';

/** Figures out of CSV files (M52): received in pieces, read twice, recorded in one step or not at all (D4). */
export function metricImportHandlers(dataFolder: string) {
  const uploads = createUploads(dataFolder);
  const imports = createImports(uploads);

  return {
    'metrics.beginImport': async (context, { name, bytes }) => {
      const plain = name.trim();
      const problem = fileNameProblem(plain);
      if (problem !== undefined) {
        const params = { length: plain.length, most: MAX_FILE_NAME };
        throw refuse('invalid_input', problem, { name: plain.slice(0, MAX_FILE_NAME), ...params });
      }
      const importId = context.services.newId();
      imports.begin(context, importId, plain, bytes, context.nowMs);
      return { importId };
    },

    'metrics.addPart': async (context, { importId, offset, chunk }) => {
      const bytes = Buffer.from(chunk, 'base64');
      return { received: imports.append(context, importId, offset, bytes, context.nowMs) };
    },

    'metrics.readImport': async (context, { importId, source }) => {
      const one = imports.whole(context, importId, context.nowMs);
      const facts = await imports.alone(importId, () => one.facts());
      return {
        name: one.file.name,
        bytes: one.file.bytes,
        encoding: facts.form.encoding,
        delimiter: facts.form.delimiter,
        kind: facts.kind,
        headLines: [...facts.headLines],
        headerLine: facts.headerLine,
        rows: facts.rows,
        nextTableLine: facts.nextTableLine ?? null,
        columns: facts.columns.map(({ header, samples, looks }) => ({
          header,
          samples: [...samples],
          looks,
        })),
        ...(await proposeSettings(context.read, facts, source)),
      };
    },

    'metrics.previewImport': async (context, { importId, settings }) => {
      const one = imports.whole(context, importId, context.nowMs);
      return imports.alone(importId, async () => {
        const { values, questions, settled } = await readFile(context, one, settings);
        const counts = await compareValues(context.read, values.sheet, settings.source, one.steps);
        return {
          questions: questions.map(({ code, params }) => ({ code, params: { ...params } })),
          numbers: settled.numbers,
          slashes: settled.slashes,
          ...(await previewOf(context.read, values, counts)),
        };
      });
    },

    'metrics.confirmImport': async (context, { importId, settings, leaveOutRefused }) => {
      const one = imports.whole(context, importId, context.nowMs);
      const answer = await imports.alone(importId, () =>
        confirmImport(context, uploads, one, settings, leaveOutRefused),
      );
      imports.end(importId);
      return answer;
    },

    'metrics.importProgress': async (context, { importId }) => ({
      ...imports.steps(context, importId).progress,
    }),

    'metrics.abandonImport': async (context, { importId }) => {
      imports.steps(context, importId);
      imports.end(importId);
      return { done: true };
    },

    'metrics.imports': async ({ read }, page) => listImports(read, page),
  } satisfies Partial<Handlers>;
}
