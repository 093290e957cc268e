import type { OfferRecord } from "#domain/journal/views.ts";
import type { Instant } from "#domain/time/instant.ts";
import type { Tone } from "#ui/StatusPill.tsx";

export type OfferStateName = "running" | "stopped" | "later" | "over" | "spent";

/** How an offer stands at this moment, in one word. */
export function offerState({ offer, stopped, taken }: OfferRecord, at: Instant): OfferStateName {
  if (stopped) return "stopped";
  if (at >= offer.until) return "over";
  if (at < offer.from) return "later";
  const spent = offer.kind === "campaign" && offer.budget !== null && taken.amount >= offer.budget;
  return spent ? "spent" : "running";
}

export const stateTones: Readonly<Record<OfferStateName, Tone>> = {
  running: "ok",
  stopped: "neutral",
  later: "info",
  over: "neutral",
  spent: "warn",
};

/** Campaigns before tips, what runs before what does not, each by its beginning. */
export function inListOrder(at: Instant) {
  const rank = (record: OfferRecord) =>
    (record.offer.kind === "campaign" ? 0 : 10) + (offerState(record, at) === "running" ? 0 : 1);
  return (a: OfferRecord, b: OfferRecord): number =>
    rank(a) - rank(b) || a.offer.from - b.offer.from || (a.offer.id < b.offer.id ? -1 : 1);
}
