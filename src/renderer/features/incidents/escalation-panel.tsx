import { useTenant } from '../../rpc/signed-in';
import { useFormats, useText } from '../../ui/region';
import { Section } from '../../ui/section';
import { CampaignControl } from './campaign-control';
import { EscalationCard } from './escalation-card';
import { type Escalation, type Incident, p0SinceMs } from './incident';
import { PausedTasks, ResumeTasks } from './paused-tasks';
import { PostmortemCard } from './postmortem-card';
import { ReassessCard } from './reassess-card';

/** The four things a P0 sets off or asks for, each with how far it is (M149, M176). */
export function EscalationPanel(props: { incident: Incident; escalation: Escalation }) {
  const { incident, escalation } = props;
  const t = useText();
  return (
    <Section title={t('incidents.escalation.title')}>
      <div className="incidents-cards">
        <PauseCard incident={incident} escalation={escalation} />
        <UndoCard rollback={escalation.rollback} />
        <PostmortemCard incident={incident} />
        <ReassessCard since={escalation.cycleSince} />
      </div>
      <PausedTasks tasks={escalation.pausedTasks} />
      <CampaignControl />
    </Section>
  );
}

function PauseCard({ incident, escalation }: { incident: Incident; escalation: Escalation }) {
  const t = useText();
  const formats = useFormats();
  const { name: tenant } = useTenant();
  const count = escalation.pausedTasks.length;
  return (
    <EscalationCard
      state="completed"
      title={t('incidents.escalation.pause')}
      foot={
        <>
          <span className="gh-meta">
            {t('incidents.escalation.pause.auto', {
              when: formats.shortDateTime(p0SinceMs(incident)),
            })}
          </span>
          {count === 0 ? null : <ResumeTasks incident={incident} count={count} />}
        </>
      }
    >
      {count === 0
        ? t('incidents.escalation.pause.none', { tenant })
        : t('incidents.escalation.pause.some', { count, tenant })}
    </EscalationCard>
  );
}

function UndoCard({ rollback }: { rollback: Escalation['rollback'] }) {
  const t = useText();
  const formats = useFormats();
  const { ready, done, refused: stay, byHand, last } = rollback;
  const count = done + byHand + stay;
  const tried = stay === 0 ? 'done' : 'doneSome';
  const nothing = count === 0 && ready === 0;
  return (
    <EscalationCard
      state={
        count === 0 ? (nothing ? 'completed' : 'draft') : stay === 0 ? 'completed' : 'in_progress'
      }
      title={t('incidents.escalation.undo')}
      foot={
        <span className="gh-meta">
          {last !== null
            ? t('incidents.escalation.undo.last', {
                by: last.by,
                when: formats.shortDateTime(last.atMs),
              })
            : t(`incidents.escalation.undo.${nothing ? 'nothingToDo' : 'choose'}`)}
        </span>
      }
    >
      {count > 0
        ? t(`incidents.escalation.undo.${tried}`, { done: done + byHand, count, stay })
        : t(`incidents.escalation.undo.${nothing ? 'none' : 'some'}`, { count: ready })}
    </EscalationCard>
  );
}
