import { Button, SegmentedControl } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconArrowLeft, IconDownload } from '@tabler/icons-react';
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
import { DecideDialog, type Verdict } from './decide-dialog';
import { Notepad } from './notepad';
import { PLAN_LOOKS, type PlanDetail } from './plan';
import { PlanActions } from './plan-actions';
import { PlanPartsView } from './plan-parts-view';
import { PlanReview } from './plan-review';

const VIEWS = ['parts', 'markdown', 'notepad'] as const;
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
          <StatusText pill state={PLAN_LOOKS[plan.state]} label={t(`plans.state.${plan.state}`)} />
        )
      }
      actions={plan === undefined ? null : <PlanActions plan={plan} onDecide={setVerdict} />}
      toolbar={plan === undefined ? undefined : <Toolbar {...{ plan, view, setView }} />}
      inspector={
        plan === undefined ? null : <PlanReview plan={plan} onPart={() => setView('parts')} />
      }
    >
      <Loaded answer={answer}>
        {(value) => (
          <>
            <Body plan={value} view={view} />
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
  const views = VIEWS.filter((each) => each !== 'parts' || plan.parts !== null);
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
      <Button
        size="xs"
        leftSection={<IconDownload className="gh-icon gh-icon-sm" aria-hidden />}
        onClick={() =>
          saveAs(`${plan.name}.md`, new Blob([plan.markdown], { type: 'text/markdown' }))
        }
      >
        {t('plans.page.export')}
      </Button>
    </>
  );
}

function Body({ plan, view }: { plan: PlanDetail; view: PlanView }) {
  const t = useText();
  const formats = useFormats();
  if (view === 'notepad') return <Notepad plan={plan} />;
  if (view === 'parts' && plan.parts !== null) {
    return <PlanPartsView plan={plan} parts={plan.parts} />;
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
