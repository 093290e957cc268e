import { type Yen, yen } from "../money/yen.ts";
import { crc16 } from "./crc16.ts";
import { type DecimalObject, decimalTlv, parseDecimalTlv } from "./decimalTlv.ts";

/** The shop as its JPQR contract names it. */
export interface JpqrShop {
  /** Numbers of the account: company 13, store 4, terminal 6 and 6 digits. */
  readonly account: readonly [string, string, string, string];
  /** Merchant category code, ISO 18245. */
  readonly mcc: string;
  /** In Latin letters, at most 25. */
  readonly name: string;
  /** As its customers know it, at most 25 characters. */
  readonly japaneseName: string;
  /** Seven digits. */
  readonly postalCode: string;
}

/** The demonstration shop's. */
export const demoJpqrShop: JpqrShop = {
  account: ["0000000000000", "0001", "000001", "000001"],
  mcc: "5947",
  name: "Noren Shibuya",
  japaneseName: "暖簾 渋谷店",
  postalCode: "1500041",
};

/** One sale as a customer's wallet reads it off the shop's code. */
export interface JpqrOrder {
  readonly shop: JpqrShop;
  readonly amount: Yen;
  /** The acquirer's name for the order: it ties the customer's payment to our request. 1 to 25 characters. */
  readonly reference: string;
}

const guid = "jp.or.paymentsjapan";
const [yenNumber, japan] = ["392", "JP"];
const accountDigits = [13, 4, 6, 6] as const;
const longestAmount = 13;

/**
 * A dynamic JPQR of one sale (EMV QR Code Specification, Merchant-Presented Mode 1.1, with JPQR's
 * account template): amount and reference within, good for this sale alone.
 * @throws RangeError when something the specification limits is beyond its limit
 */
export function jpqrText({ shop, amount, reference }: JpqrOrder): string {
  if (amount <= 0) throw new RangeError(`nothing to pay: ${amount} yen`);
  shop.account.forEach((number, index) => checkDigits(number, accountDigits[index] ?? 0));
  checkDigits(shop.mcc, 4);
  checkDigits(shop.postalCode, 7);
  checkLength(shop.name, 25, /^[\x20-\x7e]+$/);
  checkLength(shop.japaneseName, 25, /^\P{Cc}+$/u);
  checkLength(reference, 25, /^[\x21-\x7e]+$/);
  checkLength(String(amount), longestAmount, /^\d+$/);
  const numbers = shop.account.map((number, index) => [`0${index + 1}`, number] as const);
  const head = decimalTlv([
    ["00", "01"],
    ["01", "12"],
    ["26", decimalTlv([["00", guid], ...numbers])],
    ["52", shop.mcc],
    ["53", yenNumber],
    ["54", String(amount)],
    ["58", japan],
    ["59", shop.name],
    ["61", shop.postalCode],
    ["62", decimalTlv([["05", reference]])],
    [
      "64",
      decimalTlv([
        ["00", "JA"],
        ["01", shop.japaneseName],
      ]),
    ],
  ]);
  const signed = `${head}6304`;
  return `${signed}${crc16(signed)}`;
}

/** What a wallet can read off a JPQR. */
export interface ReadJpqr {
  readonly account: readonly string[];
  /** null on a code without one: then its customer types it. */
  readonly amount: Yen | null;
  readonly reference: string | null;
  readonly name: string;
}

/** Reads a JPQR as a wallet does, or gives null for a text that is none or whose checksum is wrong. */
export function readJpqr(text: string): ReadJpqr | null {
  const { objects, whole } = parseDecimalTlv(text);
  const last = objects.at(-1);
  if (!whole || last?.id !== "63" || last.value !== crc16(text.slice(0, -4))) return null;
  const account = objects
    .filter(isTemplate)
    .map(accountIn)
    .find((it) => it !== null);
  const isYen = valueOf(objects, "53") === yenNumber && valueOf(objects, "58") === japan;
  if (objects[0]?.id !== "00" || !account || !isYen) return null;
  const amount = valueOf(objects, "54");
  if (amount !== null && !/^[1-9]\d{0,12}$/.test(amount)) return null;
  const more = parseDecimalTlv(valueOf(objects, "62") ?? "").objects;
  return {
    account,
    amount: amount === null ? null : yen(Number(amount)),
    reference: valueOf(more, "05"),
    name: valueOf(objects, "59") ?? "",
  };
}

function isTemplate({ id }: DecimalObject): boolean {
  return id >= "26" && id <= "51";
}

function accountIn({ value }: DecimalObject): readonly string[] | null {
  const { objects, whole } = parseDecimalTlv(value);
  if (!whole || valueOf(objects, "00") !== guid) return null;
  return objects.filter(({ id }) => id !== "00").map((object) => object.value);
}

function valueOf(objects: readonly DecimalObject[], id: string): string | null {
  return objects.find((object) => object.id === id)?.value ?? null;
}

function checkDigits(text: string, length: number): void {
  if (!/^\d+$/.test(text) || text.length !== length) {
    throw new RangeError(`not ${length} digits: ${JSON.stringify(text)}`);
  }
}

function checkLength(text: string, most: number, form: RegExp): void {
  if (!form.test(text) || Array.from(text).length > most) {
    throw new RangeError(
      `not 1 to ${most} characters that may stand there: ${JSON.stringify(text)}`,
    );
  }
}
