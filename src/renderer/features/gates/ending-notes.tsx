import { daysBetween } from '@shared/base/days';
import { IconClock } from '@tabler/icons-react';
import { useFormats, useText } from '../../ui/region';
import { endingOf } from './ending-evidence';
import type { Gate } from './gate';
import { useGateWords } from './gate-words';
import { useToday } from './use-expiry';

/** Evidence that ends soon, before it turns a gate: a note for each gate and day, and what follows. */
export function EndingNotes({ gates }: { gates: readonly Gate[] }) {
  const t = useText();
  const formats = useFormats();
  const words = useGateWords();
  const today = useToday();
  const ending = gates.flatMap((gate) =>
    [...Map.groupBy(endingOf(gate, today), ({ expiresOn }) => expiresOn)].map(([day, pieces]) => ({
      gate: gate.key,
      day,
      fields: pieces.map(({ field }) => `“${words.field(field)}”`).join(', '),
    })),
  );
  return ending.map(({ gate, day, fields }) => (
    <div key={`${gate} ${day}`} className="gh-note gh-tint-warn" role="note">
      <IconClock className="gh-icon" aria-hidden />
      <span>
        {t('gates.ending.note', {
          gate: words.gate(gate),
          fields,
          days: daysBetween(today, day),
          day: formats.shortDay(day),
        })}
      </span>
    </div>
  ));
}
