import { Button } from '@mantine/core';
import { useTenant } from '../../rpc/signed-in';
import { Pill } from '../../ui/marks';
import { hrefOf, tenantPlace } from '../../ui/place';
import { useText } from '../../ui/region';
import { DataList, InspectorSection } from '../../ui/section';
import { StateGlyph } from '../../ui/state-glyph';
import { DateText } from '../../ui/times';
import { useCodedText } from '../../ui/use-coded-text';
import { useFindingText } from './finding-text';
import { type Check, type PlanDetail, partId } from './plan';

interface PlanReviewProps {
  readonly plan: PlanDetail;
  /** Brings the parts on screen before a finding leads to one of them. */
  readonly onPart: () => void;
}

/** Where the plan stands, who said so, and what the analyst and the reviewer find in it. */
export function PlanReview({ plan, onPart }: PlanReviewProps) {
  const t = useText();
  return (
    <>
      <Standing plan={plan} />
      {plan.parts === null ? (
        <InspectorSection title={t('plans.review.title')}>
          <p className="gh-ink-2">{t('plans.review.unchecked')}</p>
        </InspectorSection>
      ) : (
        <>
          <Checks title={t('plans.review.analyst')} checks={plan.analyst} onPart={onPart} />
          <Checks title={t('plans.review.reviewer')} checks={plan.reviewer} onPart={onPart} />
        </>
      )}
    </>
  );
}

function Standing({ plan }: { plan: PlanDetail }) {
  const t = useText();
  const { slug } = useTenant();
  const { state, approval, reviewNotes } = plan;
  const facts = [
    ...(approval === null
      ? []
      : [{ label: t('plans.review.approvedBy'), value: <Approval approval={approval} /> }]),
    ...(reviewNotes === '' ? [] : [{ label: t('plans.review.notes'), value: reviewNotes }]),
  ];
  const ended = state === 'completed' || state === 'superseded';
  const next = ended ? 'ended' : state === 'in_analysis' ? 'draft' : state;
  return (
    <InspectorSection title={t('plans.review.next')}>
      <p className="gh-ink-2">{t(`plans.review.next.${next}`)}</p>
      {facts.length === 0 ? null : <DataList facts={facts} />}
      {state === 'approved' ? (
        <Button component="a" href={hrefOf(tenantPlace(slug, 'gates'))}>
          {t('plans.review.toGates')}
        </Button>
      ) : null}
    </InspectorSection>
  );
}

function Approval({ approval }: { approval: NonNullable<PlanDetail['approval']> }) {
  const t = useText();
  return (
    <>
      <div>{approval.by}</div>
      <div className="gh-meta">
        <DateText atMs={approval.atMs} />
      </div>
      {approval.selfApproved ? <Pill tone="warn">{t('plans.review.selfApproved')}</Pill> : null}
    </>
  );
}

interface ChecksProps {
  readonly title: string;
  readonly checks: readonly Check[];
  readonly onPart: () => void;
}

function Checks({ title, checks, onPart }: ChecksProps) {
  const t = useText();
  const findingText = useFindingText();
  const codedText = useCodedText();
  const met = checks.filter(({ ok }) => ok).length;
  const go = (check: Check) => {
    onPart();
    // The parts may have to be drawn first.
    requestAnimationFrame(() => {
      const part = document.getElementById(partId(check.part));
      part?.scrollIntoView({ block: 'start' });
      part?.focus({ preventScroll: true });
    });
  };
  return (
    <InspectorSection
      title={title}
      aside={
        <span className="gh-meta gh-num">
          {t('plans.review.met', { met, total: checks.length })}
        </span>
      }
    >
      <ul className="plans-checks">
        {checks.map((check) => (
          <li key={check.key}>
            <StateGlyph name={check.ok ? 'done' : 'missed'} tone={check.ok ? 'done' : 'warn'} />
            <div>
              <div>
                {codedText('plans.check', { code: check.key, params: {} })}
                <span className="gh-hidden">
                  {`: ${t(check.ok ? 'ui.operand.met' : 'ui.operand.unmet')}`}
                </span>
              </div>
              {check.ok ? null : (
                <>
                  <div className="gh-meta">{findingText(check)}</div>
                  <button type="button" className="plans-link" onClick={() => go(check)}>
                    {t('plans.review.goToPart', { part: t(`plans.part.${check.part}`) })}
                  </button>
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
    </InspectorSection>
  );
}
