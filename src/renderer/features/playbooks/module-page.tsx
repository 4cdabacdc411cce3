import { Button } from '@mantine/core';
import { PLAYBOOKS } from '@shared/domain/playbooks/playbooks';
import { type Module, tierOf } from '@shared/domain/roles/module';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';
import { ListPage } from '../../ui/list-page';
import { Loaded, newestOf } from '../../ui/loaded';
import { hrefOf, tenantPlace } from '../../ui/place';
import { useText } from '../../ui/region';
import { Section } from '../../ui/section';
import { MakeTasksButton } from './make-tasks-button';
import { ModuleFacts } from './module-facts';
import { SelectSteps } from './select-steps';
import { StepTable } from './step-table';
import { usePlaybookText } from './use-playbook-text';
import { useStepTasks } from './use-step-tasks';

/** One module's playbook: what it is for, what it takes, its steps with their tasks, checks and triggers. */
export function ModulePage({ module }: { module: Module }) {
  const t = useText();
  const p = usePlaybookText();
  const answer = useWatched('playbooks.get', {}, useTenantScope());
  const steps = useStepTasks(module, newestOf(answer));
  const { inputs, checks, triggers } = PLAYBOOKS[module];
  return (
    <ListPage
      lead={<BackLink />}
      title={t(`roles.module.${module}`)}
      meta={t(`roles.tier.${tierOf(module)}`)}
      actions={<MakeTasksButton steps={steps} />}
      inspector={<ModuleFacts module={module} answer={newestOf(answer)} />}
    >
      <Loaded answer={answer}>
        {() => (
          <>
            <p className="playbooks-prose">{p(`playbook.${module}.objective`)}</p>
            <Section title={t('playbooks.inputs')}>
              <TextList texts={inputs.map((ref) => p(`input.${ref}`))} />
            </Section>
            <Section title={t('playbooks.steps')} aside={<SelectSteps steps={steps} />}>
              <StepTable module={module} steps={steps} />
            </Section>
            <div className="playbooks-two">
              <Section title={t('playbooks.checks')}>
                <TextList texts={checks.map((ref) => p(`check.${ref}`))} />
              </Section>
              <Section title={t('playbooks.triggers')}>
                <TextList texts={triggers.map((ref) => p(`trigger.${ref}`))} />
              </Section>
            </div>
            <Section title={t('playbooks.done')}>
              <p className="playbooks-prose">{p(`playbook.${module}.done`)}</p>
            </Section>
          </>
        )}
      </Loaded>
    </ListPage>
  );
}

function BackLink() {
  const t = useText();
  const { slug } = useTenant();
  return (
    <Button
      component="a"
      variant="subtle"
      px={8}
      href={hrefOf(tenantPlace(slug, 'playbooks'))}
      aria-label={t('playbooks.back')}
    >
      <IconArrowLeft className="gh-icon" aria-hidden />
    </Button>
  );
}

function TextList({ texts }: { texts: readonly string[] }) {
  return (
    <ul className="playbooks-list playbooks-prose">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
