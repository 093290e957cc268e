/**
 * Gives the person a file to keep, made in the page: nothing leaves the tablet.
 * @param parts its text in order
 */
export function saveFile(name: string, type: string, parts: readonly string[]): void {
  const address = URL.createObjectURL(new Blob([...parts], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken hold of the file by the time the click is dealt with.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
