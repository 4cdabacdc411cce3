import { Button, Select } from '@mantine/core';
import type { Output } from '@shared/contract';
import { useState } from 'react';
import { useTenantScope } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';
import { newestOf } from '../../ui/loaded';
import { useText } from '../../ui/region';
import { TemplatesDialog } from './templates-dialog';

export type TaskTemplate = Output<'taskTemplates.list'>[number];

interface TemplateSelectProps {
  readonly value: string | undefined;
  readonly onChoose: (template: TaskTemplate | undefined) => void;
}

/** What a new task begins with: nothing, a built-in kind of work, or one that was saved here. */
export function TemplateSelect({ value, onChoose }: TemplateSelectProps) {
  const t = useText();
  const templates = newestOf(useWatched('taskTemplates.list', {}, useTenantScope())) ?? [];
  const [managing, setManaging] = useState(false);
  const own = templates.filter(({ builtIn }) => !builtIn);
  const options = (some: readonly TaskTemplate[]) =>
    some.map(({ key, name }) => ({ value: key, label: name }));
  return (
    <div className="gh-row tasks-template">
      <Select
        className="gh-grow"
        label={t('tasks.template.from')}
        placeholder={t('tasks.template.none')}
        data={[
          ...(own.length === 0 ? [] : [{ group: t('tasks.template.own'), items: options(own) }]),
          {
            group: t('tasks.template.builtIn'),
            items: options(templates.filter(({ builtIn }) => builtIn)),
          },
        ]}
        searchable
        clearable
        value={value ?? null}
        onChange={(key) => onChoose(templates.find((each) => each.key === key))}
      />
      {own.length === 0 ? null : (
        <Button onClick={() => setManaging(true)}>{t('tasks.template.manage')}</Button>
      )}
      {managing ? <TemplatesDialog templates={own} onClose={() => setManaging(false)} /> : null}
    </div>
  );
}
