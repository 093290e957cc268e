import { describe, expect, test } from "vitest";
import { canonicalJson } from "#domain/journal/canonical.ts";
import { quickDigest } from "#testkit/memoryJournal.ts";
import { approves, digits, entriesOf, sale, world } from "./deskWorld.fixture.ts";
import { exportJournal } from "./exportJournal.ts";
import { returnGoods } from "./returnGoods.ts";

async function exported() {
  const till = world({ pay: [approves], cancel: [{ kind: "cancelled" }] });
  await till.take();
  await till.clock.settle();
  await returnGoods(till, sale.id, { amount: sale.totals.total });
  await till.clock.settle();
  let text = "";
  for await (const part of exportJournal(till.journal)) text += part;
  return { text, entries: await entriesOf(till) };
}

describe("the journal as text", () => {
  test("[JRN-2] is one entry a line, from which anybody can follow the chain", async () => {
    const { text, entries } = await exported();
    const lines = text.split("\n").slice(0, -1);
    expect(text.endsWith("\n")).toBe(true);
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(entries);
    let prev = "0".repeat(64);
    for (const line of lines) {
      const { hash, ...unsealed } = JSON.parse(line) as Record<string, unknown>;
      expect(unsealed["prev"]).toBe(prev);
      expect(hash).toBe(quickDigest(canonicalJson(unsealed)));
      prev = String(hash);
    }
  });

  test("[JRN-8] holds no customer code whole", async () => {
    const { text } = await exported();
    expect(text).not.toContain(digits);
    expect(text).toContain(digits.slice(-4));
  });
});
