import { UnstyledButton } from '@mantine/core';
import { TIERS } from '@shared/domain/roles/module';
import { IconChevronDown } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useFormats, useText } from '../../ui/region';
import { Section } from '../../ui/section';
import { StateGlyph } from '../../ui/state-glyph';
import { useNowMs } from '../../ui/times';
import { ModuleFacts } from './module-facts';
import type { ModuleState } from './overview';

const LOOKS = {
  p0: { glyph: 'p0', tone: 'fail' },
  p1: { glyph: 'p1', tone: 'p1' },
  p2: { glyph: 'p2', tone: 'quiet' },
  failed: { glyph: 'failed', tone: 'fail' },
  blocked: { glyph: 'blocked', tone: 'warn' },
  paused: { glyph: 'cancelled', tone: 'draft' },
  healthy: { glyph: 'done', tone: 'done' },
} as const;

/** The ten modules in their tiers with what is open in each, and on opening who answers for it (M157, M158). */
export function ModulesSection({ modules }: { modules: readonly ModuleState[] }) {
  const t = useText();
  return (
    <Section
      title={t('overview.modules.title')}
      meta={t('overview.modules.meta')}
      aside={<span className="gh-meta gh-clip">{t('overview.modules.law')}</span>}
    >
      <div className="overview-tiers">
        {TIERS.map((tier) => (
          <section
            key={tier}
            className="overview-tier gh-card"
            aria-label={t(`roles.tier.${tier}`)}
          >
            <h3>{t(`roles.tier.${tier}`)}</h3>
            <ul>
              {modules
                .filter((module) => module.tier === tier)
                .map((module) => (
                  <ModuleRow key={module.module} module={module} />
                ))}
            </ul>
          </section>
        ))}
      </div>
    </Section>
  );
}

function ModuleRow({ module }: { module: ModuleState }) {
  const t = useText();
  const id = useId();
  const [open, setOpen] = useState(false);
  const { glyph, tone } = LOOKS[module.health];
  const health = useHealthText(module);
  return (
    <li>
      <UnstyledButton
        className="overview-module"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <StateGlyph name={glyph} tone={tone} />
        <span className="gh-grow">{t(`roles.module.${module.module}`)}</span>
        <span
          title={module.health === 'paused' ? t('overview.modules.pausedByLaw') : undefined}
          className={`gh-meta gh-num gh-nowrap${isWrong(module) ? ` gh-tone-${tone} gh-medium` : ''}`}
        >
          {health}
        </span>
        <IconChevronDown
          className={`gh-icon gh-icon-sm gh-ink-3 overview-chevron${open ? ' overview-chevron-open' : ''}`}
          aria-hidden
        />
      </UnstyledButton>
      {open ? <ModuleFacts id={id} module={module} /> : null}
    </li>
  );
}

const isWrong = ({ health }: ModuleState) => health !== 'healthy' && health !== 'paused';

/** The worst that is open, in words: the severity with its age, or how many tasks. */
function useHealthText({ health, worstSinceMs, tasks }: ModuleState): string {
  const t = useText();
  const formats = useFormats();
  const nowMs = useNowMs();
  switch (health) {
    case 'p0':
    case 'p1':
    case 'p2':
      return t('overview.modules.severity', {
        severity: health.toUpperCase(),
        age: formats.age(nowMs - (worstSinceMs ?? nowMs)),
      });
    case 'failed':
      return t('overview.modules.failed', { count: tasks.failed });
    case 'blocked':
      return t('overview.modules.blocked', { count: tasks.blocked });
    case 'paused':
      return t('overview.modules.paused');
    case 'healthy':
      return tasks.inProgress > 0
        ? t('overview.modules.running', { count: tasks.inProgress })
        : t('overview.modules.healthy');
  }
}
