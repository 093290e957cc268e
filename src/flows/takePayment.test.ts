import { describe, expect, test } from "vitest";
import type { Entry } from "#domain/journal/entry.ts";
import { yen } from "#domain/money/yen.ts";
import type { PayAnswer, RequestId } from "#domain/payment/answers.ts";
import type { SentPayment } from "#domain/payment/payment.ts";
import type { Monotonic } from "#domain/time/instant.ts";
import type { PayOrder } from "#ports/acquirer.ts";
import type { JournalFailure } from "#ports/journal.ts";
import { createFakeClock } from "#testkit/fakeClock.ts";
import { aSale } from "#testkit/journalFixtures.ts";
import { memoryDisk, memoryJournal } from "#testkit/memoryJournal.ts";
import { busy, declined, inProcess, notFound, silent } from "#testkit/payments.ts";
import { type AcquirerScript, scriptedAcquirer } from "#testkit/scriptedAcquirer.ts";
import { type ScannedCode, createPaymentDesk } from "./takePayment.ts";

const digits = "281910020000000000000001";
const otherDigits = "281910020000000000000002";
const sale = aSale("S_1", 1_296, 1_000);

function scannedAt(at: Monotonic, code = digits): ScannedCode {
  return {
    digits: code,
    family: "ALIPAYPLUS_CGCP",
    brand: "Alipay",
    acquirer: "alipayplus",
    scannedAt: at,
  };
}

function approval(request: RequestId, amount = sale.totals.total): PayAnswer {
  return {
    kind: "approved",
    proof: { paymentId: "A1", walletBrandName: "Alipay", request, amount, paidAt: null },
  };
}

const approves = (order: PayOrder) => approval(order.request, order.amount);
/** The request id the world below gives to the n-th attempt of a run. */
const requestIn = (run: number, n: number) => `P_${run}_${n}` as RequestId;

/** A till over one disk; `restart` is a crash and a new start with another acquirer's script. */
function world(script: AcquirerScript) {
  const disk = memoryDisk();
  let runs = 0;

  function run(next: AcquirerScript) {
    runs += 1;
    const thisRun = runs;
    const clock = createFakeClock();
    const journal = memoryJournal(clock, disk);
    const acquirer = scriptedAcquirer(next);
    const moves: SentPayment[] = [];
    const failures: JournalFailure[] = [];
    /** What was on disk each time a screen was told something. */
    const onDiskWhenTold: (SentPayment | undefined)[] = [];
    let given = 0;
    const desk = createPaymentDesk(
      {
        journal,
        clock,
        acquirers: { alipayplus: acquirer },
        ids: {
          requestId: () => requestIn(thisRun, (given += 1)),
          saleId: () => sale.id,
          refundId: () => "R_1" as never,
          lineKey: () => "L_1",
        },
      },
      {
        paymentMoved(saleId, payment) {
          moves.push(payment);
          onDiskWhenTold.push(disk.sales.get(saleId)?.attempts.at(-1));
        },
        journalFailed: (failure) => failures.push(failure),
      },
    );
    const take = (code = digits, of = sale) =>
      desk.take(of, scannedAt(clock.monotonic(), code), null);
    const statuses = () => moves.map(({ status }) => status);
    return { clock, journal, acquirer, desk, moves, failures, onDiskWhenTold, take, statuses };
  }

  return { disk, ...run(script), restart: run };
}

async function entriesOf({ journal }: Pick<ReturnType<typeof world>, "journal">) {
  const entries: Entry[] = [];
  for await (const entry of journal.entries()) entries.push(entry);
  return entries;
}

