import { z } from 'zod';

/** A ULID in its canonical upper-case form (D11). */
export const id = z.string().regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/, 'is not an id');
/** Integer ms UTC, within what a Date can hold (D11). */
export const instant = z.int().min(0).max(8_640_000_000_000_000);
/** A calendar day YYYY-MM-DD in the tenant's zone (D11). */
export const day = z.iso.date();
/** A calendar month YYYY-MM. */
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'is not a month like 2026-10');
/** One line of text as an operator types it. */
export const line = (max = 200) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\n\r]*$/, 'has to be one line');
/** Several lines of text; empty is allowed. */
export const prose = (max = 10_000) => z.string().max(max);
/** A code with its parameters, rendered by the reader's catalogue (D12). */
export const coded = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});
export type Coded = z.output<typeof coded>;
/** Grows by one with every write of a thing; the caller says which one it saw. */
export const version = z.int().min(1);
/** A keyset page (D13): `after` is the cursor the page before ended with. */
export const page = z.object({
  after: z.string().max(200).optional(),
  limit: z.int().min(1).max(200).default(50),
});
export const nothing = z.object({});
/** An answer that only says it happened. */
export const done = z.object({ done: z.literal(true) });
