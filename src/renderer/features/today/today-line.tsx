import { Button, Tooltip } from '@mantine/core';
import { useTenants } from '../../rpc/signed-in';
import { Avatar, TenantChip } from '../../ui/marks';
import { useFormats, useText } from '../../ui/region';
import { StateGlyph } from '../../ui/state-glyph';
import { SlaClock } from './sla-clock';
import { keyOf, lookOf, type TodayRow } from './today';
import type { RowWords } from './use-row-words';

interface TodayLineProps {
  readonly row: TodayRow;
  readonly words: RowWords;
  readonly withTenant: boolean;
  readonly selected: boolean;
  readonly tabbable: boolean;
  readonly onFocus: () => void;
  readonly onAct: () => void;
}

/** One thing that waits: what, whose, why, how long, and the best next action. */
export function TodayLine(props: TodayLineProps) {
  const { row, words, withTenant, selected, tabbable, onFocus, onAct } = props;
  const t = useText();
  const formats = useFormats();
  const tenant = useTenants().find(({ id }) => id === row.tenantId);
  const { glyph, tone } = lookOf(row);
  return (
    <tr
      data-row={keyOf(row)}
      tabIndex={tabbable ? 0 : -1}
      aria-selected={selected}
      className={selected ? 'today-row gh-selected' : 'today-row'}
      onFocus={onFocus}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest('button') === null) {
          event.currentTarget.focus();
        }
      }}
    >
      <td className="today-glyph">
        <StateGlyph name={glyph} tone={tone} />
      </td>
      <td className="today-what">
        <span className="gh-clip gh-medium" dir="auto">
          {words.title(row)}
        </span>
      </td>
      {withTenant && tenant !== undefined ? (
        <td className="today-tenant">
          <TenantChip initials={tenant.initials} slot={tenant.colourSlot} name={tenant.name} />
        </td>
      ) : null}
      <td className="today-fact gh-ink-2">
        <span className="gh-row">
          {row.kind !== 'postmortem' ? (
            <span className="gh-clip">{words.fact(row)}</span>
          ) : (
            <SlaClock row={row} words={words} />
          )}
          {row.assignee === null ? null : <Avatar name={row.assignee.name} plain />}
        </span>
      </td>
      <td className="today-age gh-num gh-ink-3">
        <Tooltip label={formats.dateTime(row.sinceMs)}>
          <time dateTime={new Date(row.sinceMs).toISOString()}>
            {row.untilMs === null ? words.age(row) : formats.shortDateTime(row.untilMs)}
          </time>
        </Tooltip>
      </td>
      <td className="today-act">
        <Button size="xs" tabIndex={-1} onClick={onAct}>
          {t(`today.act.${row.next}`)}
        </Button>
      </td>
    </tr>
  );
}
