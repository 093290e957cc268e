import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { audit } from "../scripts/audit.mjs";
import { readProjectFile } from "./guards/sources.ts";

/** A shop's day, to be tampered with: what stands in the journal, and in the acquirer's ledger. */
interface World {
  readonly bodies: Body[];
  readonly orders: Order[];
}
interface Body {
  type: string;
  saleId?: string;
  request?: string;
  tendered?: number;
  sale?: { id: string; businessDate?: string; totals: { total: number } };
  payment?: Payment;
  refund?: { id?: string; amount: number };
  wallet?: string;
  on?: unknown;
  by?: string | undefined;
}
interface Payment {
  request: string;
  total: number;
  status: string;
  proof?: { amount: number };
  refundOwed?: boolean;
  refund?: { id: string; amount: number };
  refunded?: number;
}
interface Order {
  kind: string;
  paymentRequestId: string;
  amount?: string;
  state?: string;
  resultCode?: string;
  paidAt?: number | null;
  refunds?: Refund[];
}
interface Refund {
  refundRequestId: string;
  amount: string;
  resultCode: string;
}

function intent(sale: string, request: string, total: number): Body {
  return {
    type: "paymentIntended",
    sale: { id: sale, businessDate: "2026-11-20", totals: { total } },
    payment: { request, total, status: "ready" },
  };
}

function moves(sale: string, request: string, total: number, ...steps: readonly Step[]): Body[] {
  return steps.map(([status, more]) => ({
    type: "paymentMoved",
    saleId: sale,
    payment: { request, total, status, ...more },
  }));
}
type Step = readonly [status: string, more?: Omit<Payment, "request" | "total" | "status">];

function paid(amount: number, refundOwed = false): Step {
  return ["paid", { proof: { amount }, refundOwed }];
}

function refunding(id: string, amount: number, refunded = 0): Step {
  return ["refunding", { refund: { id, amount }, refunded }];
}

function cash(sale: string, total: number, tendered: number): Body {
  const totals = { total };
  return { type: "cashTaken", sale: { id: sale, businessDate: "2026-11-20", totals }, tendered };
}

function order(request: string, amount: string, state: string, ...refunds: Refund[]): Order {
  const paidAt = state === "paid" ? 7 : null;
  return { kind: "payment", paymentRequestId: request, amount, state, paidAt, refunds };
}

function refund(refundRequestId: string, amount: string, resultCode = "SUCCESS"): Refund {
  return { refundRequestId, amount, resultCode };
}

/** Every way a sale can go, each once. */
function shift(): World {
  const bodies: Body[] = [
    { type: "shopConfigured" },
    intent("partly", "p1", 1_404),
    ...moves("partly", "p1", 1_404, ["paying"], paid(1_404), refunding("f1", 404)),
    ...moves("partly", "p1", 1_404, refunding("f1", 404), ["partiallyRefunded", { refunded: 404 }]),
    ...moves("partly", "p1", 1_404, refunding("f2", 200, 404)),
    ...moves("partly", "p1", 1_404, ["partiallyRefunded", { refunded: 404 }]),
    { type: "receiptReissued" },
    { type: "walletSwitched", wallet: "PayPay", on: false, by: "店長" },
    intent("again", "a1", 500),
    ...moves("again", "a1", 500, ["paying"], ["failed"]),
    intent("again", "a2", 500),
    ...moves("again", "a2", 500, ["paying"], ["confirming"], paid(500)),
    intent("stopped", "s1", 300),
    ...moves("stopped", "s1", 300, ["confirming"], ["cancelling"], ["cancelled"]),
    cash("stopped", 300, 1_000),
    { type: "cashReturned", saleId: "stopped", refund: { amount: 100 } },
    intent("late", "l1", 800),
    ...moves("late", "l1", 800, ["confirming"], ["cancelling"], ["cancelled"]),
    { type: "paymentNoted", saleId: "late", request: "l1" },
    ...moves("late", "l1", 800, ["cancelling"], paid(800, true), refunding("f3", 800)),
    intent("late", "l2", 800),
    ...moves("late", "l1", 800, ["refunded", { refunded: 800 }]),
    ...moves("late", "l2", 800, ["paying"], paid(800)),
    intent("returned", "r1", 2_000),
    ...moves("returned", "r1", 2_000, paid(2_000), refunding("f4", 2_000), [
      "refunded",
      { refunded: 2_000 },
    ]),
    intent("refused", "n1", 600),
    ...moves("refused", "n1", 600, paid(600), refunding("f5", 600), paid(600)),
    intent("asked", "k1", 900),
    ...moves("asked", "k1", 900, paid(900), refunding("f6", 100)),
    intent("unsure", "u1", 700),
    ...moves("unsure", "u1", 700, ["paying"], ["confirming"]),
  ];
  const orders: Order[] = [
    order("a1", "500", "refused"),
    order("a2", "500", "paid"),
    order("k1", "900", "paid", refund("f6", "100")),
    order("l1", "800", "paid", refund("f3", "800")),
    order("l2", "800", "paid"),
    order("n1", "600", "paid", refund("f5", "600", "REFUND_WINDOW_EXCEED")),
    order("p1", "1404", "paid", refund("f1", "404"), refund("f2", "200", "PROCESS_FAIL")),
    { ...order("r1", "2000", "cancelled"), paidAt: 5 },
    { kind: "fence", paymentRequestId: "s1" },
    order("u1", "700", "paid"),
  ];
  return { bodies, orders };
}

