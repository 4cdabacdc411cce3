import { Button } from '@mantine/core';
import { useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { Dialog } from '../../ui/dialog';
import { FormError } from '../../ui/form-error';
import { useNotices } from '../../ui/notices';
import { RefusableButton } from '../../ui/refusable-button';
import { useText } from '../../ui/region';
import { useRoleRefusal } from '../../ui/use-role-refusal';
import type { TaskTemplate } from './template-select';

interface TemplatesDialogProps {
  /** The tenant's own. */
  readonly templates: readonly TaskTemplate[];
  readonly onClose: () => void;
}

/** The templates that were saved here, each to be taken away; tasks that were made from one stay. */
export function TemplatesDialog({ templates, onClose }: TemplatesDialogProps) {
  const t = useText();
  const notices = useNotices();
  const refusal = useRoleRefusal('taskTemplates.remove');
  const remove = useCommand('taskTemplates.remove', useTenantScope(), { inline: true });
  const take = async ({ id, version, name }: TaskTemplate) => {
    if (id === null || version === null) return;
    const done = await remove.run({ templateId: id, expectedVersion: version });
    if (done !== undefined) notices.done(t('tasks.template.removed', { name }), done);
  };
  return (
    <Dialog title={t('tasks.template.own')} onClose={onClose}>
      <div className="gh-col gh-gap-3">
        {templates.length === 0 ? (
          <p className="gh-ink-2">{t('tasks.template.noneLeft')}</p>
        ) : (
          <ul className="tasks-templates">
            {templates.map((template) => (
              <li key={template.key} className="gh-row">
                <span className="gh-grow gh-clip" dir="auto">
                  {template.name}
                </span>
                <RefusableButton
                  size="xs"
                  refusal={refusal}
                  pending={remove.pending}
                  aria-label={t('tasks.template.removeOf', { name: template.name })}
                  onClick={() => void take(template)}
                >
                  {t('tasks.template.remove')}
                </RefusableButton>
              </li>
            ))}
          </ul>
        )}
        <FormError error={remove.error} />
        <div className="gh-row">
          <span className="gh-grow" />
          <Button onClick={onClose}>{t('ui.action.close')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
