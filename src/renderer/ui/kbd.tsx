/** Keys as they are pressed: `keys="Ctrl K"` or `keys="G Y"`. */
export function Kbd({ keys }: { keys: string }) {
  const pressed = keys.split(' ').map((key, at) => ({ key, id: `${at} ${key}` }));
  return (
    <span className="gh-keys">
      {pressed.map(({ key, id }) => (
        <kbd key={id} className="gh-kbd">
          {key}
        </kbd>
      ))}
    </span>
  );
}