/** Canonical JSON in the test's own way: by putting members in order before they are written. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  const names = members.map(([name]) => name).toSorted();
  return Object.fromEntries(names.map((name) => [name, inOrder(Reflect.get(value, name))]));
}

type Entry = Record<string, unknown>;

function sealed(entry: Entry): Entry {
  const { hash: _, ...rest } = entry;
  const hash = createHash("sha256")
    .update(JSON.stringify(inOrder(rest)))
    .digest("hex");
  return { ...rest, hash };
}

function chain(bodies: readonly unknown[]): Entry[] {
  const entries: Entry[] = [];
  for (const [index, body] of bodies.entries()) {
    const prev = entries.at(-1)?.["hash"] ?? "0".repeat(64);
    const about = { seq: index + 1, at: 1_700_000_000_000 - index, till: "t", engine: "e" };
    entries.push(sealed({ ...about, prev, body }));
  }
  return entries;
}

function lines(entries: readonly Entry[]): string {
  return entries.map((entry) => `${JSON.stringify(inOrder(entry))}\n`).join("");
}

function ledger(orders: readonly unknown[]): string {
  return JSON.stringify({ format: "noren mock ledger", version: 1, orders });
}

/** The rules by which something is found, each once. */
function rules(journal: string, orders: readonly unknown[] = shift().orders): readonly string[] {
  return [...new Set(audit(journal, ledger(orders)).findings.map(({ rule }) => rule))].toSorted();
}

/** Tampers with what happened, with every hash made good again. */
function forged(tamper: (world: World) => void): readonly string[] {
  const world = shift();
  tamper(world);
  return rules(lines(chain(world.bodies)), world.orders);
}

/** Tampers with entries, without making any hash good. */
function scratched(tamper: (entries: Entry[]) => void): readonly string[] {
  const entries = chain(shift().bodies);
  tamper(entries);
  return rules(lines(entries));
}

/** The nth time an attempt moves to a state. */
function move({ bodies }: World, request: string, status: string, nth = 0): Payment {
  const all = bodies.flatMap(({ payment }) => payment ?? []);
  const found = all.filter((one) => one.request === request && one.status === status)[nth];
  if (!found) throw new Error(`${request} never was ${status}`);
  return found;
}

function remove({ bodies }: World, ...payments: readonly Payment[]): void {
  for (const one of payments) {
    bodies.splice(
      bodies.findIndex(({ payment }) => payment === one),
      1,
    );
  }
}

function row({ orders }: World, request: string): Order & { refunds: Refund[] } {
  const found = orders.find(({ paymentRequestId }) => paymentRequestId === request);
  if (!found) throw new Error(`no order ${request}`);
  return Object.assign(found, { refunds: found.refunds ?? [] });
}

