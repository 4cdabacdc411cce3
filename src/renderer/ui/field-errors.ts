import type { AppError } from '@shared/base/errors';

/** The core's findings by field name, from `details.issues` of an `invalid_input`; empty for anything else. */
export function fieldErrors(error: AppError | undefined): Readonly<Record<string, string>> {
  const issues = error?.details.issues;
  if (!Array.isArray(issues)) return {};
  const found: Record<string, string> = {};
  for (const issue of issues as readonly unknown[]) {
    if (typeof issue !== 'object' || issue === null) continue;
    const { path, message } = issue as { readonly path?: unknown; readonly message?: unknown };
    const name = Array.isArray(path) ? path.join('.') : String(path ?? '');
    if (typeof message === 'string') found[name] ??= message;
  }
  return found;
}
