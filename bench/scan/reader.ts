import type { GrayBitmap } from "../../camera/bitmap.ts";
import type { Symbology } from "#domain/scan/sighting.ts";

/** What is looked for: a customer's wallet code, or goods. */
export type Wish = "wallet" | "goods";

export interface Reading {
  readonly text: string;
  readonly symbology: Symbology;
}

/** Something that reads codes out of one picture, judged by nothing but what it says. */
export interface Reader {
  readonly name: string;
  /** Every text it finds. Never throws for a picture it cannot read. */
  read(picture: GrayBitmap, wish: Wish): Promise<readonly Reading[]>;
  /** What whoever uses it is told after these successive pictures, or null. */
  believed(pictures: readonly (readonly Reading[])[]): string | null;
}

/** A library tells whatever it reads first. */
export function firstRead(pictures: readonly (readonly Reading[])[]): string | null {
  return pictures.flat()[0]?.text ?? null;
}
