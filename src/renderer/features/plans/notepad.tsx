import { Button, Textarea } from '@mantine/core';
import type { NotepadSection } from '@shared/domain/plans/plan';
import { IconNotebook } from '@tabler/icons-react';
import { useState } from 'react';
import { useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { EmptyState } from '../../ui/empty-state';
import { useNotices } from '../../ui/notices';
import { useFormats, useText } from '../../ui/region';
import { useRoleRefusal } from '../../ui/use-role-refusal';
import type { PlanDetail } from './plan';

/** The five sections that are written while a plan's campaign runs (M27). */
export function Notepad({ plan }: { plan: PlanDetail }) {
  const t = useText();
  if (plan.notepad.length === 0) {
    return (
      <EmptyState
        icon={<IconNotebook className="gh-icon" aria-hidden />}
        title={t('plans.notepad.closed')}
        text={t('plans.notepad.closed.about')}
      />
    );
  }
  return (
    <div className="plans-notepad">
      {plan.notepad.map(({ section, text }) => (
        <div key={section}>
          <NotepadPage planId={plan.id} section={section} text={text} />
          <Saves saves={plan.notepadSaves.filter((save) => save.section === section)} />
        </div>
      ))}
    </div>
  );
}

/** Who wrote the section last, and who before. */
function Saves({ saves }: { saves: PlanDetail['notepadSaves'] }) {
  const t = useText();
  const formats = useFormats();
  const [newest, ...earlier] = saves;
  if (newest === undefined) return null;
  const said = ({ by, atMs }: typeof newest) => ({ by, when: formats.dateTime(atMs) });
  return (
    <div className="gh-meta">
      {t('plans.notepad.savedBy', said(newest))}
      {earlier.length === 0 ? null : (
        <details>
          <summary>{t('plans.notepad.earlier', { count: earlier.length })}</summary>
          <ul className="plans-lines">
            {earlier.map((save) => (
              <li key={save.atMs}>{t('plans.notepad.save', said(save))}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

interface NotepadPageProps {
  readonly planId: string;
  readonly section: NotepadSection;
  readonly text: string;
}

function NotepadPage({ planId, section, text }: NotepadPageProps) {
  const t = useText();
  const notices = useNotices();
  const roleRefusal = useRoleRefusal('plans.saveNotepad');
  const save = useCommand('plans.saveNotepad', useTenantScope());
  // Undefined follows what is stored; a draft stands until it is saved or given up.
  const [draft, setDraft] = useState<{ text: string; over: string } | undefined>(undefined);
  const name = t(`plans.notepad.${section}`);
  const dirty = draft !== undefined && draft.text !== text;
  const newer = draft !== undefined && draft.over !== text;
  const run = async () => {
    if (draft === undefined) return;
    const saved = await save.run({ planId, section, text: draft.text });
    if (saved === undefined) return;
    setDraft(undefined);
    notices.done(t('plans.notepad.saved', { section: name }), saved);
  };
  return (
    <div className="gh-col">
      <Textarea
        label={name}
        autosize
        minRows={3}
        maxRows={24}
        value={draft?.text ?? text}
        readOnly={roleRefusal !== undefined}
        onChange={(event) =>
          setDraft({ text: event.currentTarget.value, over: draft?.over ?? text })
        }
      />
      {dirty ? (
        <div className="gh-row gh-wrap">
          <Button size="xs" aria-disabled={save.pending} onClick={() => void run()}>
            {t('ui.action.save')}
          </Button>
          {newer ? (
            <Button size="xs" variant="subtle" onClick={() => setDraft(undefined)}>
              {t('plans.notepad.take')}
            </Button>
          ) : null}
          <span className={newer ? 'gh-meta gh-tone-warn' : 'gh-meta'} role="status">
            {t(newer ? 'plans.notepad.newer' : 'plans.notepad.unsaved')}
          </span>
        </div>
      ) : null}
    </div>
  );
}
