import { Button } from '@mantine/core';
import { IconBuildingStore, IconDatabase, IconFolderUp, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useSignedIn } from '../../rpc/signed-in';
import { EmptyState } from '../../ui/empty-state';
import { ListPage } from '../../ui/list-page';
import { useText } from '../../ui/region';

const STEPS = [1, 2, 3, 4, 5, 6, 7, 8] as const;

interface NoTenantsProps {
  readonly onAdd: () => void;
  readonly onImport: () => void;
}

/** Nothing to show yet: the three ways to begin, and what the first week will be. */
export function NoTenants({ onAdd, onImport }: NoTenantsProps) {
  const t = useText();
  const { profile } = useSignedIn();
  if (!profile.isAdmin) {
    return (
      <ListPage title={t('firstRun.title')}>
        <EmptyState
          title={t('firstRun.noMembership.title')}
          text={t('firstRun.noMembership.text', { name: profile.name })}
        />
      </ListPage>
    );
  }
  return (
    <ListPage title={t('firstRun.title')}>
      <div className="gh-start">
        <div className="gh-col gh-gap-4">
          <div className="gh-col gh-gap-1">
            <h2>{t('firstRun.cards.title')}</h2>
            <p className="gh-ink-2">{t('firstRun.cards.text')}</p>
          </div>
          <div className="gh-start-cards">
            <StartCard
              icon={<IconBuildingStore className="gh-icon" aria-hidden />}
              title={t('firstRun.tenant.title')}
              text={t('firstRun.tenant.text')}
            >
              <Button
                variant="filled"
                fullWidth
                leftSection={<IconPlus className="gh-icon" aria-hidden />}
                onClick={onAdd}
              >
                {t('firstRun.tenant.action')}
              </Button>
            </StartCard>
            <StartCard
              icon={<IconDatabase className="gh-icon" aria-hidden />}
              title={t('firstRun.sample.title')}
              text={t('firstRun.sample.apart')}
            >
              <code className="gh-mono gh-start-command">npm start -- --demo</code>
            </StartCard>
            <StartCard
              icon={<IconFolderUp className="gh-icon" aria-hidden />}
              title={t('firstRun.import.title')}
              text={t('firstRun.import.text')}
            >
              <Button fullWidth onClick={onImport}>
                {t('firstRun.import.action')}
              </Button>
            </StartCard>
          </div>
        </div>
        <FirstWeek />
      </div>
    </ListPage>
  );
}

interface StartCardProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

function StartCard({ icon, title, text, children }: StartCardProps) {
  return (
    <section className="gh-start-card">
      {icon}
      <h3>{title}</h3>
      <p>{text}</p>
      {children}
    </section>
  );
}

function FirstWeek() {
  const t = useText();
  return (
    <section className="gh-col">
      <header className="gh-section-head">
        <h2>{t('firstRun.week.title')}</h2>
        <span className="gh-grow" />
        <span className="gh-meta">{t('firstRun.week.meta')}</span>
      </header>
      <ol className="gh-steps">
        {STEPS.map((step) => (
          <li key={step}>
            <span className="gh-step-number" aria-hidden="true">
              {step}
            </span>
            {t(`firstRun.week.${step}`)}
          </li>
        ))}
      </ol>
    </section>
  );
}
