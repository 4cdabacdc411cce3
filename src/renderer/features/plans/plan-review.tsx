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
import type { Check, PlanDetail } from './plan';
import { useFieldName } from './use-field-name';

/** Who looks, in the order in which a plan passes them. */
const LISTS = ['analyst', 'reviewer', 'dispatch'] as const;

interface PlanReviewProps {
  readonly plan: PlanDetail;
  /** Leads to the field that closes a finding. */
  readonly onField: (check: Check) => void;
}

/** Where the plan stands, who said so, and what the analyst and the reviewer find in it. */
export function PlanReview({ plan, onField }: PlanReviewProps) {
  const t = useText();
  return (
    <>
      <Standing plan={plan} />
      {plan.parts === null ? (
        <InspectorSection title={t('plans.review.title')}>
          <p className="gh-ink-2">{t('plans.review.unchecked')}</p>
        </InspectorSection>
      ) : (
        LISTS.map((list) => <Checks key={list} list={list} plan={plan} onField={onField} />)
      )}
    </>
  );
}

function Standing({ plan }: { plan: PlanDetail }) {
  const t = useText();
  const { slug } = useTenant();
  const { state, submitted, reviewed, approval, reviewNotes } = plan;
  const facts = [
    ...(submitted === null
      ? []
      : [{ label: t('plans.review.submittedBy'), value: <Signed {...submitted} /> }]),
    ...(reviewed === null
      ? []
      : [
          {
            label: t(`plans.review.reviewedBy.${reviewed.verdict}`),
            value: <Signed {...reviewed} />,
          },
        ]),
    ...(approval === null
      ? []
      : [{ label: t('plans.review.approvedBy'), value: <Approval approval={approval} /> }]),
    ...(reviewNotes === '' ? [] : [{ label: t('plans.review.notes'), value: reviewNotes }]),
  ];
  const ended = state === 'completed' || state === 'superseded';
  const next = ended
    ? 'ended'
    : state === 'in_analysis'
      ? 'draft'
      : plan.passed
        ? 'reviewed'
        : state;
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

function Signed({ by, atMs }: { by: string; atMs: number }) {
  return (
    <>
      <div>{by}</div>
      <div className="gh-meta">
        <DateText atMs={atMs} />
      </div>
    </>
  );
}

function Approval({ approval }: { approval: NonNullable<PlanDetail['approval']> }) {
  const t = useText();
  return (
    <>
      <Signed {...approval} />
      {approval.selfApproved ? <Pill tone="warn">{t('plans.review.selfApproved')}</Pill> : null}
    </>
  );
}

interface ChecksProps {
  readonly list: (typeof LISTS)[number];
  readonly plan: PlanDetail;
  readonly onField: (check: Check) => void;
}

function Checks({ list, plan, onField }: ChecksProps) {
  const t = useText();
  const findingText = useFindingText();
  const codedText = useCodedText();
  const fieldName = useFieldName(plan.parts);
  const checks = plan[list];
  const met = checks.filter(({ ok }) => ok).length;
  const prefix = list === 'dispatch' ? 'plans.dispatch' : 'plans.check';
  return (
    <InspectorSection
      title={t(`plans.review.${list}`)}
      aside={
        <span className="gh-meta gh-num">
          {t('plans.review.met', { met, total: checks.length })}
        </span>
      }
    >
      <ul className="plans-checks" aria-label={t(`plans.review.${list}`)}>
        {checks.map((check) => (
          <li key={check.key}>
            <StateGlyph name={check.ok ? 'done' : 'missed'} tone={check.ok ? 'done' : 'warn'} />
            <div>
              <div>
                {codedText(prefix, { code: check.key, params: {} })}
                <span className="gh-hidden">
                  {`: ${t(check.ok ? 'ui.operand.met' : 'ui.operand.unmet')}`}
                </span>
              </div>
              {check.field === null ? null : (
                <>
                  <div className="gh-meta">{findingText(check)}</div>
                  <button type="button" className="plans-link" onClick={() => onField(check)}>
                    {t('plans.review.goToField', { field: fieldName(check.field) })}
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
