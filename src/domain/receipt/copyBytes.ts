import { homeCurrencies } from "../money/currency.ts";
import { yen, type Yen } from "../money/yen.ts";
import { instant } from "../time/instant.ts";
import { dayMs, dayOfDate, formatJstDateTime, jstAheadMs } from "../time/jst.ts";
import { payerLanguages } from "../wallet/payerLanguage.ts";
import { byteReader, byteWriter, type ByteReader, type ByteWriter } from "./bytes.ts";
import { copyAddsUp, type CopyHome, type CopyLine, type PayerCopy } from "./payerCopy.ts";

/*
 * A payer's copy in as few bytes as a QR code wants. The order of the fields is the format: whatever
 * changes it needs a new version in `sealedCopy.ts`. Lists of words (languages, currencies) are
 * written by place, so new ones are added at their end only.
 */

/** Whether a copy was read tells more than why it was not: nobody can mend a link. */
export type CopyRead = PayerCopy | null;

const yes = { inclusive: 1, registered: 2, more: 4, cash: 8, home: 16, charged: 32 } as const;

/** More of anything than a till would write: what is longer was not made by one. */
const most = { lines: 200, rates: 16, funded: 16, quantity: 999 } as const;

/** So many lines can be written; whoever has more puts the rest into a sum. */
export const mostLines = most.lines;

/** @throws RangeError for a copy that no till makes, such as one with a negative amount */
export function writeCopy(copy: PayerCopy): Uint8Array<ArrayBuffer> {
  const out = byteWriter();
  const { shop, tender, home, more } = copy;
  out.number(payerLanguages.indexOf(copy.language));
  out.number(
    (copy.priceMode === "inclusive" ? yes.inclusive : 0) +
      (shop.registrationNumber === null ? 0 : yes.registered) +
      (more ? yes.more : 0) +
      (tender.by === "cash" ? yes.cash : 0) +
      (home ? yes.home : 0) +
      (home?.basis === "charged" ? yes.charged : 0),
  );
  out.text(shop.name);
  out.text(shop.phone);
  // "T" and 13 digits: the digits as a number are half as long.
  if (shop.registrationNumber !== null) out.number(Number(shop.registrationNumber.slice(1)));
  out.text(copy.number);
  out.number(minutesOf(copy.soldAt));
  out.number(minutesOf(copy.asOf));
  out.number(copy.lines.length);
  for (const line of copy.lines) writeLine(out, line);
  if (more) {
    out.number(more.pieces);
    out.number(more.amount);
  }
  out.number(copy.discount);
  out.number(copy.rates.length);
  for (const { rate, reduced, net, tax } of copy.rates) {
    out.number(rate * 2 + (reduced ? 1 : 0));
    out.number(net);
    out.number(tax);
  }
  out.number(copy.total);
  out.number(copy.funded.length);
  for (const { name, amount } of copy.funded) {
    out.text(name);
    out.number(amount);
  }
  if (tender.by === "cash") out.number(tender.tendered);
  else {
    out.text(tender.brandName);
    out.text(tender.reference);
  }
  if (home) {
    out.number(homeCurrencies.indexOf(home.currency));
    out.text(home.minor);
  }
  out.number(copy.refunded);
  return out.written();
}

/** Quantity and the two marks of a line share a number; nearly always it is one byte. */
function writeLine(out: ByteWriter, { name, original, unitPrice, quantity, reduced }: CopyLine) {
  out.number(quantity * 4 + (reduced ? 2 : 0) + (original === null ? 0 : 1));
  out.number(unitPrice);
  out.text(name);
  if (original !== null) out.text(original);
}

/** The copy in these bytes, or null unless they are one of ours to the last byte and it adds up. */
export function readCopy(bytes: Uint8Array): CopyRead {
  try {
    const reader = byteReader(bytes);
    const copy = copyIn(reader);
    return reader.isAtEnd() && copyAddsUp(copy) ? copy : null;
  } catch (fault) {
    if (fault instanceof NoCopy || fault instanceof RangeError) return null;
    throw fault;
  }
}

class NoCopy extends Error {}

function copyIn(reader: ByteReader): PayerCopy {
  const number = () => there(reader.number());
  const text = () => there(reader.text());
  const amount = (): Yen => yen(number());
  const language = there(payerLanguages[number()]);
  const marks = number();
  const has = (mark: number) => Math.floor(marks / mark) % 2 === 1;
  const shopName = text();
  const phone = text();
  const registrationNumber = has(yes.registered) ? registrationOf(number()) : null;
  const receiptNumber = text();
  const soldAt = timeOf(number());
  const asOf = timeOf(number());
  const lines = listOf(most.lines, number, () => lineIn(number, text));
  const more = has(yes.more) ? { pieces: number(), amount: amount() } : null;
  const discount = amount();
  const rates = listOf(most.rates, number, () => {
    const rate = number();
    if (rate > 201) throw new NoCopy();
    return {
      rate: Math.floor(rate / 2),
      reduced: rate % 2 === 1,
      net: amount(),
      tax: amount(),
    };
  });
  const total = amount();
  const funded = listOf(most.funded, number, () => ({ name: text(), amount: amount() }));
  const tender = has(yes.cash)
    ? ({ by: "cash", tendered: amount() } as const)
    : ({ by: "wallet", brandName: text(), reference: text() } as const);
  const home = has(yes.home) ? homeIn(number, text, has(yes.charged)) : null;
  return {
    language,
    shop: { name: shopName, phone, registrationNumber },
    number: receiptNumber,
    soldAt,
    asOf,
    priceMode: has(yes.inclusive) ? "inclusive" : "exclusive",
    lines,
    more,
    discount,
    rates,
    total,
    funded,
    tender,
    home,
    refunded: amount(),
  };
}

function lineIn(number: () => number, text: () => string): CopyLine {
  const marks = number();
  const quantity = Math.floor(marks / 4);
  if (quantity < 1 || quantity > most.quantity) throw new NoCopy();
  const unitPrice = yen(number());
  const name = text();
  const original = marks % 2 === 1 ? text() : null;
  return { name, original, unitPrice, quantity, reduced: Math.floor(marks / 2) % 2 === 1 };
}

function homeIn(number: () => number, text: () => string, charged: boolean): CopyHome {
  const currency = there(homeCurrencies[number()]);
  const minor = text();
  if (!/^\d{1,18}$/.test(minor)) throw new NoCopy();
  return { currency, minor, basis: charged ? "charged" : "rate" };
}

function listOf<Item>(longest: number, number: () => number, item: () => Item): readonly Item[] {
  const length = number();
  if (length > longest) throw new NoCopy();
  return Array.from({ length }, item);
}

function there<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new NoCopy();
  return value;
}

function registrationOf(digits: number): string {
  if (digits > 9_999_999_999_999) throw new NoCopy();
  return `T${String(digits).padStart(13, "0")}`;
}

/** Receipts are younger than this, and numbers since then shorter (minutes since 1970). */
const epochMinutes = (dayOfDate("2020-01-01") * dayMs) / 60_000;

function minutesOf(dateTime: string): number {
  const [date = "", time = ""] = dateTime.split(" ");
  const [hour = Number.NaN, minute = Number.NaN] = time.split(":").map(Number);
  return (dayOfDate(date) * dayMs) / 60_000 + hour * 60 + minute - epochMinutes;
}

function timeOf(minutes: number): string {
  // Beyond the year 9999 a date has another form.
  if (minutes > 4_000_000_000) throw new NoCopy();
  return formatJstDateTime(instant((minutes + epochMinutes) * 60_000 - jstAheadMs));
}
