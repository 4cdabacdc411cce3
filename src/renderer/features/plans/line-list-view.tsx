import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { InlineEdit } from '../../ui/inline-edit';
import { useText } from '../../ui/region';
import { LINE_LISTS, type LineListName, withLine } from './line-lists';
import type { FieldTarget, Parts } from './plan';
import { useLedTo } from './use-led-to';
import type { PlanEdit } from './use-plan-edit';

interface LineListViewProps {
  readonly name: LineListName;
  readonly parts: Parts;
  readonly version: number;
  readonly edit: PlanEdit;
  readonly target: FieldTarget | undefined;
  /** With its own heading, where a part holds several lists. */
  readonly titled?: boolean;
}

/** Lines that are edited where they stand; an emptied one goes, a new one comes at the end. */
export function LineListView({
  name,
  parts,
  version,
  edit,
  target,
  titled = false,
}: LineListViewProps) {
  const t = useText();
  const [adding, setAdding] = useState(false);
  // A list lacks a line: the way to it opens a new one.
  useLedTo(
    target,
    (field) => field === name && edit.fixed === undefined,
    () => setAdding(true),
  );
  const lines: readonly string[] = LINE_LISTS[name].lines(parts);
  const list = t(`plans.page.list.${name}`);
  const saveAt = (index: number) => (draft: string, seenVersion: number) =>
    edit.save(withLine(parts, name, index, draft), seenVersion);
  const fixed = edit.fixed !== undefined;
  return (
    <div className="gh-col gh-gap-1">
      {titled ? <h3>{list}</h3> : null}
      {lines.length === 0 && !adding ? (
        <p className="gh-ink-3">{t('plans.page.emptyList')}</p>
      ) : null}
      <ul className="plans-lines" aria-label={list}>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other identity than its place.
          <li key={index}>
            <InlineEdit
              label={t('plans.page.line', { list, number: index + 1 })}
              value={line}
              fixed={fixed}
              version={version}
              error={edit.error}
              onSave={saveAt(index)}
            />
          </li>
        ))}
        {adding ? (
          <li>
            <InlineEdit
              startOpen
              label={t('plans.page.newLine', { list })}
              value=""
              version={version}
              error={edit.error}
              onSave={saveAt(lines.length)}
              onDone={() => setAdding(false)}
            />
          </li>
        ) : null}
      </ul>
      {fixed || adding ? null : (
        <div>
          <Button
            size="xs"
            variant="subtle"
            aria-label={`${list}: ${t('plans.page.addLine')}`}
            leftSection={<IconPlus className="gh-icon gh-icon-sm" aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {t('plans.page.addLine')}
          </Button>
        </div>
      )}
    </div>
  );
}
