import { NOTEPAD_SECTIONS, type NotepadSection } from '@shared/domain/plans/plan';
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
