/** The outermost columns and rows, all of them within. */
export interface CellBounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Where a patch of cells lies in its grid.
 * @param cells numbered row by row; at least one
 * @param columns of the grid
 */
export function boundsOf(cells: readonly number[], columns: number): CellBounds {
  let [left, right, top, bottom] = [Infinity, 0, Infinity, 0];
  for (const cell of cells) {
    const column = cell % columns;
    const row = (cell - column) / columns;
    left = Math.min(left, column);
    right = Math.max(right, column);
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
  }
  return { left, right, top, bottom };
}