describe("a customer's payment", () => {
  test("[PAY-2] is on disk as an intent before the acquirer is asked", async () => {
    const till = world({ pay: ["never"] });
    const taking = till.take();
    expect(till.acquirer.asked).toEqual([]);
    expect(await taking).toBeNull();
    await till.clock.settle();
    expect(till.acquirer.asked).toEqual(["pay"]);
    const [entry] = await entriesOf(till);
    expect(entry?.body).toMatchObject({
      type: "paymentIntended",
      payment: { status: "ready", request: requestIn(1, 1) },
    });
  });

  test("[PAY-2] [JRN-4] asks nobody when the intent cannot be written", async () => {
    const till = world({ pay: [approves] });
    till.disk.nextFailure = { type: "full" };
    expect(await till.take()).toBe("notRecorded");
    await till.clock.advance(60_000);
    expect(till.acquirer.asked).toEqual([]);
    expect(till.failures).toEqual([{ type: "full" }]);
    expect(till.desk.isLive(sale.id)).toBe(false);
  });

  test("[PAY-13] is told to the screen only when the disk already says so", async () => {
    const till = world({ pay: [approves] });
    await till.take();
    await till.clock.settle();
    expect(till.statuses()).toEqual(["ready", "paying", "paid"]);
    expect(till.onDiskWhenTold.at(-1)?.status).toBe("paid");
    expect(till.onDiskWhenTold[0]?.status).toBe("ready");
  });

  test("[PAY-13] [JRN-4] stays unclaimed and stops the till when 'paid' cannot be written", async () => {
    let failNow = (): void => undefined;
    const till = world({
      pay: [
        (order) => {
          failNow();
          return approves(order);
        },
      ],
      inquire: [approval(requestIn(1, 1))],
    });
    failNow = () => (till.disk.nextFailure = { type: "lost", detail: "gone" });
    await till.take();
    await till.clock.advance(60_000);
    expect(till.statuses()).toEqual(["ready", "paying"]);
    expect(till.failures).toEqual([{ type: "lost", detail: "gone" }]);
    expect(till.acquirer.asked).toEqual(["pay"]);

    // The next start finds the truth by asking.
    const again = till.restart({ inquire: [approval(requestIn(1, 1))] });
    await again.desk.resume();
    await again.clock.settle();
    expect(again.statuses().at(-1)).toBe("paid");
  });

  test("[PAY-7] [SCAN-4] is one payment however often and fast the code is read", async () => {
    const till = world({ pay: ["never"], inquire: [inProcess] });
    const answers = await Promise.all([till.take(), till.take(), till.take(otherDigits)]);
    expect(answers).toEqual([null, "paymentLive", "paymentLive"]);
    await till.clock.advance(20_000);
    expect(await till.take(otherDigits)).toBe("paymentLive");
    expect(till.acquirer.orders).toHaveLength(1);
  });

  test("[PAY-7] is refused for a sale that another run has already paid", async () => {
    const till = world({ pay: [approves] });
    await till.take();
    await till.clock.settle();
    const again = till.restart({ pay: [approves] });
    expect(await again.take(otherDigits)).toBe("paymentLive");
    expect(again.acquirer.asked).toEqual([]);
  });

  test("[PAY-14] needs a new code after a decline, also for another sale and after a restart", async () => {
    const till = world({ pay: [declined] });
    await till.take();
    await till.clock.settle();
    expect(till.statuses().at(-1)).toBe("failed");
    expect(await till.take()).toBe("codeUsed");
    expect(await till.take(digits, aSale("S_2", 100, 100))).toBe("codeUsed");
    const again = till.restart({ pay: [approves] });
    expect(await again.take()).toBe("codeUsed");
    expect(await again.take(otherDigits)).toBeNull();
    await again.clock.settle();
    expect(again.statuses().at(-1)).toBe("paid");
  });

  test("[PAY-6] is refused when the code is older than it lives", async () => {
    const till = world({ pay: [approves] });
    const read = scannedAt(till.clock.monotonic());
    await till.clock.advance(60_001);
    expect(await till.desk.take(sale, read, null)).toBe("codeExpired");
    expect(till.acquirer.asked).toEqual([]);
    expect(await entriesOf(till)).toEqual([]);
  });
});

describe("an acquirer that does not answer", () => {
  test("[PAY-3] [PAY-4] is inquired after five seconds and every three, and the answer counts", async () => {
    const till = world({
      pay: ["never"],
      inquire: [inProcess, silent, approval(requestIn(1, 1))],
    });
    await till.take();
    await till.clock.advance(4_999);
    expect(till.acquirer.asked).toEqual(["pay"]);
    await till.clock.advance(1);
    expect(till.acquirer.asked).toEqual(["pay", "inquire"]);
    await till.clock.advance(6_000);
    expect(till.acquirer.asked).toEqual(["pay", "inquire", "inquire", "inquire"]);
    expect(till.statuses().at(-1)).toBe("paid");
  });

  test("[PAY-5] gets the same order again when it has never heard of it", async () => {
    const till = world({ pay: ["never", approves], inquire: [notFound] });
    await till.take();
    await till.clock.advance(10_000);
    expect(till.acquirer.asked).toEqual(["pay", "inquire", "pay"]);
    expect(till.acquirer.orders[1]).toEqual(till.acquirer.orders[0]);
    expect(till.statuses().at(-1)).toBe("paid");
  });

  test("[PAY-5] gets the same order again when it asks for it", async () => {
    const till = world({ pay: [busy, busy, approves] });
    await till.take();
    await till.clock.advance(10_000);
    expect(till.acquirer.asked).toEqual(["pay", "pay", "pay"]);
    expect(new Set(till.acquirer.orders.map(({ request }) => request)).size).toBe(1);
  });

  test("[PAY-4] [PAY-9] is cancelled when the plan is spent, again and again until it says yes", async () => {
    const till = world({
      pay: ["never"],
      inquire: [inProcess],
      cancel: [silent, inProcess, { kind: "cancelled" }],
    });
    await till.take();
    await till.clock.advance(90_000);
    const { asked } = till.acquirer;
    expect(asked.filter((what) => what === "cancel")).toHaveLength(3);
    expect(asked.slice(0, asked.indexOf("cancel")).at(-1)).toBe("inquire");
    expect(till.statuses().slice(-2)).toEqual(["cancelling", "cancelled"]);
    expect(till.clock.armed).toBe(0);
  });

  test("[PAY-9] notes an approval that comes after the cancellation, and the sale stays unpaid", async () => {
    let answer: (order: PayAnswer) => void = () => undefined;
    const till = world({ inquire: [inProcess], cancel: [{ kind: "cancelled" }] });
    const late = new Promise<PayAnswer>((resolve) => (answer = resolve));
    till.acquirer.pay = () => late;
    await till.take();
    await till.clock.advance(5_000);
    till.desk.stop(sale.id);
    await till.clock.settle();
    answer(approval(requestIn(1, 1)));
    await till.clock.settle();
    expect(till.statuses().at(-1)).toBe("cancelled");
    expect((await entriesOf(till)).at(-1)?.body).toMatchObject({
      type: "paymentNoted",
      note: "lateApproval",
    });
  });

  test("[PAY-8] that approves another amount is inquired, noted and cancelled", async () => {
    const wrong = approval(requestIn(1, 1), yen(1));
    const till = world({
      pay: [wrong],
      inquire: [wrong],
      cancel: [{ kind: "cancelled" }],
    });
    await till.take();
    await till.clock.advance(5_000);
    expect(till.acquirer.asked).toEqual(["pay", "inquire", "cancel"]);
    expect(till.statuses()).not.toContain("paid");
    const notes = (await entriesOf(till)).filter(({ body }) => body.type === "paymentNoted");
    expect(notes).toHaveLength(2);
  });
});

