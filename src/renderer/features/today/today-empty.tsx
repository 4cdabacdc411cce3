import { Button } from '@mantine/core';
import type { TodayShelf } from '@shared/domain/today/today-kind';
import { useSignedIn } from '../../rpc/signed-in';
import { EmptyState } from '../../ui/empty-state';
import { allPlace, hrefOf, tenantPlace } from '../../ui/place';
import { useText } from '../../ui/region';
import { StateGlyph } from '../../ui/state-glyph';
import type { Today } from './today';

/** What an empty shelf says; an inbox that was worked down to nothing says so and leads on. */
export function TodayEmpty({
  shelf,
  counts,
}: {
  readonly shelf: TodayShelf;
  readonly counts: Today['counts'];
}) {
  const t = useText();
  const { tenant } = useSignedIn();
  if (shelf !== 'inbox') {
    return <EmptyState title={t(`today.empty.${shelf}`)} text={t(`today.empty.${shelf}.text`)} />;
  }
  const away = counts.others + counts.snoozed + counts.deferred;
  const placeOf = (view: string) =>
    hrefOf(tenant === undefined ? allPlace(view) : tenantPlace(tenant.slug, view));
  return (
    <EmptyState
      icon={<StateGlyph name="done" tone="done" />}
      title={t('today.empty.inbox')}
      text={away === 0 ? t('today.empty.inbox.text') : t('today.empty.inbox.away', { away })}
      actions={
        <>
          <Button component="a" variant="filled" href={placeOf('tasks')}>
            {t('today.empty.tasks')}
          </Button>
          <Button component="a" href={placeOf('calendar')}>
            {t('today.empty.calendar')}
          </Button>
        </>
      }
    />
  );
}
