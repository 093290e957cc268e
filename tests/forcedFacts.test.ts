import { describe, expect, test } from "vitest";
import { isTestFile, readTree } from "./guards/sources.ts";

/** The rooms that run in a shop; the simulation's planted faults and the mock's own books are none. */
const sources = readTree("src", [".ts", ".tsx"]).filter(
  ({ path }) => !isTestFile(path) && !/^src\/(testkit|simulation|mock-acquirer)\//.test(path),
);

function writers(of: RegExp): readonly string[] {
  return sources.filter(({ text }) => of.test(text)).map(({ path }) => path);
}

describe("a fact about money", () => {
  test("[F14] that a payment is paid is made in one place, out of an approval", () => {
    expect(writers(/status: "paid"[,\s}]/)).toEqual([
      "src/domain/payment/moves.ts",
      "src/domain/payment/refunding.ts",
    ]);
  });

  test("[F14] that the acquirer approved is said by nobody but the reader of its answers", () => {
    expect(writers(/kind: "approved"[,\s]+proof[:,]/)).toEqual([
      "src/adapters/acquirer-aps/readAnswers.ts",
    ]);
  });

  test("[F14] no event by which a person settles a payment exists", () => {
    const events = sources.find(({ path }) => path === "src/domain/payment/events.ts")?.text ?? "";
    const types = [...events.matchAll(/readonly type: "(\w+)"/g)].map(([, type = ""]) => type);
    expect(types.toSorted((left, right) => left.localeCompare(right))).toEqual([
      "cancelAnswered",
      "cancelDue",
      "cashierStopped",
      "codeScanned",
      "inquiryAnswered",
      "intentRecorded",
      "notified",
      "payAnswered",
      "payBackDue",
      "pollDue",
      "questioned",
      "refundAnswered",
      "refundDue",
      "refundRequested",
      "resumed",
      "silenceFell",
    ]);
  });
});
