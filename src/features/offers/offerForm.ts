import { yen, zeroYen, type Yen } from "#domain/money/yen.ts";
import type { OfferId } from "#domain/offer/applied.ts";
import type { OfferFault } from "#domain/offer/checkOffer.ts";
import type { Campaign, Offer, OfferText } from "#domain/offer/offer.ts";
import { type Result, err, ok } from "#domain/result.ts";
import { type Instant, instant } from "#domain/time/instant.ts";
import { calendarDateJst, dayMs, dayOfDate, jstAheadMs, msOfDay } from "#domain/time/jst.ts";

/** An offer while it is written: what is typed stays typed until it is published. */
export interface OfferForm {
  readonly offer: Offer;
  readonly from: string;
  readonly until: string;
  readonly benefit: string;
  readonly minSpend: string;
  readonly cap: string;
  readonly budget: string;
  readonly couponDays: string;
}

export type FormFault =
  | Pick<OfferFault, "field" | "reason">
  | { readonly field: OfferFault["field"]; readonly reason: "number" };

export function formOf(offer: Offer): OfferForm {
  const campaign = offer.kind === "campaign" ? offer : null;
  const { benefit } = campaign ?? {};
  return {
    offer,
    from: jstInput(offer.from),
    until: jstInput(offer.until),
    benefit: benefit ? String(benefit.by === "yen" ? benefit.yen : benefit.percent) : "",
    minSpend: campaign ? String(campaign.minSpend) : "",
    cap: String(campaign?.cap ?? ""),
    budget: String(campaign?.budget ?? ""),
    couponDays: campaign ? String(campaign.couponDays) : "",
  };
}

/** The offer as typed, or the first field that is no number or no date. */
export function offerOf(form: OfferForm): Result<Offer, FormFault> {
  const [from, until] = [instantOf(form.from), instantOf(form.until)];
  if (from === null || until === null) return err({ field: "period", reason: "empty" });
  const { offer } = form;
  if (offer.kind === "tip") return ok({ ...tidied(offer), from, until });
  const numbers = { ...limits(form), minSpend: whole(form.minSpend), days: whole(form.couponDays) };
  const benefit = whole(form.benefit);
  const wrong = (
    [
      ["benefit", benefit],
      ["minSpend", numbers.minSpend],
      ["cap", numbers.cap],
      ["budget", numbers.budget],
      ["couponDays", numbers.days],
    ] as const
  ).find(([, value]) => value === undefined);
  if (wrong) return err({ field: wrong[0], reason: "number" });
  return ok({
    ...tidied(offer),
    from,
    until,
    benefit:
      offer.benefit.by === "yen"
        ? { by: "yen", yen: benefit ?? zeroYen }
        : { by: "percent", percent: benefit ?? 0 },
    minSpend: numbers.minSpend ?? zeroYen,
    cap: numbers.cap ?? null,
    budget: numbers.budget ?? null,
    couponDays: numbers.days ?? 0,
  });
}

/** Empty is no limit; anything but digits is undefined. */
function limits({ cap, budget }: OfferForm) {
  const limit = (typed: string) => (typed.trim() === "" ? null : whole(typed));
  return { cap: limit(cap), budget: limit(budget) };
}

/** What is typed in either width; empty counts as nothing. */
function whole(typed: string): Yen | undefined {
  const digits = typed.normalize("NFKC").replaceAll(/[\s,]/g, "");
  if (digits === "") return zeroYen;
  return /^\d{1,8}$/.test(digits) ? yen(Number(digits)) : undefined;
}

function tidied<Kind extends Offer>(offer: Kind): Kind {
  return { ...offer, title: textsIn(offer.title), text: textsIn(offer.text) };
}

function textsIn(texts: OfferText): OfferText {
  const written = Object.entries(texts).map(([language, text]) => [language, text.trim()] as const);
  return Object.fromEntries(written.filter(([, text]) => text !== ""));
}

/** "2026-11-22T16:05" in Japan, as a field for date and time has it. */
export function jstInput(at: Instant): string {
  const minutes = Math.floor(msOfDay(at) / 60_000);
  const two = (figure: number) => String(figure).padStart(2, "0");
  return `${calendarDateJst(at)}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function instantOf(typed: string): Instant | null {
  const [, date, hours, minutes] = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})/.exec(typed) ?? [];
  if (!date || !hours || !minutes) return null;
  const day = dayOfDate(date) * dayMs - jstAheadMs;
  return instant(day + (Number(hours) * 60 + Number(minutes)) * 60_000);
}

const blank = { title: { ja: "", en: "" }, text: { ja: "", en: "" }, markets: [] } as const;

/** An offer that begins now and runs for thirty days. */
export function newOffer(kind: Offer["kind"], id: OfferId, now: Instant): Offer {
  const period = { from: now, until: instant(now + 30 * dayMs) };
  if (kind === "tip") return { ...blank, ...period, kind, id, picture: "sight" };
  const campaign: Campaign = {
    ...blank,
    ...period,
    kind,
    id,
    picture: "gift",
    funder: { by: "shop", name: null },
    wallets: [],
    minSpend: zeroYen,
    benefit: { by: "percent", percent: 10 },
    cap: null,
    budget: null,
    stackable: true,
    given: "atOnce",
    couponDays: 30,
  };
  return campaign;
}
