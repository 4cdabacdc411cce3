import type { Params } from '@shared/base/coded';
import type { AppError } from '@shared/base/errors';
import { type JsonProblem, placeOf } from '@shared/domain/workspace/strict-json';
import type { z } from 'zod';
import { refuse } from '../refuse';
import type { WorkspaceFile } from './workspace';

/** A JSON text that does not parse, by file, line and column. */
export function jsonRefusal(file: WorkspaceFile, problem: JsonProblem): AppError {
  const { code, found, line, column } = problem;
  return refuse('invalid_input', 'workspace_json', {
    file: file.path,
    line,
    column,
    problem: code,
    found: found.replace(/\s+/g, ' '),
  });
}

/** The first value that is not what its key takes. */
export function valueRefusal(file: WorkspaceFile, raw: unknown, error: z.ZodError): AppError {
  const [issue] = error.issues;
  if (issue === undefined) throw new Error('A schema refused without an issue');
  const found = valueAt(raw, issue.path);
  if (found === undefined) return placed(file, issue.path, 'workspace_key_missing', {});
  return placed(file, issue.path, 'workspace_value', {
    found: shown(found),
    ...expectation(issue),
  });
}

/** A refusal that names the file, the place of a value and its key. */
export function placed(
  file: WorkspaceFile,
  path: readonly PropertyKey[],
  reason:
    | 'workspace_value'
    | 'workspace_key_missing'
    | 'workspace_unknown_key'
    | 'workspace_duplicate'
    | 'workspace_dangling',
  params: Params,
): AppError {
  const { line, column } = placeOf(file.text, path);
  const key = path.map(String).join('.');
  return refuse('invalid_input', reason, { file: file.path, line, column, key, ...params });
}

/** What was found, as it stands in the file; texts in quotes, so that "false" is not false. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return `"${value.slice(0, 60)}"`;
  if (value === null || typeof value === 'number' || typeof value === 'boolean') {
    return String(value);
  }
  return Array.isArray(value) ? '[…]' : '{…}';
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  let value = raw;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key]; // an object; a missing key is undefined
  }
  return value;
}

/** Parameters of `errors.workspace_value`: a code for its select, and what the code needs. */
function expectation(issue: z.core.$ZodIssue): Params {
  const none = { values: '', bound: 0 };
  switch (issue.code) {
    case 'invalid_type':
      return { ...none, expected: issue.expected };
    case 'invalid_value':
      return { ...none, expected: 'one_of', values: issue.values.map(String).join(', ') };
    case 'too_small':
      return { ...none, expected: 'at_least', bound: Number(issue.minimum) };
    case 'too_big':
      return { ...none, expected: 'at_most', bound: Number(issue.maximum) };
    case 'custom':
      return { ...none, expected: String(issue.params?.expected) };
    default:
      throw new Error(`No words for the schema issue ${issue.code}`);
  }
}
