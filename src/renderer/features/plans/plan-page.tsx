import { Button, SegmentedControl } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconArrowLeft, IconCopy, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { saveAs } from '../../rpc/save-as';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';
import { ListPage } from '../../ui/list-page';
import { Loaded, newestOf } from '../../ui/loaded';
import { MarkdownView } from '../../ui/markdown-view';
import { StatusText } from '../../ui/marks';
import { hrefOf, tenantPlace } from '../../ui/place';
import { useFormats, useText } from '../../ui/region';
import { useRoleRefusal } from '../../ui/use-role-refusal';
import { DecideDialog, type Verdict } from './decide-dialog';
import { DuplicateDialog } from './duplicate-dialog';
import { Notepad } from './notepad';
import {
  type Check,
  type FieldTarget,
  PLAN_LOOKS,
  type PlanDetail,
  partId,
  stateText,
} from './plan';
import { PlanActions } from './plan-actions';
import { PlanPartsView } from './plan-parts-view';
import { PlanReview } from './plan-review';
import { WavesView } from './waves-view';

const VIEWS = ['parts', 'waves', 'markdown', 'notepad'] as const;
type PlanView = (typeof VIEWS)[number];

/** One plan: its five parts, its text, its notepad, and where its review stands. */
export function PlanPage({ planId }: { planId: string }) {
  const t = useText();
  const { slug } = useTenant();
  const answer = useWatched('plans.get', { planId }, useTenantScope());
  const plan = newestOf(answer);
  const [wanted, setView] = useState<PlanView | undefined>(undefined);
  const [verdict, setVerdict] = useState<Verdict | undefined>(undefined);
  const view = wanted ?? (plan?.parts === null ? 'markdown' : 'parts');
  const [target, setTarget] = useState<FieldTarget | undefined>(undefined);
  const lead = (check: Check) => {
    const field = check.field ?? '';
    setView(field.startsWith('work') ? 'waves' : 'parts');
    setTarget({ field, turn: (target?.turn ?? 0) + 1 });
    // The parts may have to be drawn first; a field that opens takes the focus itself.
    requestAnimationFrame(() => {
      const part = document.getElementById(partId(check.part));
      if (part === null || part.contains(document.activeElement)) return;
      if (document.querySelector('[role="dialog"]') !== null) return;
      part.scrollIntoView({ block: 'start' });
      part.focus({ preventScroll: true });
    });
  };
  const canDecide = plan?.state === 'in_review';
  useHotkeys([
    ['a', () => (canDecide ? setVerdict('approve') : undefined)],
    ['r', () => (canDecide ? setVerdict('revise') : undefined)],
  ]);
  return (
    <ListPage
      lead={
        <Button
          component="a"
          variant="subtle"
          px={8}
          href={hrefOf(tenantPlace(slug, 'plans'))}
          aria-label={t('plans.screen.back')}
        >
          <IconArrowLeft className="gh-icon" aria-hidden />
        </Button>
      }
      title={plan?.title ?? t('plans.screen.title')}
      meta={
        plan === undefined ? undefined : (
          <StatusText pill state={PLAN_LOOKS[plan.state]} label={t(stateText(plan))} />
        )
      }
      actions={plan === undefined ? null : <PlanActions plan={plan} onDecide={setVerdict} />}
      toolbar={plan === undefined ? undefined : <Toolbar {...{ plan, view, setView }} />}
      inspector={plan === undefined ? null : <PlanReview plan={plan} onField={lead} />}
    >
      <Loaded answer={answer}>
        {(value) => (
          <>
            <Body plan={value} view={view} target={target} />
            {verdict === undefined ? null : (
              <DecideDialog plan={value} verdict={verdict} onClose={() => setVerdict(undefined)} />
            )}
          </>
        )}
      </Loaded>
    </ListPage>
  );
}

interface ToolbarProps {
  readonly plan: PlanDetail;
  readonly view: PlanView;
  readonly setView: (view: PlanView) => void;
}

function Toolbar({ plan, view, setView }: ToolbarProps) {
  const t = useText();
  const formats = useFormats();
  const refusal = useRoleRefusal('plans.create');
  const [open, setOpen] = useState(false);
  const views = VIEWS.filter(
    (each) => plan.parts !== null || (each !== 'parts' && each !== 'waves'),
  );
  return (
    <>
      <SegmentedControl
        aria-label={t('plans.page.view')}
        value={view}
        data={views.map((value) => ({ value, label: t(`plans.page.${value}`) }))}
        onChange={(value) => setView(VIEWS.find((each) => each === value) ?? 'parts')}
      />
      <span className="gh-meta gh-clip gh-grow">
        {t('plans.page.meta', {
          name: plan.name,
          origin: t(`plans.screen.origin.${plan.origin}`),
          when: formats.date(plan.createdAtMs),
        })}
      </span>
      {plan.parts === null || refusal !== undefined ? null : (
        <Button
          size="xs"
          leftSection={<IconCopy className="gh-icon gh-icon-sm" aria-hidden />}
          onClick={() => setOpen(true)}
        >
          {t('plans.duplicate.open')}
        </Button>
      )}
      {open ? <DuplicateDialog plan={plan} onClose={() => setOpen(false)} /> : null}
      <Button
        size="xs"
        leftSection={<IconDownload className="gh-icon gh-icon-sm" aria-hidden />}
        onClick={() =>
          saveAs(`${plan.name}.md`, new Blob([plan.exported], { type: 'text/markdown' }))
        }
      >
        {t('plans.page.export')}
      </Button>
    </>
  );
}

interface BodyProps {
  readonly plan: PlanDetail;
  readonly view: PlanView;
  readonly target: FieldTarget | undefined;
}

function Body({ plan, view, target }: BodyProps) {
  const t = useText();
  const formats = useFormats();
  if (view === 'notepad') return <Notepad plan={plan} />;
  if (view === 'parts' && plan.parts !== null) {
    return <PlanPartsView plan={plan} parts={plan.parts} target={target} />;
  }
  if (view === 'waves' && plan.parts !== null) {
    return <WavesView plan={plan} parts={plan.parts} target={target} />;
  }
  return (
    <>
      {plan.origin === 'imported' ? (
        <div className="gh-note gh-tint-quiet gh-ink-2" role="note">
          {t('plans.page.imported', { when: formats.dateTime(plan.createdAtMs) })}
        </div>
      ) : null}
      <MarkdownView source={plan.markdown} />
    </>
  );
}
