import { IconPlus } from '@tabler/icons-react';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { useNotices } from '../../ui/notices';
import { hrefOf, tenantPlace } from '../../ui/place';
import { RefusableButton } from '../../ui/refusable-button';
import { useText } from '../../ui/region';
import { InspectorSection } from '../../ui/section';
import { StateGlyph } from '../../ui/state-glyph';
import { useCodedText } from '../../ui/use-coded-text';
import { useRoleRefusal } from '../../ui/use-role-refusal';
import { type Gate, openRemediation } from './gate';

/** What the failing gates ask for; its button makes a task for each repair that has none. */
export function RemediationPanel({ gates }: { gates: readonly Gate[] }) {
  const t = useText();
  const codedText = useCodedText();
  const { slug } = useTenant();
  const items = gates.flatMap((gate) => gate.remediation.map((item) => ({ gate, item })));
  if (items.length === 0) return null;
  return (
    <InspectorSection title={t('gates.remediate.title')}>
      <ul className="gates-repairs">
        {items.map(({ gate, item }) => (
          <li key={item.code}>
            <StateGlyph
              name={item.taskId === null ? 'draft' : 'scheduled'}
              tone={item.taskId === null ? 'draft' : 'sched'}
            />
            <div>
              <div>{codedText('gates.remediation', item)}</div>
              <div className="gh-meta">
                {t('gates.remediate.item', {
                  gate: t(`gates.name.${gate.key}`),
                  role: item.role,
                })}
                {item.taskId === null ? null : (
                  <>
                    {' · '}
                    <a href={hrefOf(tenantPlace(slug, 'tasks', item.taskId))}>
                      {t('gates.remediate.hasTask')}
                    </a>
                  </>
                )}
              </div>
            </div>
          </li>
        ))}
      </ul>
      <CreateTasks count={openRemediation(gates)} />
    </InspectorSection>
  );
}

function CreateTasks({ count }: { count: number }) {
  const t = useText();
  const notices = useNotices();
  const refusal = useRoleRefusal('gates.createRemediation');
  const create = useCommand('gates.createRemediation', useTenantScope());
  if (count === 0) return <p className="gh-meta">{t('gates.remediate.allHaveTasks')}</p>;
  const run = async () => {
    const result = await create.run({});
    if (result !== undefined) notices.done(t('gates.remediate.created', { count: result.created }));
  };
  return (
    <RefusableButton
      fullWidth
      variant="filled"
      refusal={refusal}
      pending={create.pending}
      leftSection={<IconPlus className="gh-icon" aria-hidden />}
      onClick={() => void run()}
    >
      {t('gates.remediate.create', { count })}
    </RefusableButton>
  );
}
