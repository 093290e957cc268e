import type { Entry } from "#domain/journal/entry.ts";
import { yen } from "#domain/money/yen.ts";
import type { InquiryAnswer, PayAnswer, RequestId } from "#domain/payment/answers.ts";
import { ok } from "#domain/result.ts";
import { createPaymentDesk } from "#flows/paymentDesk.ts";
import type { PaymentRunPorts } from "#flows/runPayment.ts";
import type { Acquirer, PayOrder } from "#ports/acquirer.ts";
import type { Clock } from "#ports/clock.ts";
import type { Ids } from "#ports/ids.ts";
import type { Journal } from "#ports/journal.ts";
import type { PlantedBug } from "./plantedBug.ts";
import { soundTill } from "./till.ts";

/** Bugs planted between the engine and one of its ports: an adapter or a flow that gets it wrong. */
export const portBugs: readonly PlantedBug[] = [
  atJournal("sends before the intent is on disk", (journal) => ({
    append(body) {
      void journal.append(body);
      return Promise.resolve(ok({} as Entry));
    },
  })),
  atJournal("takes a failed write for a good one", (journal) => ({
    append: async (body) => {
      await journal.append(body);
      return ok({} as Entry);
    },
  })),
  atJournal("keeps the customer's code whole", () => ({ fingerprint: (code) => code })),
  atJournal("does not know a code again", (journal) => {
    let seen = 0;
    return { fingerprint: (code) => journal.fingerprint(`${code} ${(seen += 1)}`) };
  }),
  atJournal("does not take up what was open", () => ({ openSales: async () => [] })),
  atAcquirer("sends again under a new id", (acquirer) => ({
    pay: changedWhenRepeated(acquirer, (order) => ({
      ...order,
      request: `${order.request}_2` as RequestId,
    })),
  })),
  atAcquirer("sends again with another amount", (acquirer) => ({
    pay: changedWhenRepeated(acquirer, (order) => ({ ...order, amount: yen(order.amount + 1) })),
  })),
  atPay("hears silence as a no", (answer) =>
    answer.kind === "silent" ? { kind: "declined", code: "PROCESS_FAIL" } : answer,
  ),
  atPay("takes not yet for a yes", (answer, order) =>
    answer.kind === "pending" ? approvalOf(order) : answer,
  ),
  atPay("takes an unknown status for a no", (answer) =>
    answer.kind === "silent" && answer.cause === "unreadable"
      ? { kind: "declined", code: "PROCESS_FAIL" }
      : answer,
  ),
  atPay("believes an approval of any amount", (answer, order) =>
    isOf("amount", answer, order) ? approvalOf(order) : answer,
  ),
  atPay("believes an approval of any request", (answer, order) =>
    isOf("request", answer, order) ? approvalOf(order) : answer,
  ),
  atPay("believes an approval in any currency", (answer, order) =>
    isOf("currency", answer, order) ? approvalOf(order) : answer,
  ),
  atInquiry("hears not found as a no", (answer) =>
    answer.kind === "notFound" ? { kind: "declined", code: "ORDER_NOT_EXIST" } : answer,
  ),
  atInquiry("takes an unreadable inquiry for a yes", (answer, order) =>
    answer.kind === "silent" ? approvalOf(order) : answer,
  ),
  atCancel("takes an unanswered cancellation for done", "silent"),
  atCancel("takes a pending cancellation for done", "pending"),
  atCancel("takes a cancellation that came too late for done", "tooLate"),
  atCancel("takes a refused cancellation for done", "declined"),
  atClock("asks twice as often as the plan allows", (clock) => ({
    after: (ms, wake) => clock.after(Math.floor(ms / 2), wake),
  })),
  atClock("forgets what it wanted to do in a minute", (clock) => ({
    after: (ms, wake) => (ms < 10_000 ? clock.after(ms, wake) : () => undefined),
  })),
  atClock("never calls a timer off", (clock) => ({
    after(ms, wake) {
      clock.after(ms, wake);
      return () => undefined;
    },
  })),
  atIds("gives the same names after each restart", () => {
    let given = 0;
    return { requestId: () => `P_${(given += 1)}` as RequestId };
  }),
  {
    does: "tells the screen before the disk knows",
    till: {
      ...soundTill,
      desk: ({ journal, ...ports }, listener) => {
        const append: Journal["append"] = (body) => {
          if (body.type === "paymentMoved") listener.paymentMoved(body.saleId, body.payment);
          return journal.append(body);
        };
        return createPaymentDesk({ ...ports, journal: { ...journal, append } }, listener);
      },
    },
  },
  {
    does: "begins a second payment at the second scan",
    till: {
      ...soundTill,
      desk: (ports, listener) => {
        const journal: Journal = { ...ports.journal, sale: async () => null };
        const another = () => createPaymentDesk({ ...ports, journal }, listener);
        return {
          ...createPaymentDesk(ports, listener),
          take: (...scan) => another().take(...scan),
        };
      },
    },
  },
];

