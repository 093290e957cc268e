/** What this tablet's user likes. Nothing that matters for money; may be lost at any time. */
export interface PreferenceStorage {
  read(): unknown;
  write(value: unknown): void;
  /** From now on calls `changed` whenever another window has written. */
  follow(changed: () => void): void;
}
