import { Kbd } from '../../ui/kbd';
import { useText } from '../../ui/region';

const KEYS = [
  ['J K', 'move'],
  ['Enter', 'open'],
  ['A', 'act'],
] as const;

/** The keys that go through the list; those of a row stand on its buttons. */
export function TodayKeys() {
  const t = useText();
  return (
    <div className="today-keys gh-meta">
      {KEYS.map(([keys, name]) => (
        <span key={name} className="gh-row gh-gap-1">
          <Kbd keys={keys} />
          {t(`today.key.${name}`)}
        </span>
      ))}
    </div>
  );
}
