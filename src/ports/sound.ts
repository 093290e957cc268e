/** Told by ear: each tone means one thing and is never the only sign of it. */
export type Tone = "read" | "paid" | "declined" | "unsure" | "refused";

export interface Sound {
  play(tone: Tone): void;
}
