import { isCaptured } from "#domain/payment/payment.ts";
import type { SentPayment } from "#domain/payment/payment.ts";
import type { Prospect } from "#domain/payment/prospect.ts";
import { timeMends } from "#domain/payment/refundRefusal.ts";
import type { Instant } from "#domain/time/instant.ts";
import type { Messages } from "#i18n/messages.ts";
import { clockText } from "#ui/clockText.ts";

/** A length of time in whole seconds, rounded up: what is announced for "in 0 s" is due now. */
export function durationText(ms: number, t: Messages): string {
  const seconds = Math.ceil(ms / 1_000);
  return t["open.duration"](Math.floor(seconds / 60), seconds % 60);
}

/** What the till will do next by itself, and when. */
export function nextText({ next }: Prospect, t: Messages): string {
  if (next === null || next.inMs === 0) return t["open.next.answer"];
  return t[`open.next.${next.step}`](durationText(next.inMs, t));
}

/** When the payment is over at the latest; a moment that has passed promises nothing any more. */
export function endText({ end }: Prospect, now: Instant, t: Messages): string {
  switch (end.kind) {
    case "within":
      return end.ms > 0 ? t["open.end.within"](durationText(end.ms, t)) : t["open.end.soon"];
    case "by":
      return end.at > now ? t["open.end.by"](clockText(end.at)) : t["open.end.onAnswer"];
    case "onAnswer":
      return t["open.end.onAnswer"];
  }
}

/** What somebody in the shop has to know or do besides waiting, or null. */
export function personText(payment: SentPayment, t: Messages): string | null {
  if (payment.status === "attention") return t["open.person"];
  const code = isCaptured(payment) && "refundRefused" in payment ? payment.refundRefused : null;
  if (code === null) return null;
  return timeMends(code) ? t["open.refundWaits"](code) : t["open.refundRefused"](code);
}
