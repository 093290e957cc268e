import { yen } from "#domain/money/yen.ts";
import type { RequestId } from "#domain/payment/answers.ts";
import type { PaymentDesk } from "#flows/paymentDesk.ts";
import type { Notice, NoticeOutcome } from "#ports/notices.ts";
import type { Book } from "./acquirerBooks.ts";
import { approval } from "./acquirerLine.ts";
import type { Process } from "./process.ts";
import type { Stage } from "./stage.ts";

/** Brings the till what the acquirer tells by itself, again and again until it is kept. */
export type Courier = (book: Book) => void;

/** Where a notice can be handed over: the till that runs now, if one does. */
export type Door = () => {
  readonly desk: Pick<PaymentDesk, "noticed">;
  readonly process: Pick<Process, "runs">;
} | null;

/** Pauses before a notice that was not kept is brought again (ms); after the last it is given up. */
const againMs = [2_000, 10_000, 60_000, 180_000, 300_000] as const;

interface Letter {
  readonly book: Book;
  readonly request: RequestId;
  readonly says: "truth" | "otherAmount" | "otherCurrency" | "denial";
  /** So often the network loses it. */
  lost: number;
}

export function createCourier(stage: Stage, door: Door): Courier {
  const { agenda } = stage;
  let told = 0;

  return (book) => {
    const moment = `notice ${book.request}/${(told += 1)}`;
    const chance = stage.draw(moment);
    const fault = stage.strikes("notice", moment);
    const soonMs = 1 + chance.delay(1_000);
    const truth = letter(book, "truth");
    switch (fault) {
      case "noticeAtOnce":
        stage.met("noticeBeforeResponse");
        bring(truth, 1);
        return;
      case "noticeTenTimes": {
        // Some bursts come when the payment is long over.
        const firstMs = soonMs + (chance.happens(0.5) ? 0 : chance.between(5_000, 60_000));
        for (let copy = 0; copy < 10; copy += 1) bring({ ...truth }, firstMs + 15 * copy);
        return;
      }
      case "noticeLost":
        bring({ ...truth, lost: 3 }, soonMs);
        return;
      case "noticeReplayed":
        bring(truth, soonMs);
        bring({ ...truth }, chance.between(20_000, 120_000));
        return;
      case "noticeOfAnother":
        bring({ ...truth, request: `${book.request}_other` as RequestId }, soonMs);
        return;
      case "noticeOfOtherAmount":
        bring(letter(book, "otherAmount"), soonMs);
        return;
      case "noticeOfOtherCurrency":
        bring(letter(book, "otherCurrency"), soonMs);
        return;
      case "noticeDenies":
        bring(truth, soonMs);
        bring(letter(book, "denial"), soonMs + chance.between(1_000, 60_000));
        return;
      default:
        if (stage.shape.notices) bring(truth, soonMs);
    }
  };

  function bring(one: Letter, afterMs: number, tries = 0): void {
    agenda.after(afterMs, `a notice of ${one.request} (${one.says})`, () => {
      const again = againMs[tries];
      let kept = false;
      if (again !== undefined) {
        agenda.after(again, `a notice of ${one.request} is due again`, () => {
          if (!kept) bring(one, 1, tries + 1);
        });
      }
      const till = one.lost > 0 ? null : door();
      one.lost -= 1;
      if (!till) return;
      stage.stirred();
      // It tells of money it holds as if it had none: from here on its word is not worth much.
      if (one.says === "denial" && one.book.state === "paid") one.book.brokeWord = true;
      void till.desk.noticed(noticeOf(one)).then((outcome: NoticeOutcome) => {
        // What a till was about to say when it died, nobody hears.
        if (!till.process.runs) return;
        kept = outcome !== "later";
        if (outcome === "unknown") stage.met("noticeUnknown");
        stage.see({ saw: "noticed", request: one.request, outcome, approval: approves(one) });
      });
    });
  }

  /** What was true when it was written may be old news when it arrives. */
  function noticeOf({ book, request, says }: Letter): Notice {
    const amount = says === "otherAmount" ? yen(book.captured + 1) : book.captured;
    const isForeign = says === "otherCurrency" || book.currency !== "JPY";
    return {
      request,
      answerFor(total) {
        if (says === "denial") return { kind: "declined", code: "PROCESS_FAIL" };
        if (book.captured === 0) return { kind: "declined", code: book.code };
        if (isForeign) return { kind: "contradicted", field: "currency" };
        if (amount !== total) return { kind: "contradicted", field: "amount" };
        stage.see({ saw: "heard", request, approval: true, unasked: true });
        return approval({ request, total: yen(total) }, book);
      },
    };
  }
}

/** Whether it tells of our very money. */
function approves({ book, says }: Letter): boolean {
  const ours = book.captured === book.order?.amount && book.currency === "JPY";
  return says === "truth" && ours;
}

function letter(book: Book, says: Letter["says"]): Letter {
  return { book, request: book.request, says, lost: 0 };
}
