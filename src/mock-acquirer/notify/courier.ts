import * as v from "valibot";
import { caughtUp } from "../course.ts";
import type { NoticeRow, PaymentRow } from "../ledger.ts";
import { usualLadderMs, type PostParts } from "../post.ts";
import { letterOf, sealed, type Letter } from "./letter.ts";

/** Carries notifications to the merchant, and wakes orders that turn into something by themselves. */
export interface Courier {
  /** Something may have become due, or due sooner. */
  wake(): void;
  /** Resolves when what is due by now is done as far as it is not the merchant who is waited for. */
  atRest(): Promise<void>;
}

/** A merchant who has not answered by then has not accepted. */
const answerMs = 10_000;
/** The shortest pause before something that is already due is looked at once more. */
const restMs = 1_000;
/** When the ledger cannot be read or written, it is tried again after so long. */
const troubleMs = 60_000;

/** What the merchant says when it has understood. Anything else is sent again. */
const acceptance = v.object({
  result: v.object({ resultCode: v.literal("SUCCESS"), resultStatus: v.literal("S") }),
});

interface Errand {
  readonly id: string;
  readonly index: number;
  readonly letter: Letter;
}

export function createCourier(parts: PostParts): Courier {
  const { ledger, clock, ladderMs = usualLadderMs } = parts;
  const underWay = new Set<Promise<unknown>>();
  let rounds = Promise.resolve();
  let alarm = new AbortController();

  function wake(): void {
    rounds = rounds.then(round).catch(() => sleepUntil(clock.now() + troubleMs));
  }

  async function round(): Promise<void> {
    alarm.abort();
    for (const id of await ledger.errandsDue(clock.now())) {
      // One that cannot be finished is taken again when its next try is due.
      for (const errand of await taken(id)) carry(errand).catch(wake);
    }
    const next = await ledger.nextErrandAt();
    if (next !== null) sleepUntil(next);
  }

  function sleepUntil(at: number): void {
    alarm = new AbortController();
    const leftMs = at - clock.now();
    // What is due already and was still left lying must not keep the page busy.
    void clock.sleep(leftMs > 0 ? leftMs : restMs, alarm.signal).then(wake, () => undefined);
  }

  /**
   * Takes what is due of one order, so that nobody else does. The next try is in the ledger before
   * this one leaves: a page that is closed meanwhile tells twice rather than never.
   */
  function taken(id: string): Promise<readonly Errand[]> {
    const now = clock.now();
    return ledger.change(id, (kept) => {
      const row = caughtUp(kept, now);
      if (row?.kind !== "payment") return { row: null, answer: [] };
      const isDue = ({ at }: NoticeRow) => at !== null && at <= now;
      const errands = row.notices.flatMap((notice, index) =>
        isDue(notice) ? [{ id, index, letter: letterOf(row, notice) }] : [],
      );
      const notices = row.notices.map((notice) => (isDue(notice) ? tried(notice, now) : notice));
      return { row: { ...row, notices }, answer: errands };
    });
  }

  function tried(notice: NoticeRow, now: number): NoticeRow {
    const pauseMs = notice.fault === null ? ladderMs[notice.tries] : undefined;
    const at = pauseMs === undefined ? null : now + answerMs + pauseMs;
    return { ...notice, tries: notice.tries + 1, at };
  }

  async function carry({ id, index, letter }: Errand): Promise<void> {
    const isAccepted = await handedOver(letter);
    const now = clock.now();
    const heard = ({ notices, ...row }: PaymentRow): PaymentRow => ({
      ...row,
      notices: notices.map((one, n) => (n === index ? answered(one, isAccepted, now) : one)),
    });
    await mine(
      ledger.change(id, (row) => ({
        row: row?.kind === "payment" ? heard(row) : null,
        answer: null,
      })),
    );
    wake();
  }

  function answered(notice: NoticeRow, isAccepted: boolean, now: number): NoticeRow {
    if (isAccepted) return { ...notice, at: null, acceptedAt: notice.acceptedAt ?? now };
    const pauseMs = ladderMs[notice.tries - 1];
    // Called off in the meantime, or accepted by another answer.
    if (notice.at === null || pauseMs === undefined) return notice;
    return { ...notice, at: now + pauseMs };
  }

  /** True when the merchant says in time that it has understood. */
  async function handedOver(letter: Letter): Promise<boolean> {
    const patience = new AbortController();
    try {
      const request = await mine(parts.keys().then((pair) => sealed(letter, pair, clock.now())));
      return await Promise.race([
        parts.notify(request).then(accepted),
        clock.sleep(answerMs, patience.signal).then(() => false),
      ]);
    } catch {
      return false;
    } finally {
      patience.abort();
    }
  }

  async function accepted(response: Response): Promise<boolean> {
    return response.status === 200 && v.is(acceptance, await response.json());
  }

  /** Work of the acquirer's own, as opposed to waiting for the merchant. */
  function mine<Result>(work: Promise<Result>): Promise<Result> {
    const tracked = work.finally(() => underWay.delete(tracked));
    underWay.add(tracked);
    return tracked;
  }

  async function atRest(): Promise<void> {
    let last: Promise<void> | null = null;
    while (last !== rounds || underWay.size > 0) {
      last = rounds;
      await Promise.allSettled([last, ...underWay]);
    }
  }

  return { wake, atRest };
}
