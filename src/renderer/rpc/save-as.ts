/** Hands a file to the browser's own way of saving. */
export function saveAs(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has read the address by the time of the next task.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