function back(world: World, request: string, nth = 0): Refund {
  const found = row(world, request).refunds[nth];
  if (!found) throw new Error(`no refund of ${request}`);
  return found;
}

describe("a journal and a ledger that agree", () => {
  test("[AUD-19] [AUD-20] have no findings, and their figures add up", () => {
    const { bodies, orders } = shift();
    expect(audit(lines(chain(bodies)), ledger(orders))).toEqual({
      agree: true,
      entries: bodies.length,
      sales: 7,
      heldYen: 1_000 + 500 + 800 + 600 + 800 + 700,
      receiptsYen: 1_404 + 500 + 800 + 2_000 + 600 + 900,
      refundedYen: 404 + 2_000,
      openYen: 700 - 100,
      findings: [],
    });
  });

  test("[AUD-20] may be those of a till that has sold nothing yet", () => {
    expect(audit("", ledger([]))).toMatchObject({ agree: true, entries: 0, heldYen: 0 });
  });

  test("[AUD-15] may differ in what the till has not heard yet of money that goes back", () => {
    expect(
      forged((world) => {
        Object.assign(move(world, "k1", "refunding"), { refund: { id: "f6", amount: 900 } });
        Object.assign(row(world, "k1"), { state: "cancelled", refunds: [] });
      }),
    ).toEqual([]);
    expect(forged((world) => row(world, "k1").refunds.pop())).toEqual([]);
    expect(forged((world) => void (back(world, "k1").resultCode = "REFUND_IN_PROCESS"))).toEqual(
      [],
    );
  });
});

describe("a line that was tampered with", () => {
  const whole = lines(chain(shift().bodies));

  test("[AUD-1] has a space in it", () => {
    expect(rules(whole.replace('"at":', '"at": '))).toEqual(["AUD-1"]);
  });
  test("[AUD-1] has its members in another order", () => {
    expect(
      rules(whole.replace('"request":"p1","status":"ready"', '"status":"ready","request":"p1"')),
    ).toEqual(["AUD-1"]);
  });
  test("[AUD-1] has a member twice", () => {
    expect(rules(whole.replace('"request":"p1"', '"request":"x","request":"p1"'))).toEqual([
      "AUD-1",
    ]);
  });
  test("[AUD-1] has a fraction, a number in another form, or half a character", () => {
    for (const to of ["500.5", "5e2", "500.0", '"\\ud800"']) {
      expect(rules(whole.replace('"total":500', `"total":${to}`))).toContain("AUD-1");
    }
  });
  test("[AUD-1] ends as on another system, begins with a mark, or is empty", () => {
    expect(rules(whole.replaceAll("\n", "\r\n"))).toEqual(["AUD-1"]);
    expect(rules(`\uFEFF${whole}`)).toContain("AUD-1");
    expect(rules(whole.replace("\n", "\n\n"))).toEqual(["AUD-1", "AUD-2"]);
  });
  test("[AUD-1] is cut off, torn, or no entry at all", () => {
    expect(rules(whole.slice(0, -1))).toContain("AUD-1");
    expect(rules(`${whole}{"seq":`)).toContain("AUD-1");
    for (const line of ["null", "5", "[]", "{}", '"entry"', "[".repeat(100_000)]) {
      expect(rules(`${whole}${line}\n`)).toContain("AUD-1");
    }
  });
  test("[AUD-1] says more than a line may", () => {
    const [first = {}, ...rest] = chain(shift().bodies);
    expect(rules(lines([sealed({ ...first, note: "" }), ...rest]))).toEqual(["AUD-1", "AUD-3"]);
  });
  test("[AUD-2] has another number, hash made good", () => {
    const last = chain(shift().bodies).length - 1;
    expect(scratched((all) => void (all[last] = sealed({ ...all[last], seq: 999 })))).toEqual([
      "AUD-2",
    ]);
  });
  test("[AUD-2] [AUD-3] is missing, doubled or in another place", () => {
    const both = expect.arrayContaining(["AUD-2", "AUD-3"]);
    expect(scratched((all) => all.splice(6, 1))).toEqual(both);
    expect(scratched((all) => all.splice(6, 0, ...all.slice(6, 7)))).toEqual(both);
    expect(scratched((all) => all.splice(0, 1))).toEqual(["AUD-2", "AUD-3"]);
    expect(scratched((all) => all.splice(5, 2, ...all.slice(5, 7).toReversed()))).toEqual(both);
  });
  test("[AUD-3] was sealed again, but not what follows it", () => {
    expect(scratched((all) => void (all[3] = sealed({ ...all[3], at: 1 })))).toEqual(["AUD-3"]);
  });
  test("[AUD-3] is the first and names something before it", () => {
    const prev = "1".repeat(64);
    const world = chain([{ type: "shopConfigured" }]).map((entry) => sealed({ ...entry, prev }));
    expect(rules(lines(world), [])).toEqual(["AUD-3"]);
  });
  test("[AUD-4] has another moment, till or program", () => {
    for (const change of [{ at: 1 }, { till: "x" }, { engine: "x" }]) {
      expect(scratched((all) => void Object.assign(all[8] ?? {}, change))).toEqual(["AUD-4"]);
    }
  });
  test("[AUD-3] [AUD-4] has another hash, or one in capitals", () => {
    expect(scratched((all) => void Object.assign(all[8] ?? {}, { hash: "0".repeat(64) }))).toEqual([
      "AUD-3",
      "AUD-4",
    ]);
    expect(
      scratched(
        (all) => void Object.assign(all[8] ?? {}, { hash: String(all[8]?.["hash"]).toUpperCase() }),
      ),
    ).toEqual(["AUD-3", "AUD-4"]);
  });
});

