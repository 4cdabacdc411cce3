/** What a refused call said: its code, its message and its details; 'allowed' when it was not refused. */
export function refusalOf(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => 'allowed',
    ({ code, message, details }) => ({ code, message, ...details }),
  );
}
