import type { PriceMode, RoundingMode } from "../tax/taxCategory.ts";

/** What receipts are printed on: a roll so many millimetres wide, or sheets, which PDF is too. */
export const paperWidths = ["58", "80", "a4"] as const;

export type PaperWidth = (typeof paperWidths)[number];

/** What the shop decided about itself and its money. Each change is a journal entry. */
export interface ShopSettings {
  readonly shopName: string;
  readonly address: string;
  readonly phone: string;
  /** "T" and 13 digits, or null for a shop that is not a registered invoice issuer. */
  readonly registrationNumber: string | null;
  readonly rounding: RoundingMode;
  readonly priceMode: PriceMode;
  /** Whole hour JST, 0-11, at which a new business day begins. */
  readonly dayCutoffHour: number;
  /** Absent for the roll that most printers take, which is what shops had before they could say. */
  readonly paper?: PaperWidth;
  /**
   * Address under which the payers' phones reach the receipt's page, or absent for the till's own:
   * "https://pos.example.jp/r".
   */
  readonly receiptPage?: string;
}

export function paperOf({ paper = "80" }: ShopSettings): PaperWidth {
  return paper;
}

/** A demo shop; the number is the National Tax Agency's own, whose check digit is right. */
export const defaultShopSettings: ShopSettings = {
  shopName: "暖簾 渋谷店",
  address: "東京都渋谷区神南1-2-3",
  phone: "03-1234-5678",
  registrationNumber: "T7000012050002",
  rounding: "floor",
  priceMode: "inclusive",
  dayCutoffHour: 5,
};
