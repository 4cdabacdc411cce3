import { TextInput, type TextInputProps } from '@mantine/core';
import { atWallClock, wallClockOf } from '@shared/base/zones';
import { useState } from 'react';
import { useRegion } from './region';

interface InstantInputProps extends Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange'> {
  /** What the field shows at first, ms UTC; without it the field starts empty. */
  readonly initialMs?: number;
  /** The instant that was typed, ms UTC; undefined while the field names none. */
  readonly onChange: (ms: number | undefined) => void;
}

/** A date and a time to the minute, in the zone of the tenant on screen. */
export function InstantInput({ initialMs, onChange, ...rest }: InstantInputProps) {
  const { zone } = useRegion();
  const [text, setText] = useState(initialMs === undefined ? '' : wallClockOf(initialMs, zone));
  return (
    <TextInput
      {...rest}
      type="datetime-local"
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        onChange(atWallClock(event.currentTarget.value, zone));
      }}
    />
  );
}