function atPorts(
  does: string,
  plant: (ports: PaymentRunPorts) => Partial<PaymentRunPorts>,
): PlantedBug {
  return { does, till: { ...soundTill, ports: (ports) => ({ ...ports, ...plant(ports) }) } };
}

function atJournal(does: string, plant: (journal: Journal) => Partial<Journal>): PlantedBug {
  return atPorts(does, ({ journal }) => ({ journal: { ...journal, ...plant(journal) } }));
}

function atClock(does: string, plant: (clock: Clock) => Partial<Clock>): PlantedBug {
  return atPorts(does, ({ clock }) => ({ clock: { ...clock, ...plant(clock) } }));
}

function atIds(does: string, plant: () => Partial<Ids>): PlantedBug {
  return atPorts(does, ({ ids }) => ({ ids: { ...ids, ...plant() } }));
}

function atAcquirer(does: string, plant: (acquirer: Acquirer) => Partial<Acquirer>): PlantedBug {
  return atPorts(does, ({ acquirers }) => ({
    acquirers: {
      ...acquirers,
      alipayplus: { ...acquirers.alipayplus, ...plant(acquirers.alipayplus) },
    },
  }));
}

/** The part of an order that inquiries know of too. */
type Ours = Pick<PayOrder, "request" | "amount">;

function atPay(does: string, reads: (answer: PayAnswer, ours: Ours) => PayAnswer): PlantedBug {
  return atAcquirer(does, (acquirer) => ({
    pay: async (order) => reads(await acquirer.pay(order), order),
  }));
}

function atInquiry(
  does: string,
  reads: (answer: InquiryAnswer, ours: Ours) => InquiryAnswer,
): PlantedBug {
  return atAcquirer(does, (acquirer) => ({
    inquire: async (request, amount) =>
      reads(await acquirer.inquire(request, amount), { request, amount }),
  }));
}

function atCancel(does: string, kind: "silent" | "pending" | "tooLate" | "declined"): PlantedBug {
  return atAcquirer(does, (acquirer) => ({
    cancel: async (request) => {
      const answer = await acquirer.cancel(request);
      return answer.kind === kind ? { kind: "cancelled" } : answer;
    },
  }));
}

function changedWhenRepeated(acquirer: Acquirer, changed: (order: PayOrder) => PayOrder) {
  const sent = new Set<RequestId>();
  return (order: PayOrder) => {
    const again = sent.has(order.request);
    sent.add(order.request);
    return acquirer.pay(again ? changed(order) : order);
  };
}

/** True for an approval that speaks of something else than was asked, however it was noticed. */
function isOf(field: "request" | "amount" | "currency", answer: PayAnswer, ours: Ours): boolean {
  if (answer.kind === "contradicted") return answer.field === field;
  return answer.kind === "approved" && field !== "currency" && answer.proof[field] !== ours[field];
}

function approvalOf({ request, amount }: Ours): Extract<PayAnswer, { kind: "approved" }> {
  const proof = { paymentId: `A_${request}`, walletBrandName: null, request, amount, paidAt: null };
  return { kind: "approved", proof };
}