/** Puts something right after the entry that brings an attempt to a state. */
function after(world: World, one: Payment, ...bodies: readonly Body[]): void {
  world.bodies.splice(world.bodies.findIndex(({ payment }) => payment === one) + 1, 0, ...bodies);
}

describe("a happening that was forged, with every hash made good", () => {
  test("[AUD-5] is of no known kind", () => {
    for (const type of ["paymentForgotten", "toString", "constructor", ""]) {
      expect(forged(({ bodies }) => bodies.push({ type }))).toEqual(["AUD-5"]);
    }
  });
  test("[AUD-5] lacks what it must have, or has an amount that is none", () => {
    expect(forged(({ bodies }) => bodies.push({ type: "paymentNoted" }))).toEqual(["AUD-5"]);
    expect(forged(({ bodies }) => bodies.push({ type: "cashTaken" }))).toEqual(["AUD-5"]);
    for (const wrong of [{ wallet: "" }, { on: "yes" }, { by: undefined }]) {
      const body = { type: "walletSwitched", wallet: "PayPay", on: true, by: "店長", ...wrong };
      expect(forged(({ bodies }) => bodies.push(body))).toEqual(["AUD-5"]);
    }
    expect(forged((world) => delete move(world, "a2", "paid").proof)).toContain("AUD-5");
    expect(forged((world) => void (move(world, "u1", "confirming").total = -1))).toContain("AUD-5");
  });
  test("[AUD-6] moves or notes an attempt that was never intended", () => {
    expect(forged((world) => remove(world, move(world, "s1", "ready")))).toEqual([
      "AUD-14",
      "AUD-6",
    ]);
    expect(
      forged(({ bodies }) => bodies.push({ type: "paymentNoted", saleId: "late", request: "l9" })),
    ).toEqual(["AUD-6"]);
  });
  test("[AUD-6] intends under an id that was used, or in a state that comes later", () => {
    expect(forged(({ bodies }) => bodies.push(intent("new", "a1", 500)))).toEqual(["AUD-6"]);
    expect(forged((world) => void (move(world, "u1", "ready").status = "paying"))).toEqual([
      "AUD-6",
    ]);
  });
  test("[AUD-6] gives an attempt to another sale, or another total", () => {
    expect(
      forged((world) =>
        after(world, move(world, "u1", "confirming"), ...moves("again", "u1", 700, ["confirming"])),
      ),
    ).toEqual(["AUD-6"]);
    expect(forged((world) => void (move(world, "u1", "confirming").total = 701))).toEqual([
      "AUD-6",
    ]);
  });
  test("[AUD-7] leads back from money that was taken to a no", () => {
    expect(
      forged((world) =>
        after(world, move(world, "a2", "paid"), ...moves("again", "a2", 500, ["cancelled"])),
      ),
    ).toEqual(["AUD-16", "AUD-7"]);
    expect(
      forged((world) =>
        after(world, move(world, "a2", "paid"), ...moves("again", "a2", 500, ["attention"])),
      ),
    ).toEqual(["AUD-7"]);
  });
  test("[AUD-7] lets a no become a yes, or what was called off go on", () => {
    expect(
      forged((world) =>
        after(
          world,
          move(world, "a1", "failed"),
          ...moves("again", "a1", 500, ["confirming"], ["failed"]),
        ),
      ),
    ).toEqual(["AUD-7"]);
    expect(
      forged((world) =>
        after(world, move(world, "s1", "cancelling"), ...moves("stopped", "s1", 300, ["paying"])),
      ),
    ).toEqual(["AUD-7"]);
    expect(forged((world) => remove(world, move(world, "l1", "cancelling", 1)))).toEqual(["AUD-7"]);
  });
  test("[AUD-7] gives money back without having said so, or again after all of it went", () => {
    expect(forged((world) => remove(world, move(world, "r1", "refunding")))).toEqual([
      "AUD-12",
      "AUD-7",
    ]);
    expect(
      forged((world) =>
        after(
          world,
          move(world, "r1", "refunded"),
          ...moves("returned", "r1", 2_000, ["partiallyRefunded", { refunded: 2_000 }]),
        ),
      ),
    ).toContain("AUD-7");
    expect(
      forged((world) =>
        after(world, move(world, "u1", "confirming"), ...moves("unsure", "u1", 700, ["lost"])),
      ),
    ).toEqual(["AUD-7"]);
  });
  test("[AUD-8] sells what had been called off", () => {
    expect(forged((world) => void (move(world, "l1", "paid").refundOwed = false))).toContain(
      "AUD-8",
    );
  });
  test("[AUD-8] owes back what was simply paid, and says neither", () => {
    expect(forged((world) => void (move(world, "a2", "paid").refundOwed = true))).toEqual([
      "AUD-8",
    ]);
    expect(forged((world) => delete move(world, "a2", "paid").refundOwed)).toEqual(["AUD-8"]);
  });
  test("[AUD-8] forgets after a refused refund that all of it was to go back", () => {
    expect(
      forged((world) =>
        after(
          world,
          move(world, "l1", "refunding"),
          ...moves("late", "l1", 800, paid(800, false), refunding("f9", 800)),
        ),
      ),
    ).toContain("AUD-8");
  });
  test("[AUD-9] pays a sale twice: by two wallets, in cash besides, or in cash twice", () => {
    expect(
      forged((world) => {
        const [one, two] = [move(world, "a1", "failed"), move(world, "a2", "paid")];
        remove(world, one);
        after(world, two, ...moves("again", "a1", 500, paid(500)));
        Object.assign(row(world, "a1"), { state: "paid" });
      }),
    ).toEqual(["AUD-10", "AUD-9"]);
    expect(forged(({ bodies }) => bodies.push(cash("returned", 2_000, 2_000)))).toEqual(["AUD-9"]);
    expect(forged(({ bodies }) => bodies.push(cash("stopped", 300, 300)))).toEqual(["AUD-9"]);
  });
  test("[AUD-9] begins anew for a sale that is paid", () => {
    expect(forged(({ bodies }) => bodies.push(intent("returned", "r2", 2_000)))).toEqual(["AUD-9"]);
  });
  test("[AUD-10] begins another attempt, or takes cash, while one can still pay", () => {
    expect(forged(({ bodies }) => bodies.push(intent("unsure", "u2", 700)))).toEqual(["AUD-10"]);
    expect(forged(({ bodies }) => bodies.push(cash("unsure", 700, 700)))).toEqual(["AUD-10"]);
    expect(forged((world) => remove(world, move(world, "a1", "failed")))).toEqual(["AUD-10"]);
  });
  test("[AUD-11] asks or takes something else than the sale comes to", () => {
    expect(forged((world) => void (move(world, "u1", "ready").total = 699))).toContain("AUD-11");
    expect(forged((world) => void (move(world, "a2", "paid").proof = { amount: 499 }))).toEqual([
      "AUD-11",
      "AUD-15",
    ]);
    expect(forged((world) => void (move(world, "n1", "paid", 1).proof = { amount: 1 }))).toContain(
      "AUD-11",
    );
  });
  test("[AUD-11] sells for less cash than the total", () => {
    expect(forged(({ bodies }) => bodies.push(cash("cash", 300, 299)))).toEqual(["AUD-11"]);
  });
  test("[AUD-12] gives more back than was paid, in one or in all", () => {
    expect(
      forged((world) => void (move(world, "k1", "refunding").refund = { id: "f6", amount: 901 })),
    ).toContain("AUD-12");
    expect(
      forged(
        (world) => void (move(world, "p1", "refunding", 2).refund = { id: "f2", amount: 1_001 }),
      ),
    ).toContain("AUD-12");
    expect(
      forged((world) => void (move(world, "k1", "refunding").refund = { id: "f6", amount: 0 })),
    ).toContain("AUD-12");
  });
  test("[AUD-12] uses a refund's id again, there or for another payment", () => {
    expect(
      forged(
        (world) => void (move(world, "p1", "refunding", 2).refund = { id: "f1", amount: 200 }),
      ),
    ).toContain("AUD-12");
    expect(
      forged((world) => void (move(world, "k1", "refunding").refund = { id: "f4", amount: 100 })),
    ).toContain("AUD-12");
  });
  test("[AUD-12] changes a refund before it is over", () => {
    expect(
      forged(
        (world) => void (move(world, "p1", "refunding", 1).refund = { id: "f9", amount: 404 }),
      ),
    ).toContain("AUD-12");
    expect(
      forged(
        (world) => void (move(world, "p1", "refunding", 1).refund = { id: "f1", amount: 403 }),
      ),
    ).toContain("AUD-12");
  });
  test("[AUD-12] lets what went back shrink, or grow by something else", () => {
    expect(
      forged((world) => void (move(world, "p1", "partiallyRefunded", 1).refunded = 403)),
    ).toContain("AUD-12");
    expect(
      forged((world) => void (move(world, "p1", "partiallyRefunded").refunded = 405)),
    ).toContain("AUD-12");
    expect(forged((world) => void (move(world, "p1", "refunding", 2).refunded = 0))).toContain(
      "AUD-12",
    );
    expect(
      forged((world) => void (move(world, "r1", "refunding").refund = { id: "f4", amount: 1_999 })),
    ).toContain("AUD-12");
  });
  test("[AUD-12] calls a part the whole, or the whole a part", () => {
    expect(
      forged((world) => void (move(world, "p1", "partiallyRefunded").status = "refunded")),
    ).toContain("AUD-12");
    expect(
      forged((world) => void (move(world, "r1", "refunded").status = "partiallyRefunded")),
    ).toContain("AUD-12");
    expect(forged((world) => delete move(world, "r1", "refunded").refunded)).toContain("AUD-5");
  });
  test("[AUD-13] takes more out of the drawer than the sale brought, or for a wallet's sale", () => {
    const out = (saleId: string, amount: number): Body => ({
      type: "cashReturned",
      saleId,
      refund: { amount },
    });
    expect(forged(({ bodies }) => bodies.push(out("stopped", 200)))).toEqual([]);
    expect(forged(({ bodies }) => bodies.push(out("stopped", 201)))).toEqual(["AUD-13"]);
    expect(forged(({ bodies }) => bodies.push(out("again", 1)))).toEqual(["AUD-13"]);
    expect(forged(({ bodies }) => bodies.push(out("nobody", 1)))).toEqual(["AUD-13"]);
  });
  test("[AUD-14] [AUD-19] is gone altogether, while the acquirer holds its money", () => {
    expect(
      forged(({ bodies }) => {
        const is = ({ saleId, sale }: Body) => saleId === "again" || sale?.id === "again";
        bodies.splice(0, bodies.length, ...bodies.filter((body) => !is(body)));
      }),
    ).toEqual(["AUD-14", "AUD-19"]);
  });
});

