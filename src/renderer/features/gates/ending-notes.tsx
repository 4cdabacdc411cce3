import { daysBetween } from '@shared/base/days';
import { IconClock } from '@tabler/icons-react';
import { useFormats, useText } from '../../ui/region';
import { endingOf } from './ending-evidence';
import type { Gate } from './gate';
import { useGateWords } from './gate-words';
import { useToday } from './use-expiry';

/** Evidence that ends soon, before it turns a gate: which, on what day, and what follows. */
export function EndingNotes({ gates }: { gates: readonly Gate[] }) {
  const t = useText();
  const formats = useFormats();
  const words = useGateWords();
  const today = useToday();
  const ending = gates.flatMap((gate) =>
    endingOf(gate, today).map((evidence) => ({ gate, evidence })),
  );
  return ending.map(({ gate, evidence }) => (
    <div key={evidence.id} className="gh-note gh-tint-warn" role="note">
      <IconClock className="gh-icon" aria-hidden />
      <span>
        {t('gates.ending.note', {
          gate: words.gate(gate.key),
          field: words.field(evidence.field),
          days: daysBetween(today, evidence.expiresOn),
          day: formats.shortDay(evidence.expiresOn),
        })}
      </span>
    </div>
  ));
}
