/** 20261031T235959123Z: an instant as part of a file name; sorts by time. */
export function isoStamp(atMs: number): string {
  return new Date(atMs).toISOString().replaceAll(/[-:.]/g, '');
}
