import { Button } from '@mantine/core';
import type { PlanPart } from '@shared/domain/plans/plan';
import { IconLock, IconPencil } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useText } from '../../ui/region';
import { Section } from '../../ui/section';
import { StateGlyph } from '../../ui/state-glyph';
import { GoalDialog } from './goal-dialog';
import { GoalFacts } from './goal-facts';
import { LineListView } from './line-list-view';
import { type FieldTarget, openChecks, type Parts, type PlanDetail, partId } from './plan';
import { RoleMatrix } from './role-matrix';
import { type GoalField, isGoalField } from './use-field-name';
import { useLedTo } from './use-led-to';
import { usePlanEdit } from './use-plan-edit';

interface PlanPartsViewProps {
  readonly plan: PlanDetail;
  readonly parts: Parts;
  /** The field that a finding led to, if one did. */
  readonly target: FieldTarget | undefined;
}

/** The five parts (M18); while the plan may be edited, every line turns into its field where it stands. */
export function PlanPartsView({ plan, parts, target }: PlanPartsViewProps) {
  const t = useText();
  const edit = usePlanEdit(plan);
  const [goalAt, setGoalAt] = useState<GoalField | 'budget' | undefined>(undefined);
  const shared = { parts, version: plan.version, edit, target };
  useLedTo(
    target,
    (field) => goalFieldOf(field) !== undefined && edit.fixed === undefined,
    (field) => setGoalAt(goalFieldOf(field)),
  );
  return (
    <>
      {edit.fixed === undefined ? null : (
        <div className="gh-note gh-tint-quiet gh-ink-2" role="note">
          <IconLock className="gh-icon" aria-hidden />
          {edit.fixed}
        </div>
      )}
      <Part
        plan={plan}
        part="goal"
        aside={
          edit.fixed === undefined ? (
            <Button
              size="xs"
              leftSection={<IconPencil className="gh-icon gh-icon-sm" aria-hidden />}
              onClick={() => setGoalAt('statement')}
            >
              {t('plans.page.editGoal')}
            </Button>
          ) : null
        }
      >
        <GoalFacts plan={plan} goal={parts.goal} />
      </Part>
      <Part plan={plan} part="gate_checklist">
        <LineListView name="gates" {...shared} />
      </Part>
      <Part plan={plan} part="role_matrix">
        <RoleMatrix {...shared} />
      </Part>
      <Part plan={plan} part="dual_track">
        <div className="plans-two">
          <LineListView name="visibility" titled {...shared} />
          <LineListView name="quality" titled {...shared} />
        </div>
      </Part>
      <Part plan={plan} part="cadence_incident_policy">
        <div className="plans-two">
          <LineListView name="cadence" titled {...shared} />
          <LineListView name="incidents" titled {...shared} />
        </div>
        <LineListView name="checklist" titled {...shared} />
      </Part>
      {goalAt === undefined ? null : (
        <GoalDialog
          key={goalAt}
          plan={plan}
          parts={parts}
          focus={goalAt}
          onClose={() => setGoalAt(undefined)}
        />
      )}
    </>
  );
}

/** The field of the goal's dialog that a finding means; undefined when it lies elsewhere. */
function goalFieldOf(field: string): GoalField | 'budget' | undefined {
  if (field === 'budget') return 'budget';
  const name = field.replace(/^goal\./, '');
  return name !== field && isGoalField(name) ? name : undefined;
}

interface PartProps {
  readonly plan: PlanDetail;
  readonly part: PlanPart;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

function Part({ plan, part, aside, children }: PartProps) {
  const t = useText();
  const count = openChecks(plan, part).length;
  return (
    <div id={partId(part)} className="plans-part" tabIndex={-1}>
      <Section
        title={t(`plans.part.${part}`)}
        aside={
          <>
            {count === 0 ? null : (
              <span className="gh-status gh-status-sm gh-tone-warn">
                <StateGlyph name="missed" small />
                {t('plans.page.open', { count })}
              </span>
            )}
            {aside}
          </>
        }
      >
        {children}
      </Section>
    </div>
  );
}
