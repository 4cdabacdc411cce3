import {
  TACTIC_ENTRY,
  TACTIC_LINES,
  TACTIC_MODULES,
  TACTIC_MOVES,
  TACTICS,
  type Tactic,
} from '@shared/domain/playbooks/tactic';
import type { ReactNode } from 'react';
import { useTenant } from '../../rpc/signed-in';
import { ListPage } from '../../ui/list-page';
import { hrefOf, tenantPlace } from '../../ui/place';
import { useText } from '../../ui/region';
import { Section } from '../../ui/section';
import { PlaybookTabs } from './playbook-tabs';
import { usePlaybookText } from './use-playbook-text';

/** The four tactics: when each begins, what is done, and when it ends (M165). */
export function TacticsPage() {
  const t = useText();
  return (
    <ListPage
      title={t('playbooks.title')}
      meta={t('playbooks.tactics.meta', { count: TACTICS.length })}
      toolbar={<PlaybookTabs current="tactics" />}
    >
      {TACTICS.map((tactic) => (
        <TacticSection key={tactic} tactic={tactic} />
      ))}
    </ListPage>
  );
}

function TacticSection({ tactic }: { tactic: Tactic }) {
  const t = useText();
  const p = usePlaybookText();
  return (
    <div className="playbooks-tactic">
      <Section
        title={t('playbooks.tactics.title', {
          letter: tactic.toUpperCase(),
          name: p(`tactic.${tactic}.name`),
        })}
        meta={p(`tactic.${tactic}.aim`)}
      >
        <div className="playbooks-three">
          <Lines
            title={t(`playbooks.tactics.enter.${TACTIC_ENTRY[tactic]}`)}
            lines={TACTIC_LINES.map((line) => p(`tactic.${tactic}.enter.${line}`))}
          />
          <Lines
            title={t('playbooks.tactics.moves')}
            lines={TACTIC_MOVES.map((move) => p(`tactic.${tactic}.move.${move}`))}
          >
            <ModuleLinks tactic={tactic} />
          </Lines>
          <Lines
            title={t('playbooks.tactics.exit')}
            lines={TACTIC_LINES.map((line) => p(`tactic.${tactic}.exit.${line}`))}
          />
        </div>
      </Section>
    </div>
  );
}

interface LinesProps {
  readonly title: string;
  readonly lines: readonly string[];
  readonly children?: ReactNode;
}

function Lines({ title, lines, children }: LinesProps) {
  return (
    <div className="gh-col">
      <h3>{title}</h3>
      <ul className="playbooks-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {children}
    </div>
  );
}

function ModuleLinks({ tactic }: { tactic: Tactic }) {
  const t = useText();
  const { slug } = useTenant();
  return (
    <p className="playbooks-modules">
      {TACTIC_MODULES[tactic].map((module) => (
        <a
          key={module}
          className="playbooks-link"
          href={hrefOf(tenantPlace(slug, 'playbooks', module))}
        >
          {t(`roles.module.${module}`)}
        </a>
      ))}
    </p>
  );
}