describe("a journal that fails", () => {
  test("[JRN-4] while a note is written lets nothing more be asked", async () => {
    const wrong = approval(requestIn(1, 1), yen(1));
    let failNow = (): void => undefined;
    const till = world({
      pay: [
        () => {
          failNow();
          return wrong;
        },
      ],
      inquire: [inProcess],
    });
    failNow = () => {
      // The move is written, the note after it is not.
      const { append } = till.journal;
      let writes = 0;
      till.journal.append = (body) => {
        writes += 1;
        if (writes === 2) till.disk.nextFailure = { type: "full" };
        return append(body);
      };
    };
    await till.take();
    await till.clock.advance(60_000);
    expect(till.failures).toEqual([{ type: "full" }]);
    expect(till.acquirer.asked).toEqual(["pay"]);
    expect(till.clock.armed).toBe(0);
  });
});

describe("a till that went away in the middle of a payment", () => {
  const ends = [
    ["paid", { inquire: [approval(requestIn(1, 1))] }],
    ["failed", { inquire: [declined] }],
    ["cancelled", { inquire: [notFound], cancel: [{ kind: "cancelled" }] }],
  ] as const satisfies readonly (readonly [string, AcquirerScript])[];

  for (const goneAfterMs of [0, 400, 5_000, 9_000]) {
    for (const [end, script] of ends) {
      test(`[PAY-10] after ${goneAfterMs} ms inquires first and ends ${end}`, async () => {
        const till = world({ pay: ["never"], inquire: [inProcess] });
        await till.take();
        await till.clock.advance(goneAfterMs);
        const again = till.restart(script);
        await again.desk.resume();
        await again.clock.advance(90_000);
        expect(again.acquirer.asked[0]).toBe("inquire");
        expect(again.acquirer.asked).not.toContain("pay");
        expect(again.statuses().at(-1)).toBe(end);
        expect(till.disk.sales.get(sale.id)?.attempts).toHaveLength(1);
      });
    }
  }

  test("[PAY-10] while it was calling off goes on calling off", async () => {
    const till = world({ pay: ["never"], inquire: [inProcess], cancel: ["never"] });
    await till.take();
    await till.clock.advance(5_000);
    till.desk.stop(sale.id);
    await till.clock.settle();
    const again = till.restart({ cancel: [{ kind: "cancelled" }] });
    await again.desk.resume();
    await again.clock.settle();
    expect(again.acquirer.asked).toEqual(["cancel"]);
    expect(again.statuses()).toEqual(["cancelling", "cancelled"]);
  });

  test("[PAY-7] takes no new code for that sale before the old payment is dead", async () => {
    const till = world({ pay: ["never"] });
    await till.take();
    const again = till.restart({ inquire: [inProcess] });
    expect(await again.take(otherDigits)).toBe("paymentLive");
    await again.desk.resume();
    expect(again.desk.isLive(sale.id)).toBe(true);
    expect(await again.take(otherDigits)).toBe("paymentLive");
  });
});

test("[JRN-8] [SEC-2] no entry holds the customer's code whole", async () => {
  const till = world({ pay: [approves] });
  await till.take();
  await till.clock.settle();
  const text = JSON.stringify([await entriesOf(till), ...till.disk.sales.values()]);
  expect(text).not.toContain(digits);
  expect(text).toContain(digits.slice(-4));
});
