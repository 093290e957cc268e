/** Screens on which a customer may be waiting to pay. */
const sellingPaths: readonly string[] = ["/", "/checkout"];

export function isSelling(pathname: string): boolean {
  return sellingPaths.includes(pathname);
}
