import { describe, expect, test } from "vitest";
import { yen } from "#domain/money/yen.ts";
import type { PayAnswer } from "#domain/payment/answers.ts";
import { aSale } from "#testkit/journalFixtures.ts";
import { busy, declined, inProcess, notFound, silent } from "#testkit/payments.ts";
import type { AcquirerScript } from "#testkit/scriptedAcquirer.ts";
import {
  approval,
  approves,
  digits,
  entriesOf,
  otherDigits,
  requestIn,
  sale,
  scannedAt,
  world,
} from "./deskWorld.fixture.ts";

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

  test("[PAY-7] [F2] [F10] is refused for a sale that another run has already paid, and it stays paid", async () => {
    const till = world({ pay: [approves] });
    await till.take();
    await till.clock.settle();
    const again = till.restart({ pay: [approves] });
    await again.desk.resume();
    expect(await again.take(otherDigits)).toBe("paymentLive");
    await again.clock.advance(60_000);
    expect(again.acquirer.asked).toEqual([]);
    expect(again.moves).toEqual([]);
    expect(again.disk.sales.get(sale.id)?.attempts.map(({ status }) => status)).toEqual(["paid"]);
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

  test("[PAY-9] [LATE-5] an approval that comes after the cancellation is noted and asked about, and the sale stays unpaid", async () => {
    let answer: (order: PayAnswer) => void = () => undefined;
    const till = world({
      inquire: [inProcess, { kind: "cancelled" }],
      cancel: [{ kind: "cancelled" }],
    });
    const late = new Promise<PayAnswer>((resolve) => (answer = resolve));
    till.acquirer.pay = () => late;
    await till.take();
    await till.clock.advance(5_000);
    till.desk.stop(sale.id);
    await till.clock.settle();
    answer(approval(requestIn(1, 1)));
    await till.clock.settle();
    expect(till.statuses().slice(-3)).toEqual(["cancelled", "cancelling", "cancelled"]);
    const notes = (await entriesOf(till)).filter(({ body }) => body.type === "paymentNoted");
    expect(notes.at(-1)?.body).toMatchObject({ note: "lateApproval" });
    expect(till.acquirer.asked.at(-1)).toBe("inquire");
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

describe("payments at work side by side", () => {
  test("[F6] are each inquired, cancelled and paid back under their own id", async () => {
    const till = world({
      pay: ["never", "never"],
      inquire: [inProcess],
      cancel: [silent, silent, { kind: "cancelled" }],
    });
    await till.take();
    await till.take(otherDigits, aSale("S_2", 500, 500));
    await till.clock.advance(5_000);
    till.desk.stop(sale.id);
    await till.clock.advance(3_000);
    const of = (request: string) =>
      till.acquirer.questions.filter(([, about]) => about === request).map(([what]) => what);
    expect(of(requestIn(1, 1))).toEqual(["pay", "inquire", "cancel", "cancel", "cancel"]);
    expect(of(requestIn(1, 2))).toEqual(["pay", "inquire", "inquire"]);
    expect(till.acquirer.questions).toHaveLength(8);
  });

  test("[F23] an approval of less than the total asks for nothing more until it is cancelled", async () => {
    const part = approval(requestIn(1, 1), yen(1));
    const till = world({
      pay: [part, approves],
      inquire: [part],
      cancel: [silent, { kind: "cancelled" }],
    });
    await till.take();
    expect(await till.take(otherDigits)).toBe("paymentLive");
    await till.clock.advance(5_000);
    expect(till.statuses().at(-1)).toBe("cancelled");
    expect(till.disk.sales.get(sale.id)?.receipt).toBeNull();
    expect(await till.take(otherDigits)).toBeNull();
    await till.clock.settle();
    expect(till.disk.sales.get(sale.id)?.attempts.map(({ status }) => status)).toEqual([
      "cancelled",
      "paid",
    ]);
  });

  test("[PAY-19] is on disk as being called off before the cancellation is asked for", async () => {
    const till = world({ pay: ["never"], inquire: [inProcess], cancel: [silent] });
    const onDisk: (string | undefined)[] = [];
    const { cancel } = till.acquirer;
    till.acquirer.cancel = (request) => {
      onDisk.push(till.disk.sales.get(sale.id)?.attempts[0]?.status);
      return cancel(request);
    };
    await till.take();
    await till.clock.advance(90_000);
    expect(onDisk.length).toBeGreaterThan(1);
    expect(new Set(onDisk)).toEqual(new Set(["cancelling"]));
  });

  test("[PAY-19] [JRN-4] nothing is cancelled when that cannot be written", async () => {
    const till = world({ pay: ["never"], inquire: [inProcess] });
    await till.take();
    await till.clock.advance(5_000);
    till.disk.nextFailure = { type: "full" };
    till.desk.stop(sale.id);
    await till.clock.advance(60_000);
    expect(till.acquirer.asked).not.toContain("cancel");
    expect(till.failures).toEqual([{ type: "full" }]);
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
