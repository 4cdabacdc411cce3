import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../../ui/region';
import { changeBoardQuery } from './board-query';

/** How long the words wait for the next key press, ms: short enough to be felt as at once. */
const TYPING_MS = 60;

/** The words that a title has to hold. */
export function SearchField({ text }: { text: string }) {
  const t = useText();
  const [draft, setDraft] = useState(text);
  const sent = useRef(text);
  // The address may change without the field: the filters are cleared, or a step back is taken.
  useEffect(() => {
    if (text !== sent.current) setDraft(text);
    sent.current = text;
  }, [text]);
  const send = useDebouncedCallback((words: string) => {
    sent.current = words;
    changeBoardQuery({ text: words });
  }, TYPING_MS);
  return (
    <TextInput
      id="board-search"
      className="board-search"
      size="xs"
      aria-label={t('tasks.filter.search')}
      placeholder={t('tasks.filter.search')}
      leftSection={<IconSearch className="gh-icon gh-icon-sm" aria-hidden />}
      maxLength={200}
      value={draft}
      onChange={(event) => {
        setDraft(event.currentTarget.value);
        send(event.currentTarget.value);
      }}
    />
  );
}
