import { roleSuffices } from '@shared/domain/people/permission';
import { tenantScope } from '@shared/rpc/client';
import { useState } from 'react';
import { useTenants } from '../../rpc/signed-in';
import { useCommand } from '../../rpc/use-command';
import { useNotices } from '../../ui/notices';
import { useText } from '../../ui/region';
import { useActKey } from '../../ui/use-act-key';
import { goTo } from '../../ui/use-place';
import { placeOf, type TodayRow } from './today';

export const ROW_DIALOGS = ['snooze', 'assign', 'defer'] as const;
export type RowDialog = (typeof ROW_DIALOGS)[number];

/** What can be done with a row, each with its key. */
export interface RowAction {
  readonly name: 'open' | 'act' | 'snooze' | 'assign' | 'defer' | 'done' | 'back';
  readonly key: string;
  /** Why it does not act now; it stays in its place. */
  readonly refusal: string | undefined;
  run(): void;
}

export interface RowActions {
  readonly actions: readonly RowAction[];
  readonly dialog: RowDialog | undefined;
  closeDialog(): void;
}

/** The actions of the row that is looked at; their letters work while no field has the focus. */
export function useRowActions(row: TodayRow | undefined): RowActions {
  const t = useText();
  const tenants = useTenants();
  const [dialog, setDialog] = useState<RowDialog | undefined>(undefined);
  const work = useRowWork(row);
  const tenant = tenants.find(({ id }) => id === row?.tenantId);
  const actions =
    row === undefined || tenant === undefined
      ? []
      : actionsOf(row, {
          mayManage: roleSuffices(tenant.role, 'manager'),
          needsManager: t('today.role', { role: t('shell.role.manager') }),
          mended: t('today.p0'),
          open: () => goTo(placeOf(row, tenant.slug)),
          show: setDialog,
          ...work,
        });
  const letter = (key: string) => {
    const action = actions.find((each) => each.key === key && each.refusal === undefined);
    return action === undefined ? undefined : () => action.run();
  };
  useActKey('a', letter('a'));
  useActKey('s', letter('s'));
  useActKey('m', letter('m'));
  useActKey('d', letter('d'));
  useActKey('x', letter('x'));
  useActKey('u', letter('u'));
  return {
    actions,
    dialog: row === undefined ? undefined : dialog,
    closeDialog: () => setDialog(undefined),
  };
}

interface Work {
  accept(): void;
  finish(): void;
  bringBack(): void;
}

interface Means extends Work {
  readonly mayManage: boolean;
  readonly needsManager: string;
  readonly mended: string;
  open(): void;
  show(dialog: RowDialog): void;
}

function actionsOf(row: TodayRow, means: Means): readonly RowAction[] {
  const { mayManage, needsManager, mended, open, show } = means;
  const managers = mayManage ? undefined : needsManager;
  const away = row.shelf === 'snoozed' || row.shelf === 'deferred';
  const decides = row.kind === 'recommendation';
  const action = (
    name: RowAction['name'],
    key: string,
    run: () => void,
    refusal?: string,
  ): RowAction => ({ name, key, run, refusal });
  const isP0 = row.kind === 'incident' && row.gravity === 2;
  return [
    action('open', 'Enter', open),
    action('act', 'a', decides ? means.accept : open, decides ? managers : undefined),
    ...(decides ? [action('done', 'x', means.finish, managers)] : []),
    ...(away
      ? [action('back', 'u', means.bringBack, row.shelf === 'deferred' ? managers : undefined)]
      : [
          action('snooze', 's', () => show('snooze')),
          action('defer', 'd', () => show('defer'), isP0 ? mended : managers),
        ]),
    action('assign', 'm', () => show('assign')),
  ];
}

/** What a key does at once, without a dialog. */
function useRowWork(row: TodayRow | undefined): Work {
  const t = useText();
  const notices = useNotices();
  const scope = row === undefined ? undefined : tenantScope(row.tenantId);
  const decide = useCommand('recommendations.decide', scope);
  const back = useCommand('today.bringBack', scope);
  const settle = async (to: 'accepted' | 'done') => {
    if (row === undefined) return;
    const { subjectId: recommendationId, params } = row;
    const seen = { recommendationId, expectedVersion: Number(params.version) };
    const answer = await decide.run({ ...seen, to });
    if (answer === undefined) return;
    notices.done(t(to === 'done' ? 'today.done.done' : 'today.accept.done'), answer);
  };
  return {
    accept: () => void settle('accepted'),
    finish: () => void settle('done'),
    bringBack: () => {
      if (row === undefined) return;
      const { kind, subjectId } = row;
      void back.run({ kind, subjectId }).then((answer) => {
        if (answer !== undefined) notices.done(t('today.back.done'), answer);
      });
    },
  };
}
