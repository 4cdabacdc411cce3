import { NOTEPAD_SECTIONS, type NotepadSection } from '@shared/domain/plans/plan';
import { sql } from 'kysely';
import type { TenantReader, TenantWriter } from './tenant-access';

export interface NotepadPage {
  readonly section: NotepadSection;
  readonly text: string;
}

/** The plan's notepad in its fixed order; empty before a campaign has started on the plan (M27). */
export async function listNotepad(
  read: TenantReader,
  planId: string,
): Promise<readonly NotepadPage[]> {
  const rows = await read
    .from('notepad')
    .select(['notepad.section', 'notepad.text'])
    .where('notepad.plan_id', '=', planId)
    .execute();
  return NOTEPAD_SECTIONS.flatMap((section) => rows.filter((row) => row.section === section));
}

/** Who wrote which section when, newest first, as the events tell; at most a hundred. */
export async function listNotepadSaves(
  read: TenantReader,
  planId: string,
): Promise<
  readonly { readonly section: NotepadSection; readonly actor: string; readonly atMs: number }[]
> {
  const rows = await read.unscoped
    .selectFrom('event')
    .select([
      'event.actor as actor',
      'event.at_ms as atMs',
      sql<string>`json_extract(event.payload_json, '$.section')`.as('section'),
    ])
    .where('event.tenant_id', '=', read.tenantId)
    .where('event.subject', '=', `plan:${planId}`)
    .where('event.type', '=', 'notepad.saved')
    .orderBy('event.seq', 'desc')
    .limit(100)
    .execute();
  return rows.flatMap(({ section: name, ...row }) => {
    const section = NOTEPAD_SECTIONS.find((each) => each === name);
    return section === undefined ? [] : [{ ...row, section }];
  });
}

/** Opens the five empty sections of a plan that has none yet (M130); what was written stays. */
export async function openNotepad(writer: TenantWriter, planId: string): Promise<void> {
  const existing = await listNotepad(writer, planId);
  const missing = NOTEPAD_SECTIONS.filter(
    (section) => !existing.some((page) => page.section === section),
  );
  if (missing.length === 0) return;
  await writer.insert(
    'notepad',
    missing.map((section) => ({
      plan_id: planId,
      section,
      text: '',
      updated_at_ms: writer.nowMs,
    })),
  );
  writer.touch('plans');
}

/** Writes one section with its event; the text itself stays in the notepad. */
export async function saveNotepad(
  writer: TenantWriter,
  planId: string,
  section: NotepadSection,
  text: string,
): Promise<void> {
  await writer.upsert('notepad', { plan_id: planId, section, text, updated_at_ms: writer.nowMs }, [
    'plan_id',
    'section',
  ]);
  writer.event({ type: 'notepad.saved', subject: `plan:${planId}`, payload: { section } });
  writer.touch('plans');
}
