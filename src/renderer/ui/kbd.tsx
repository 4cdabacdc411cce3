/** Keys as they are pressed: `keys="Ctrl K"` or `keys="G Y"`. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <span className="gh-keys">
      {keys.split(' ').map((key) => (
        <kbd key={key} className="gh-kbd">
          {key}
        </kbd>
      ))}
    </span>
  );
}
