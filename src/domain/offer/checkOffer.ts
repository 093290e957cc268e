import { err, ok, type Result } from "../result.ts";
import type { Campaign, Offer } from "./offer.ts";

/** The first thing that keeps an offer from being published, and the field it is about. */
export interface OfferFault {
  readonly type: "badOffer";
  readonly field:
    | "title"
    | "text"
    | "period"
    | "funder"
    | "wallets"
    | "benefit"
    | "cap"
    | "budget"
    | "minSpend"
    | "couponDays";
  readonly reason:
    | "empty"
    | "tooLong"
    | "endsBeforeItBegins"
    | "over"
    | "notPositive"
    | "percentRange"
    | "walletNeedsBrand"
    | "capAboveBudget"
    | "dayRange";
}

/** Longest texts that fit a receipt and the customer's screen, in characters. */
export const longestTitle = 40;
export const longestText = 160;

/** True when an offer may be published at this moment, or why not. */
export function checkOffer(offer: Offer, now: number): Result<Offer, OfferFault> {
  const fault =
    textFault(offer, "title", longestTitle) ??
    textFault(offer, "text", longestText) ??
    periodFault(offer, now) ??
    (offer.kind === "campaign" ? campaignFault(offer) : null);
  return fault ? err(fault) : ok(offer);
}

function bad(field: OfferFault["field"], reason: OfferFault["reason"]): OfferFault {
  return { type: "badOffer", field, reason };
}

/** Japanese for the shop and English for whoever reads none of the others. */
function textFault(offer: Offer, field: "title" | "text", longest: number): OfferFault | null {
  const texts = offer[field];
  if (!texts.ja?.trim() || !texts.en?.trim()) return bad(field, "empty");
  return Object.values(texts).some((text) => text.length > longest) ? bad(field, "tooLong") : null;
}

function periodFault({ from, until }: Offer, now: number): OfferFault | null {
  if (until <= from) return bad("period", "endsBeforeItBegins");
  return until <= now ? bad("period", "over") : null;
}

function campaignFault(campaign: Campaign): OfferFault | null {
  const { funder, wallets, benefit, cap, budget, minSpend, given, couponDays } = campaign;
  if (funder.by !== "shop" && !funder.name?.trim()) return bad("funder", "empty");
  if (funder.by === "wallet" && wallets.length === 0) return bad("wallets", "walletNeedsBrand");
  if (benefit.by === "percent" && (benefit.percent < 1 || benefit.percent > 100)) {
    return bad("benefit", "percentRange");
  }
  if (benefit.by === "yen" && benefit.yen < 1) return bad("benefit", "notPositive");
  if (cap !== null && cap < 1) return bad("cap", "notPositive");
  if (budget !== null && budget < 1) return bad("budget", "notPositive");
  if (cap !== null && budget !== null && cap > budget) return bad("cap", "capAboveBudget");
  if (minSpend < 0) return bad("minSpend", "notPositive");
  const days = given === "nextTime" && (couponDays < 1 || couponDays > 366);
  return days ? bad("couponDays", "dayRange") : null;
}
