import * as v from "valibot";
import { homeCurrencies } from "#domain/money/currency.ts";

/**
 * What the adapter reads of the acquirer's answers. What decides about money is strict: one wrong
 * field makes the whole answer unreadable. What only decorates a receipt is dropped when it is odd.
 */
const text = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(64),
  // Half of a character cut in two: the journal takes none, so it must not come from here.
  v.check((value) => !/\p{Surrogate}/u.test(value)),
);
const id = text;
const mayBeAbsent = <Schema extends v.GenericSchema>(schema: Schema) => v.nullish(schema, null);
const decoration = <Schema extends v.GenericSchema<unknown, string>>(schema: Schema) =>
  v.fallback(mayBeAbsent(schema), null);

const amount = v.object({
  currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
  value: v.pipe(v.string(), v.regex(/^\d{1,16}$/)),
});
export type WireAmount = v.InferOutput<typeof amount>;

const homeAmount = v.object({ currency: v.picklist(homeCurrencies), value: amount.entries.value });

/** Goes onto a screen: printable ASCII, as long as a private order code may be. */
const shownCode = v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,512}$/));

/** SUCCESS is the one code of S; a "no" that says SUCCESS contradicts itself and is not believed. */
const result = v.pipe(
  v.object({
    resultStatus: v.picklist(["S", "F", "U"]),
    resultCode: v.pipe(v.string(), v.regex(/^[A-Z0-9_]{1,64}$/)),
  }),
  v.check(({ resultStatus, resultCode }) => (resultStatus === "S") === (resultCode === "SUCCESS")),
);
export type WireResult = v.InferOutput<typeof result>;

/** What every answer has: did the call work, and whom does it speak of if it says so. */
export const callAnswer = v.object({
  result,
  paymentRequestId: mayBeAbsent(id),
});

/** What an inquiry adds. The outcome is here, never in `result`. */
export const inquiryAnswer = v.object({
  paymentResult: result,
  transactions: mayBeAbsent(
    v.array(v.object({ transactionType: v.string(), transactionStatus: v.string() })),
  ),
});

/** A notification must say whom it speaks of: no question of ours does. */
export const notice = v.looseObject({ paymentRequestId: id, paymentResult: result });

/** What makes an approval believable, and what is printed of it. */
export const approval = v.object({
  paymentId: id,
  paymentAmount: amount,
  walletBrandName: decoration(text),
  paymentTime: decoration(v.pipe(v.string(), v.isoTimestamp())),
  // What the wallet took of its owner, in their own currency (AMS `payToAmount`).
  payToAmount: v.fallback(mayBeAbsent(homeAmount), null),
});

/** The code that an order is paid by, in the form that can be drawn as a QR. */
export const orderCode = v.object({
  orderCodeForm: v.object({
    codeDetails: v.array(v.object({ displayType: v.string(), codeValue: shownCode })),
  }),
});

export const refundDone = v.object({
  refundId: id,
  refundRequestId: mayBeAbsent(id),
  refundAmount: amount,
});
