/** Whether anybody can see the page: behind another tab, or on a dark tablet, nobody can. */
export interface Sight {
  isSeen(): boolean;
  /** Calls back when that changes; the returned function stops it. */
  watch(changed: () => void): () => void;
}
