import { MAX_TITLE } from '@shared/domain/tasks/task';
import { refuse } from '../refuse';

/** Throws for a title that is too long, saying how long it is and how long it may be. */
export function requireTitle(title: string): void {
  if (title.length <= MAX_TITLE) return;
  throw refuse(
    'invalid_input',
    'title_long',
    { length: title.length, most: MAX_TITLE },
    { field: 'title' },
  );
}
