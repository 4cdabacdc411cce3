/** What a refused call says: its code and details in one object; a call that was not refused says so. */
export function refusalOf(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => 'no refusal',
    (error) => ({ code: error.code, ...error.details }),
  );
}
