import { type JsonValue, parseStrictJson } from '@shared/domain/workspace/strict-json';
import type { z } from 'zod';
import type { WorkspaceFile } from './workspace';
import { jsonRefusal, valueRefusal } from './workspace-refusal';

/** The JSON of a file; throws with the place of what is wrong. */
export function readJson(file: WorkspaceFile): JsonValue {
  const parsed = parseStrictJson(file.text);
  if (!parsed.ok) throw jsonRefusal(file, parsed.problem);
  return parsed.value;
}

/** The JSON of a file in its schema's shape; throws with the place and key of the first wrong value. */
export function readTyped<S extends z.ZodType>(file: WorkspaceFile, schema: S): z.output<S> {
  const raw = readJson(file);
  const typed = schema.safeParse(raw, { reportInput: false });
  if (!typed.success) throw valueRefusal(file, raw, typed.error);
  return typed.data;
}
