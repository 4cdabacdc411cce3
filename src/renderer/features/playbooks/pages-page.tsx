import { PAGE_STANDARD, THROUGHPUT_POLICY } from '@shared/domain/playbooks/pages';
import { useTenantScope } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';
import { ListPage } from '../../ui/list-page';
import { Loaded } from '../../ui/loaded';
import { useText } from '../../ui/region';
import { Section } from '../../ui/section';
import { PageMix } from './page-mix';
import { PlaybookTabs } from './playbook-tabs';
import { usePlaybookText } from './use-playbook-text';

/** What every page holds, and what a period's pages are planned by (M163). */
export function PagesPage() {
  const t = useText();
  const p = usePlaybookText();
  const answer = useWatched('playbooks.get', {}, useTenantScope());
  return (
    <ListPage
      title={t('playbooks.title')}
      meta={t('playbooks.pages.meta', {
        points: PAGE_STANDARD.length,
        rules: THROUGHPUT_POLICY.length,
      })}
      toolbar={<PlaybookTabs current="pages" />}
    >
      <Section title={t('playbooks.pages.standard')}>
        <ol className="playbooks-points">
          {PAGE_STANDARD.map((point) => (
            <li key={point}>
              <div className="gh-medium">{p(`standard.${point}.title`)}</div>
              <div>{p(`standard.${point}.text`)}</div>
              <div className="gh-ink-2">
                <span className="gh-medium">{t('playbooks.pages.check')}</span>{' '}
                {p(`standard.${point}.check`)}
              </div>
            </li>
          ))}
        </ol>
      </Section>
      <Section title={t('playbooks.pages.policy')}>
        <ol className="playbooks-points">
          {THROUGHPUT_POLICY.map((rule) => (
            <li key={rule}>
              <div className="gh-medium">{p(`throughput.${rule}.title`)}</div>
              <div>{p(`throughput.${rule}.text`)}</div>
            </li>
          ))}
        </ol>
      </Section>
      <Loaded answer={answer}>
        {({ density }) => <PageMix key={density} density={density} />}
      </Loaded>
    </ListPage>
  );
}
