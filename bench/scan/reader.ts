import type { GrayBitmap } from "../../camera/bitmap.ts";

/** What is looked for: a customer's wallet code, or goods. */
export type Wish = "wallet" | "goods";

/** Something that reads codes out of one picture, judged by nothing but what it says. */
export interface Reader {
  readonly name: string;
  /** Every text it finds. Never throws for a picture it cannot read. */
  read(picture: GrayBitmap, wish: Wish): Promise<readonly string[]>;
}
