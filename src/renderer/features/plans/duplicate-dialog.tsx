import { Checkbox } from '@mantine/core';
import type { Output } from '@shared/contract';
import { roleSuffices } from '@shared/domain/people/permission';
import type { Scope } from '@shared/rpc/frames';
import { useMemo, useState } from 'react';
import { useTenant, useTenants } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { useWatched } from '../../rpc/use-watched';
import { Dialog, Form, FormActions } from '../../ui/dialog';
import { FormError } from '../../ui/form-error';
import { Loaded } from '../../ui/loaded';
import { useNotices } from '../../ui/notices';
import { useText } from '../../ui/region';
import { useCodedText } from '../../ui/use-coded-text';
import type { PlanDetail } from './plan';

type Difference = Output<'plans.differences'>[number]['differences'][number];

/** The plan as a template for other tenants: what is different in each is read before it is taken there. */
export function DuplicateDialog({ plan, onClose }: { plan: PlanDetail; onClose: () => void }) {
  const t = useText();
  const notices = useNotices();
  const own = useTenant();
  const others = useTenants().filter(
    ({ id, role }) => id !== own.id && roleSuffices(role, 'editor'),
  );
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [missing, setMissing] = useState(false);
  const all = useScopeOf([own.id, ...others.map(({ id }) => id)]);
  const answer = useWatched('plans.differences', { planId: plan.id }, all);
  const picked = others.filter(({ id }) => chosen.has(id));
  const duplicate = useCommand(
    'plans.duplicate',
    useScopeOf([own.id, ...picked.map(({ id }) => id)]),
    { inline: true },
  );
  const submit = async () => {
    setMissing(picked.length === 0);
    if (picked.length === 0) return;
    const done = await duplicate.run({ planId: plan.id, expectedVersion: plan.version });
    if (done === undefined) return;
    notices.done(t('plans.duplicate.done', { count: done.made.length }), done);
    onClose();
  };
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
    setMissing(false);
  };
  return (
    <Dialog title={t('plans.duplicate.title')} onClose={onClose} size={600}>
      <Form onSubmit={() => void submit()}>
        <p className="gh-ink-2">{t('plans.duplicate.about')}</p>
        {others.length === 0 ? (
          <p>{t('plans.duplicate.none')}</p>
        ) : (
          <Loaded answer={answer}>
            {(rows) => (
              <>
                <Differences title={t('plans.duplicate.everywhere')} found={everywhere(rows)} />
                <Checkbox.Group
                  label={t('plans.duplicate.tenants')}
                  error={missing ? t('plans.duplicate.choose') : undefined}
                  value={[...chosen]}
                >
                  <ul className="plans-targets">
                    {others.map((tenant) => (
                      <li key={tenant.id}>
                        <Checkbox
                          value={tenant.id}
                          label={tenant.name}
                          checked={chosen.has(tenant.id)}
                          onChange={() => toggle(tenant.id)}
                        />
                        <Differences found={onlyThere(rows, tenant.id)} />
                      </li>
                    ))}
                  </ul>
                </Checkbox.Group>
              </>
            )}
          </Loaded>
        )}
        <FormError error={duplicate.error} />
        <FormActions
          submit={t('plans.duplicate.submit', { count: picked.length })}
          pending={duplicate.pending}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  );
}

type Rows = Output<'plans.differences'>;
const isSame = (a: Difference) => (b: Difference) =>
  a.code === b.code && JSON.stringify(a.params) === JSON.stringify(b.params);

/** What is the same in several tenants is said once. */
function everywhere(rows: Rows): readonly Difference[] {
  const [first, ...others] = rows;
  if (first === undefined || others.length === 0) return [];
  return first.differences.filter((each) =>
    others.every(({ differences }) => differences.some(isSame(each))),
  );
}

function onlyThere(rows: Rows, tenantId: string): readonly Difference[] {
  const common = everywhere(rows);
  const found = rows.find((row) => row.tenantId === tenantId)?.differences ?? [];
  return found.filter((each) => !common.some(isSame(each)));
}

interface DifferencesProps {
  readonly title?: string;
  readonly found: readonly Difference[];
}

function Differences({ title, found }: DifferencesProps) {
  const t = useText();
  const codedText = useCodedText();
  if (found.length === 0) {
    return title === undefined ? <p className="gh-meta">{t('plans.duplicate.same')}</p> : null;
  }
  return (
    <div className="gh-meta">
      {title === undefined ? null : <div className="gh-medium gh-ink-2">{title}</div>}
      <ul>
        {found.map((difference) => (
          <li key={difference.code}>{codedText('plans.difference', difference)}</li>
        ))}
      </ul>
    </div>
  );
}

function useScopeOf(ids: readonly string[]): Scope {
  const key = ids.join();
  return useMemo((): Scope => ({ kind: 'tenants', tenantIds: key.split(',') }), [key]);
}
