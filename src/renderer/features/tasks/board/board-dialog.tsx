import { missingFields } from '@shared/domain/tasks/missing-fields';
import { AtTenant } from '../../../ui/at-tenant';
import { AssignDialog } from '../assign-dialog';
import { MoveDialog } from '../move-dialog';
import { TaskSchedule } from '../task-schedule';
import { TemplateDialog } from '../template-dialog';
import { movableCard } from './board';
import { LimitsDialog } from './limits-dialog';
import type { Asked, CardAsked } from './use-board-actions';

/** What the board asks before it goes on, in the words and the zone of the card's tenant. */
export function BoardDialog({ asked, onClose }: { asked: Asked; onClose: () => void }) {
  if (asked.kind === 'limits') return <LimitsDialog column={asked.column} onClose={onClose} />;
  return (
    <AtTenant tenantId={asked.card.tenantId}>
      <CardDialog asked={asked} onClose={onClose} />
    </AtTenant>
  );
}

interface CardDialogProps {
  readonly asked: CardAsked;
  readonly onClose: () => void;
}

function CardDialog({ asked, onClose }: CardDialogProps) {
  const { card } = asked;
  switch (asked.kind) {
    case 'move': {
      const [to = card.state] = asked.states;
      return (
        <MoveDialog
          task={card}
          to={to}
          choices={asked.states}
          missing={asked.fill ? missingFields(movableCard(card)) : []}
          reasoned={to === 'blocked' || to === 'failed' || to === 'cancelled'}
          onClose={onClose}
        />
      );
    }
    case 'assign':
      return <AssignDialog task={card} profileId={asked.profileId} onClose={onClose} />;
    case 'schedule':
      return <TaskSchedule task={card} onClose={onClose} />;
    case 'template':
      return <TemplateDialog task={card} onClose={onClose} />;
  }
}