describe("a ledger that differs", () => {
  test("[AUD-14] has a payment, a fence or a lost request nobody made", () => {
    expect(forged(({ orders }) => orders.push(order("z1", "1", "paid")))).toEqual([
      "AUD-14",
      "AUD-19",
    ]);
    expect(forged(({ orders }) => orders.push(order("z1", "1", "refused")))).toEqual(["AUD-14"]);
    for (const kind of ["fence", "lost"]) {
      expect(forged(({ orders }) => orders.push({ kind, paymentRequestId: "z1" }))).toEqual([
        "AUD-14",
      ]);
    }
  });
  test("[AUD-14] has a row twice, or one that cannot be understood", () => {
    expect(forged(({ orders }) => orders.push(order("a1", "500", "refused")))).toEqual(["AUD-14"]);
    for (const change of [
      { kind: "gift" },
      { state: "pending" },
      { amount: "5e2" },
      { amount: "-5" },
      { refunds: null },
    ]) {
      expect(forged((world) => void Object.assign(row(world, "a2"), change))).toContain("AUD-14");
    }
    expect(forged((world) => row(world, "p1").refunds.push(refund("f1", "404")))).toContain(
      "AUD-14",
    );
  });
  test("[AUD-15] lacks a paid payment, or never took its money", () => {
    expect(forged(({ orders }) => orders.splice(1, 1))).toEqual(["AUD-15", "AUD-19"]);
    for (const state of ["refused", "inProcess", "cancelled"]) {
      expect(forged((world) => void (row(world, "a2").state = state))).toEqual([
        "AUD-15",
        "AUD-19",
      ]);
    }
  });
  test("[AUD-15] took another amount", () => {
    expect(forged((world) => void (row(world, "a2").amount = "501"))).toEqual(["AUD-15", "AUD-19"]);
  });
  test("[AUD-15] gave back by cancellation what was sold", () => {
    expect(forged((world) => void (row(world, "a2").state = "cancelled"))).toContain("AUD-15");
  });
  test("[AUD-16] holds money of a failed or cancelled attempt", () => {
    expect(forged((world) => void (row(world, "a1").state = "paid"))).toEqual(["AUD-16", "AUD-19"]);
    expect(
      forged((world) => void Object.assign(row(world, "s1"), order("s1", "300", "paid"))),
    ).toEqual(["AUD-16", "AUD-19"]);
  });
  test("[AUD-16] still has in process what was told to have failed", () => {
    expect(forged((world) => void (row(world, "a1").state = "inProcess"))).toEqual(["AUD-16"]);
  });
  test("[AUD-17] [AUD-18] gave back what the till never asked it to", () => {
    expect(forged((world) => row(world, "a2").refunds.push(refund("x1", "500")))).toEqual([
      "AUD-17",
      "AUD-18",
      "AUD-19",
    ]);
  });
  test("[AUD-17] [AUD-18] still holds what the journal says went back", () => {
    expect(forged((world) => row(world, "p1").refunds.shift())).toEqual([
      "AUD-17",
      "AUD-18",
      "AUD-19",
    ]);
    expect(forged((world) => row(world, "l1").refunds.pop())).toEqual(["AUD-17", "AUD-18"]);
    expect(forged((world) => void (row(world, "r1").state = "paid"))).toEqual([
      "AUD-17",
      "AUD-18",
      "AUD-19",
    ]);
  });
  test("[AUD-18] did a refund under another id, or of another amount", () => {
    expect(forged((world) => Object.assign(back(world, "p1"), { refundRequestId: "x1" }))).toEqual([
      "AUD-18",
    ]);
    expect(forged((world) => Object.assign(back(world, "p1"), { amount: "403" }))).toEqual([
      "AUD-17",
      "AUD-18",
      "AUD-19",
    ]);
    expect(forged((world) => Object.assign(back(world, "n1"), { amount: "1" }))).toEqual([
      "AUD-18",
    ]);
  });
  test("[AUD-18] will do, or did, a refund that was told to be refused", () => {
    expect(
      forged((world) => Object.assign(back(world, "n1"), { resultCode: "REFUND_IN_PROCESS" })),
    ).toEqual(["AUD-18"]);
    expect(
      forged((world) => Object.assign(back(world, "n1"), { resultCode: "SUCCESS" })),
    ).toContain("AUD-18");
    expect(
      forged((world) => Object.assign(back(world, "p1"), { resultCode: "REFUND_IN_PROCESS" })),
    ).toContain("AUD-18");
  });
  test("[AUD-19] holds more or less than the receipts come to", () => {
    for (const amount of ["1403", "1405", "0"]) {
      expect(forged((world) => void (row(world, "p1").amount = amount))).toContain("AUD-19");
    }
  });
});

