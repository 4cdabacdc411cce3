import { decideRollback } from '@shared/domain/incidents/rollback';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { useWatched } from '../../rpc/use-watched';
import { ConfirmDialog } from '../../ui/dialog';
import { Loaded, newestOf } from '../../ui/loaded';
import { useNotices } from '../../ui/notices';
import { RefusableButton } from '../../ui/refusable-button';
import { useFormats, useText } from '../../ui/region';
import { Section } from '../../ui/section';
import { usePage } from '../../ui/use-page';
import { useRoleRefusal } from '../../ui/use-role-refusal';
import type { Incident } from './incident';
import { UndoPointTable } from './undo-point-table';

/** As many as leave the postmortem in reach. */
const FIRST = 8;

interface UndoPointsProps {
  readonly incident: Incident;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** What was changed before the incident, by everybody: chosen, rolled back, with a result each (M176). */
export function UndoPoints({ incident, chosen, onChoose }: UndoPointsProps) {
  const t = useText();
  const formats = useFormats();
  const page = usePage(FIRST);
  const input = { incidentId: incident.id, ...page.input };
  const answer = useWatched('incidents.undoPoints', input, useTenantScope(), { keep: true });
  const list = newestOf(answer);
  const back = useRollBack(incident, () => onChoose(new Set()));
  const [asking, setAsking] = useState<readonly string[]>();
  const things = (list?.rows ?? [])
    .filter(({ groupId }) => asking?.includes(groupId))
    .reduce((sum, { count }) => sum + count, 0);
  return (
    <Section
      title={t('incidents.undo.title')}
      meta={
        list &&
        t('incidents.undo.since', { count: list.total, when: formats.shortDateTime(list.sinceMs) })
      }
      aside={
        list === undefined || list.total === 0 ? undefined : (
          <RefusableButton
            variant={chosen.size > 0 ? 'filled' : 'default'}
            refusal={back.refusal ?? (chosen.size === 0 ? t('incidents.undo.choose') : undefined)}
            pending={back.pending}
            leftSection={<IconArrowBackUp className="gh-icon" aria-hidden />}
            onClick={() => setAsking([...chosen])}
          >
            {t('incidents.undo.rollBack', { count: chosen.size })}
          </RefusableButton>
        )
      }
    >
      <Loaded
        answer={answer}
        isEmpty={({ total }) => total === 0}
        empty={<p className="gh-ink-2">{t('incidents.undo.none')}</p>}
      >
        {(value) => (
          <UndoPointTable
            incident={incident}
            rows={value.rows}
            total={value.total}
            onMore={page.more(value)}
            refusal={back.refusal}
            chosen={chosen}
            onChoose={onChoose}
            onTryAgain={(point) => void back.run([point.groupId])}
          />
        )}
      </Loaded>
      {asking === undefined ? null : (
        <ConfirmDialog
          danger
          title={t('incidents.undo.ask', { count: asking.length })}
          text={t('incidents.undo.ask.text', { things })}
          confirm={t('incidents.undo.ask.confirm', { count: asking.length })}
          onConfirm={() => {
            setAsking(undefined);
            void back.run(asking);
          }}
          onClose={() => setAsking(undefined)}
        />
      )}
    </Section>
  );
}

/** Rolls back and tells in one word how it went; why something stays is said at its row. */
function useRollBack(incident: Incident, onDone: () => void) {
  const t = useText();
  const notices = useNotices();
  const command = useCommand('incidents.rollBack', useTenantScope());
  const roleRefusal = useRoleRefusal('incidents.rollBack');
  const decision = decideRollback(incident);
  const rule = decision.allowed ? undefined : t(`errors.${decision.reason}`, { ref: incident.ref });
  const run = async (groupIds: readonly string[]) => {
    const answer = await command.run({ incidentId: incident.id, groupIds: [...groupIds] });
    if (answer === undefined) return;
    onDone();
    const { done, refused } = answer;
    if (refused === 0) {
      notices.settled('rollback');
      notices.done(t('incidents.undo.done', { count: done }));
      return;
    }
    notices.refused({
      about: 'rollback',
      title: t('incidents.undo.stayed', { count: refused }),
      body: t('incidents.undo.doneSome', { done }),
      hint: t('incidents.undo.stayed.hint'),
    });
  };
  return { run, pending: command.pending, refusal: rule ?? roleRefusal };
}
