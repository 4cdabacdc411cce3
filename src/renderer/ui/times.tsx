import { Tooltip } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useFormats, useRegion, useText } from './region';

/** The core's clock, drawn anew every `everyMs`. */
export function useNowMs(everyMs = 30_000): number {
  const { nowMs } = useRegion();
  const [now, setNow] = useState(nowMs);
  useEffect(() => {
    setNow(nowMs());
    const timer = setInterval(() => setNow(nowMs()), everyMs);
    return () => clearInterval(timer);
  }, [nowMs, everyMs]);
  return now;
}

/** How old something is, "12 d old"; the full time in the tooltip. */
export function AgeText({ atMs, bare = false }: { atMs: number; bare?: boolean }) {
  const t = useText();
  const formats = useFormats();
  const age = formats.age(useNowMs() - atMs);
  return (
    <Tooltip label={formats.dateTime(atMs)}>
      <time className="gh-num gh-nowrap" dateTime={new Date(atMs).toISOString()}>
        {bare ? age : t('ui.age.old', { age })}
      </time>
    </Tooltip>
  );
}

type DateStyle = 'dateTime' | 'shortDateTime' | 'date' | 'time';

/** An instant in the tenant's zone; the full time in the tooltip where only a part fits. */
export function DateText({ atMs, show = 'dateTime' }: { atMs: number; show?: DateStyle }) {
  const formats = useFormats();
  const time = (
    <time className="gh-num gh-nowrap" dateTime={new Date(atMs).toISOString()}>
      {formats[show](atMs)}
    </time>
  );
  return show === 'dateTime' ? time : <Tooltip label={formats.dateTime(atMs)}>{time}</Tooltip>;
}

/** A calendar day YYYY-MM-DD. */
export function DayText({ day }: { day: string }) {
  return (
    <time className="gh-num gh-nowrap" dateTime={day}>
      {useFormats().day(day)}
    </time>
  );
}

export function NumberText({ value, digits }: { value: number; digits?: number }) {
  return <span className="gh-num">{useFormats().number(value, digits)}</span>;
}

export function DurationText({ ms }: { ms: number }) {
  return <span className="gh-num gh-nowrap">{useFormats().duration(ms)}</span>;
}
