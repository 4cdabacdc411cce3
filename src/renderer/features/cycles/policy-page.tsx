import { Button, Select } from '@mantine/core';
import { CADENCES, WINDOW_DAYS } from '@shared/domain/cycles/cycle';
import { POLICY_VERSIONS, type PolicyVersion, policyOf } from '@shared/domain/policy/registry';
import { useState } from 'react';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { useWatched } from '../../rpc/use-watched';
import { ConfirmDialog } from '../../ui/dialog';
import { ListPage } from '../../ui/list-page';
import { Loaded } from '../../ui/loaded';
import { useNotices } from '../../ui/notices';
import { hrefOf, tenantPlace } from '../../ui/place';
import { RefusableButton } from '../../ui/refusable-button';
import { useText } from '../../ui/region';
import { Section } from '../../ui/section';
import { useRoleRefusal } from '../../ui/use-role-refusal';
import { Backtest } from './backtest';
import { ReplayAll } from './replay-all';
import { useRuleText } from './rule-text';

interface Policies {
  readonly live: PolicyVersion;
  readonly shadow: PolicyVersion | null;
}

/** Which policy decides and which watches, their rules in words out of the rules (M193), and what each would do (Q18). */
export function PolicyPage() {
  const t = useText();
  const { name, slug } = useTenant();
  const answer = useWatched('cycles.policy', {}, useTenantScope());
  return (
    <ListPage
      title={t('cycles.policyPage.title')}
      meta={
        <>
          {name} · {t('cycles.policyPage.meta')} ·{' '}
          <a className="cycles-link" href={hrefOf(tenantPlace(slug, 'cycles'))}>
            {t('cycles.log.back')}
          </a>
        </>
      }
    >
      <Loaded answer={answer}>
        {(policies) => (
          <>
            <ChoosePolicies key={`${policies.live} ${policies.shadow}`} policies={policies} />
            <Rules version={policies.live} />
            {policies.shadow === null ? null : <Rules version={policies.shadow} />}
            <Basis />
            <Backtest key={policies.live} initial={policies.shadow ?? otherThan(policies.live)} />
            <ReplayAll />
          </>
        )}
      </Loaded>
    </ListPage>
  );
}

function ChoosePolicies({ policies }: { policies: Policies }) {
  const t = useText();
  const refusal = useRoleRefusal('cycles.setPolicy');
  const notices = useNotices();
  const set = useCommand('cycles.setPolicy', useTenantScope());
  const [next, setNext] = useState(policies);
  const [asking, setAsking] = useState(false);
  const choose = (value: string | null) => POLICY_VERSIONS.find((each) => each === value);
  const changed = next.live !== policies.live || next.shadow !== policies.shadow;
  const save = async () => {
    const saved = await set.run(next);
    setAsking(false);
    if (saved !== undefined) notices.done(t('cycles.policyPage.changed', { live: saved.live }));
  };
  const shadowText = next.shadow ?? t('cycles.policyPage.noShadow');
  return (
    <div className="cycles-policies">
      <Select
        label={t('cycles.policyPage.live')}
        data={[...POLICY_VERSIONS]}
        allowDeselect={false}
        readOnly={refusal !== undefined}
        value={next.live}
        onChange={(value) => {
          const live = choose(value) ?? next.live;
          setNext({ live, shadow: next.shadow === live ? null : next.shadow });
        }}
      />
      <Select
        label={t('cycles.policyPage.shadow')}
        data={[
          { value: '', label: t('cycles.policyPage.noShadow') },
          ...POLICY_VERSIONS.filter((each) => each !== next.live),
        ]}
        allowDeselect={false}
        readOnly={refusal !== undefined}
        value={next.shadow ?? ''}
        onChange={(value) => setNext({ ...next, shadow: choose(value) ?? null })}
      />
      {changed || refusal !== undefined ? (
        <RefusableButton refusal={refusal} pending={set.pending} onClick={() => setAsking(true)}>
          {t('cycles.policyPage.change')}
        </RefusableButton>
      ) : (
        <Button aria-disabled>{t('cycles.policyPage.change')}</Button>
      )}
      <p className="gh-meta cycles-policies-about">{t('cycles.policyPage.shadowAbout')}</p>
      {asking ? (
        <ConfirmDialog
          title={t('cycles.policyPage.changeTitle')}
          text={t('cycles.policyPage.changeText', { live: next.live, shadow: shadowText })}
          confirm={t('cycles.policyPage.change')}
          pending={set.pending}
          onConfirm={() => void save()}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </div>
  );
}

/** A policy's rules in their order and in words, with what they all rest on. */
function Rules({ version }: { version: PolicyVersion }) {
  const t = useText();
  const ruleText = useRuleText();
  return (
    <Section
      title={t('cycles.policyPage.rules', { policy: version })}
      meta={version === 'baseline-v1' ? undefined : t('cycles.policyPage.stricter')}
    >
      <ol className="gh-card cycles-trace">
        {policyOf(version).rules.map((rule, index) => (
          <li key={rule.reason} className="cycles-rule cycles-policy-rule">
            <span className="cycles-number">{index + 1}</span>
            <span>{ruleText(version, index + 1)}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** What every policy rests on: when a track is up, and how far back a cycle looks. */
function Basis() {
  const t = useText();
  return (
    <div>
      <p className="gh-meta">{t('cycles.policy.tracks')}</p>
      {CADENCES.map((cadence) => (
        <p key={cadence} className="gh-meta">
          {t('cycles.policy.window', { cadence, days: WINDOW_DAYS[cadence] })}
        </p>
      ))}
    </div>
  );
}

function otherThan(live: PolicyVersion): PolicyVersion {
  return POLICY_VERSIONS.find((each) => each !== live) ?? live;
}
