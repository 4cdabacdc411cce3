import { SegmentedControl } from '@mantine/core';
import { IconCalendar, IconLayoutKanban, IconListDetails } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useText } from '../../../ui/region';
import { goTo, usePlace } from '../../../ui/use-place';

const WAYS = { board: IconLayoutKanban, list: IconListDetails, calendar: IconCalendar } as const;
type Way = keyof typeof WAYS;

/** The same tasks as a board, as a list, or by their days. The filters in the address go along. */
export function ViewSwitch({ way }: { way: Way }) {
  const t = useText();
  const place = usePlace();
  const go = (to: string) => {
    const { as: _, ...query } = place.query;
    if (to === 'calendar') goTo({ ...place, view: 'calendar', id: undefined, query: {} });
    else goTo({ ...place, view: 'tasks', query: to === 'list' ? { ...query, as: 'list' } : query });
  };
  return (
    <SegmentedControl
      size="xs"
      className="board-switch"
      aria-label={t('board.switch.label')}
      value={way}
      onChange={go}
      data={(Object.keys(WAYS) as Way[]).map((value) => ({
        value,
        label: <WayLabel icon={WAYS[value]} text={t(`board.switch.${value}`)} />,
      }))}
    />
  );
}

interface WayLabelProps {
  readonly icon: ComponentType<{ readonly className?: string; readonly 'aria-hidden'?: boolean }>;
  readonly text: string;
}

function WayLabel({ icon: Icon, text }: WayLabelProps) {
  return (
    <span className="tasks-way">
      <Icon className="gh-icon gh-icon-sm" aria-hidden />
      {text}
    </span>
  );
}
