/** Longest name of a file, in characters. */
export const MAX_FILE_NAME = 200;

/** Rendered under `errors.<problem>`. */
export type FileNameProblem = 'file_name_empty' | 'file_name_path' | 'file_name_long';

/**
 * What is wrong with the name of a file that somebody brings; undefined when nothing is. A name says no place: it has
 * no separator of any system, no control character, and is not a dot or two.
 */
export function fileNameProblem(name: string): FileNameProblem | undefined {
  if (name.trim() === '') return 'file_name_empty';
  if (/[/\\\p{Cc}]/u.test(name) || /^\.{1,2}$/.test(name.trim())) return 'file_name_path';
  return name.length > MAX_FILE_NAME ? 'file_name_long' : undefined;
}
