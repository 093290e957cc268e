import * as v from "valibot";
import { coachCauses } from "#domain/display/coach.ts";
import { type DisplayState, declineReasons } from "#domain/display/displayState.ts";
import { homeCurrencies } from "#domain/money/currency.ts";
import { yen } from "#domain/money/yen.ts";
import { payerLanguages } from "#domain/wallet/payerLanguage.ts";

const text = v.pipe(v.string(), v.maxLength(4_000));
const money = v.pipe(v.number(), v.integer(), v.transform(yen));
const language = v.picklist(payerLanguages);

const due = {
  total: money,
  home: v.nullable(
    v.object({
      currency: v.picklist(homeCurrencies),
      minor: v.pipe(v.string(), v.regex(/^[0-9]{1,30}$/)),
      basis: v.picklist(["rate", "staleRate", "charged"]),
    }),
  ),
};

const name = v.object({ ja: text, en: text, zh: text });

const line = v.object({
  key: text,
  name,
  quantity: v.pipe(v.number(), v.integer()),
  amount: money,
});

/** A path of this very server, or nothing: a screen fetches no picture from anywhere else. */
const ownPicture = v.nullable(v.pipe(v.string(), v.regex(/^\/(?!\/)/)));

const offer = v.object({ id: text, title: text, text, lang: language, picture: ownPicture });

const paidBy = v.union([
  v.object({ by: v.literal("wallet"), wallet: text }),
  v.object({ by: v.literal("cash"), tendered: money, change: money }),
]);

const view = v.union([
  v.object({ step: v.literal("welcome") }),
  v.object({ step: v.literal("paused") }),
  v.object({
    step: v.literal("cart"),
    lines: v.array(line),
    reductions: v.array(v.object({ key: text, name, amount: money })),
    ...due,
  }),
  v.object({
    step: v.literal("holdCode"),
    coach: v.nullable(v.picklist(coachCauses)),
    ...due,
  }),
  v.object({ step: v.literal("scanOurCode"), qr: text, expiresAtMs: v.number(), ...due }),
  v.object({
    step: v.literal("walletNotUsable"),
    wallet: text,
    ended: v.boolean(),
    usable: v.array(text),
  }),
  v.object({ step: v.literal("checking"), ...due }),
  v.object({ step: v.literal("confirmOnPhone"), ...due }),
  v.object({ step: v.literal("declined"), reason: v.picklist(declineReasons), ...due }),
  v.object({ step: v.literal("stopped") }),
  v.object({ step: v.literal("cancelled") }),
  v.object({ step: v.literal("paidBack") }),
  v.object({
    step: v.literal("paid"),
    by: paidBy,
    offers: v.array(offer),
    receiptUrl: v.nullable(text),
    ...due,
  }),
]);

/** A state as it came over the wire. What does not look like one is not shown. */
export const displayStateSchema: v.GenericSchema<unknown, DisplayState> = v.object({
  shopName: text,
  language,
  visit: v.number(),
  view,
});
