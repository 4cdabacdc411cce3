import { PLAYBOOKS } from '@shared/domain/playbooks/playbooks';
import type { Module } from '@shared/domain/roles/module';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';
import { newestOf } from '../../ui/loaded';
import { hrefOf, settingsPlace } from '../../ui/place';
import { useFormats, useText } from '../../ui/region';
import { DataList, InspectorSection } from '../../ui/section';
import { type PlaybookAnswer, progressOf, timeOf } from './playbook';
import { useModuleRole } from './use-module-role';

interface ModuleFactsProps {
  readonly module: Module;
  readonly answer: PlaybookAnswer | undefined;
}

/** Who answers for the module, how much work it is, and how far it has come. */
export function ModuleFacts({ module, answer }: ModuleFactsProps) {
  const t = useText();
  const formats = useFormats();
  const { slug } = useTenant();
  const role = useModuleRole()(module);
  const members = newestOf(useWatched('memberships.list', {}, useTenantScope())) ?? [];
  const holders = members
    .filter(({ functionalRoles }) => functionalRoles.some((each) => each === role))
    .map(({ name }) => name);
  const progress = answer === undefined ? undefined : progressOf(module, answer);
  return (
    <>
      <InspectorSection title={t('playbooks.facts.answers')}>
        <div className="gh-medium">{role}</div>
        <p className="gh-ink-2">{t(`roles.accountability.${module}`)}</p>
        <p className="gh-meta">
          {holders.length === 0 ? (
            <a className="playbooks-link" href={hrefOf(settingsPlace('people', slug))}>
              {t('playbooks.facts.nobody')}
            </a>
          ) : (
            t('playbooks.facts.heldBy', { names: holders.join(', ') })
          )}
        </p>
      </InspectorSection>
      <InspectorSection title={t('playbooks.facts.extent')}>
        <DataList
          labelWidth={120}
          facts={[
            {
              label: t('playbooks.facts.steps'),
              value: formats.number(PLAYBOOKS[module].steps.length),
            },
            { label: t('playbooks.facts.time'), value: formats.duration(timeOf(module)) },
            ...(progress === undefined
              ? []
              : [
                  { label: t('playbooks.facts.open'), value: formats.number(progress.open) },
                  { label: t('playbooks.facts.done'), value: formats.number(progress.done) },
                ]),
          ]}
        />
        <p className="gh-meta">{t('playbooks.facts.timeAbout')}</p>
      </InspectorSection>
    </>
  );
}
