/** Letters of half width that three lines of one tile hold. */
const tileHolds = 44;

const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/;

/** True for a name that would make its tile, and with it the whole row, much taller than the others. */
export function isLongName(name: string): boolean {
  const width = [...name].reduce((sum, letter) => sum + (wide.test(letter) ? 2 : 1), 0);
  return width > tileHolds;
}