describe("the command", () => {
  const folder = mkdtempSync(join(tmpdir(), "noren-audit-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Runs it on two files; a file that is null is not there. */
  function run(journal: string | Uint8Array | null, books: string | null) {
    const [one, two] = [join(folder, "journal.ndjson"), join(folder, "ledger.json")];
    for (const [path, content] of [
      [one, journal],
      [two, books],
    ] as const) {
      rmSync(path, { force: true });
      if (content !== null) writeFileSync(path, content);
    }
    return command("--journal", one, "--ledger", two);
  }

  function command(...args: readonly string[]) {
    const script = fileURLToPath(new URL("../scripts/audit.mjs", import.meta.url));
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
      encoding: "utf8",
    });
    return { status, stdout, stderr };
  }

  test("[AUD-20] prints one line and ends with 0 or 1", () => {
    const { bodies, orders } = shift();
    const good = run(lines(chain(bodies)), ledger(orders));
    expect([good.status, good.stderr]).toEqual([0, ""]);
    expect(good.stdout).toMatch(/^\{"agree":true,"entries":\d+,"sales":7,"heldYen":4400,.*\}\n$/);
    const bad = run(lines(chain(bodies)), ledger(orders.slice(1)));
    expect([bad.status, bad.stdout.split("\n").length]).toEqual([0, 2]);
    const worse = run(lines(chain(bodies)), ledger(orders.slice(2)));
    expect(worse.status).toBe(1);
    expect(run(`\uFEFF${lines(chain(bodies))}`, ledger(orders)).status).toBe(1);
    expect(JSON.parse(worse.stdout)).toMatchObject({
      agree: false,
      findings: [
        { rule: "AUD-15", where: "request a2", detail: expect.stringContaining("nothing") },
        { rule: "AUD-19", where: "the whole", detail: "¥3900 are held, not ¥4400" },
      ],
    });
  });

  test("[AUD-20] says in a sentence what it cannot read, and ends with 2", () => {
    const good = ledger([]);
    expect(command()).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringContaining("say --journal"),
    });
    expect(run(null, good)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("journal.ndjson"),
    });
    expect(run("", null)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("ledger.json"),
    });
    expect(run(new Uint8Array([0x7b, 0xff, 0x0a]), good)).toMatchObject({ status: 2, stdout: "" });
    expect(run("", "{")).toMatchObject({ status: 2, stderr: expect.stringContaining("not JSON") });
    for (const books of ["[]", "{}", good.replace("1", "2"), good.replace("[]", "{}")]) {
      expect(run("", books)).toMatchObject({
        status: 2,
        stderr: expect.stringContaining("no export"),
      });
    }
  });

  test("[AUD-20] is short, and imports nothing but what Node brings", () => {
    const pages = ["audit", "auditOffers", "auditFields"];
    const texts = pages.map((page) => readProjectFile(`scripts/${page}.mjs`));
    for (const text of texts) expect(text.trimEnd().split("\n").length).toBeLessThanOrEqual(300);
    const imports = texts.flatMap((text) =>
      [...text.matchAll(/(?:from|import\(|require\()\s*"([^"]+)"/g)].map(([, from]) => from ?? ""),
    );
    expect(imports.length).toBeGreaterThan(0);
    const own = pages.map((page) => `./${page}.mjs`);
    const foreign = imports.filter((from) => !from.startsWith("node:") && !own.includes(from));
    expect(foreign).toEqual([]);
  });
});
