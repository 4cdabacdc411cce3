import { z } from 'zod';
import { command, query } from './define';
import { done, id, instant } from './values';

/** One piece of a file in a frame: at most 512 KiB of bytes, base64 (ADR 0004). */
export const CHUNK_BYTES = 512 * 1024;
/** A file an operator attaches. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;

const base64 = z.string().max(Math.ceil(CHUNK_BYTES / 3) * 4 + 4);
export const storedFile = z.object({
  id,
  name: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  mediaType: z.string(),
  addedAtMs: instant,
  addedBy: z.string(),
});

export const fileMethods = {
  /** Opens an upload; nothing is visible before `files.finish`. */
  'files.begin': command('tenant', {
    input: z.object({
      /** Refused by name when it carries a path (`file_name_path`), is empty or over 200 characters. */
      name: z.string().max(10_000),
      /** More than MAX_FILE_BYTES is refused by name (`file_too_big`). */
      bytes: z.int().min(0),
      mediaType: z.string().max(100).default('application/octet-stream'),
    }),
    output: z.object({ uploadId: id }),
  }),
  'files.append': command('tenant', {
    input: z.object({ uploadId: id, offset: z.int().min(0), chunk: base64 }),
    output: z.object({ received: z.int() }),
  }),
  /** Refused unless size and hash are what the caller says. */
  'files.finish': command('tenant', {
    input: z.object({ uploadId: id, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    output: storedFile,
  }),
  'files.get': query('tenant', {
    input: z.object({ fileId: id }),
    output: storedFile,
    reads: ['files'],
  }),
  'files.read': query('tenant', {
    input: z.object({ fileId: id, offset: z.int().min(0) }),
    output: z.object({ chunk: z.string(), offset: z.int(), bytes: z.int(), last: z.boolean() }),
    reads: [],
  }),
  'files.abandon': command('tenant', { input: z.object({ uploadId: id }), output: done }),
} as const;
