import { Button } from '@mantine/core';
import { ENDING_DAYS } from '@shared/domain/gates/lapse';
import type { TodayGroup } from '@shared/domain/today/today-kind';
import { useEffect, useRef } from 'react';
import { useText } from '../../ui/region';
import { useListKeys } from '../../ui/use-list-keys';
import { setQuery } from '../../ui/use-place';
import { keyOf, type TodayRow } from './today';
import { TodayLine } from './today-line';
import type { RowWords } from './use-row-words';

export interface ShownGroup {
  readonly group: TodayGroup;
  readonly total: number;
  readonly rows: readonly TodayRow[];
}

interface TodayTableProps {
  readonly groups: readonly ShownGroup[];
  readonly words: RowWords;
  readonly selectedKey: string | undefined;
  /** Whether the rows say whose they are. */
  readonly withTenant: boolean;
  readonly onSelect: (row: TodayRow) => void;
  readonly onOpen: (row: TodayRow) => void;
  readonly onAct: (row: TodayRow) => void;
  /** Under the last row, where one group is shown by pages. */
  readonly foot?: React.ReactNode;
}

/** The rows group by group, one list for the keys: J and K go through all of them. */
export function TodayTable(props: TodayTableProps) {
  const { groups, words, selectedKey, withTenant, onSelect, onOpen, onAct, foot } = props;
  const t = useText();
  const rows = groups.flatMap((group) => group.rows);
  const keys = useListKeys(rows.length, (index) => {
    const row = rows[index];
    if (row !== undefined) onOpen(row);
  });
  useFocusStays(rows, keys.active, keys.focus);
  let index = -1;
  return (
    <>
      <table className="today-table" aria-label={t('today.title')} {...keys.listProps}>
        <colgroup>
          <col className="today-col-glyph" />
          <col />
          {withTenant ? <col className="today-col-tenant" /> : null}
          <col className="today-col-fact" />
          <col className="today-col-age" />
          <col className="today-col-act" />
        </colgroup>
        {groups.map(({ group, total, rows: own }) => (
          <tbody key={group} aria-label={t(`today.group.${group}`)}>
            <tr className="today-group">
              <th scope="rowgroup" colSpan={withTenant ? 6 : 5}>
                <GroupHead group={group} total={total} shown={own.length} />
              </th>
            </tr>
            {own.map((row) => {
              index += 1;
              const at = index;
              const key = keyOf(row);
              return (
                <TodayLine
                  key={key}
                  row={row}
                  words={words}
                  withTenant={withTenant}
                  selected={key === selectedKey}
                  tabbable={at === keys.active}
                  onFocus={() => {
                    keys.setActive(at);
                    onSelect(row);
                  }}
                  onAct={() => onAct(row)}
                />
              );
            })}
          </tbody>
        ))}
      </table>
      {foot}
    </>
  );
}

function GroupHead({
  group,
  total,
  shown,
}: {
  readonly group: TodayGroup;
  readonly total: number;
  readonly shown: number;
}) {
  const t = useText();
  return (
    <span className="gh-row">
      <span className="gh-strong">{t(`today.group.${group}`)}</span>
      <span className="gh-num gh-ink-3">
        {shown === total ? total : t('today.group.more', { shown, total })}
      </span>
      <span className="gh-grow" />
      {shown === total ? (
        <span className="gh-meta">{t(`today.hint.${group}`, { days: ENDING_DAYS })}</span>
      ) : (
        <Button size="xs" variant="subtle" onClick={() => setQuery({ group })}>
          {t('today.group.all', { total })}
        </Button>
      )}
    </span>
  );
}

/** A row that was dealt with goes, and the focus with it: the one in its place takes it. */
function useFocusStays(
  rows: readonly TodayRow[],
  active: number,
  focus: (index: number) => void,
): void {
  const inside = useRef(false);
  const shown = rows.map(keyOf).join();
  useEffect(() => {
    const follow = (event: FocusEvent) => {
      const { target } = event;
      inside.current =
        target instanceof Element && target.closest('.today-table, [role="dialog"]') !== null;
    };
    document.addEventListener('focusin', follow);
    return () => document.removeEventListener('focusin', follow);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only other rows move the focus.
  useEffect(() => {
    const { activeElement } = document;
    const lost = activeElement === null || activeElement === document.body;
    if (lost && inside.current && rows.length > 0) focus(Math.min(active, rows.length - 1));
  }, [shown]);
}
