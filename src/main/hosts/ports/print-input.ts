import { AppError } from '@shared/base/errors';
import { z } from 'zod';
import type { PrintInput } from '../../core/ports';

const printInput = z.object({
  documents: z.array(z.object({ html: z.string(), paper: z.enum(['a4', 'letter']) })).max(500),
});

export type PrintDocument = PrintInput['documents'][number];

/** What the core asked to print; throws `invalid_input`. */
export function parsePrintInput(input: unknown): PrintInput {
  const parsed = printInput.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new AppError('invalid_input', 'There is nothing printable in this order to print.', {
    details: { issues: parsed.error.issues },
  });
}

/** Width and height in inches; a document's own `@page` size goes first. */
export const PAPER_INCHES = {
  a4: { width: 8.27, height: 11.69 },
  letter: { width: 8.5, height: 11 },
} as const;
