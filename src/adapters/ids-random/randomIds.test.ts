import { expect, test } from "vitest";
import { randomIds } from "./randomIds.ts";

test("[PAY-5] a request id fits the wire and is never given twice", () => {
  const given = Array.from({ length: 1_000 }, () => randomIds.requestId());
  for (const id of given) expect(id).toMatch(/^[A-Za-z0-9_]{18,64}$/);
  expect(new Set(given).size).toBe(1_000);
});
