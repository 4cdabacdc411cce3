import { TextInput, type TextInputProps } from '@mantine/core';
import { atWallClock, wallClockOf } from '@shared/base/zones';
import { useState } from 'react';
import { useRegion, useText } from './region';

/** An instant that was typed, ms UTC; undefined while the field is empty. */
export type TypedInstant = number | 'unreadable' | undefined;

interface InstantInputProps extends Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange'> {
  /** What the field shows at first, ms UTC; without it the field starts empty. */
  readonly initialMs?: number;
  readonly onChange: (typed: TypedInstant) => void;
}

/**
 * A day and a time to the minute in the tenant's zone, typed as 2026-10-31 08:05: the browser's own field would
 * write it by the machine's settings, not by the person's.
 */
export function InstantInput({ initialMs, onChange, error, ...rest }: InstantInputProps) {
  const t = useText();
  const { zone } = useRegion();
  const shown = (ms: number) => wallClockOf(ms, zone).replace('T', ' ');
  const [text, setText] = useState(initialMs === undefined ? '' : shown(initialMs));
  const typed = typedInstant(text, zone);
  return (
    <TextInput
      {...rest}
      className="gh-num"
      placeholder={t('ui.instant.placeholder')}
      value={text}
      error={typed === 'unreadable' ? t('ui.instant.unreadable') : error}
      onChange={(event) => {
        setText(event.currentTarget.value);
        onChange(typedInstant(event.currentTarget.value, zone));
      }}
    />
  );
}

function typedInstant(text: string, zone: string): TypedInstant {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  return atWallClock(trimmed.replace(/\s+/, 'T'), zone) ?? 'unreadable';
}
