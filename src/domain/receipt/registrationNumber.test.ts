import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { err, ok } from "../result.ts";
import { parseRegistrationNumber } from "./registrationNumber.ts";

describe("a registration number", () => {
  test.each(["T7000012050002", "T8000020130001", "T4011001098993", "T7123456789012"])(
    "[RCP-2] %s has the right check digit",
    (number) => {
      expect(parseRegistrationNumber(number)).toEqual(ok({ number, checkDigit: "right" }));
    },
  );

  test.each(["T1234567890123", "T0123456789012", "T7000012050003", "T6000012050002"])(
    "[RCP-2] %s fails the check digit alone and is warned about, not refused",
    (number) => {
      expect(parseRegistrationNumber(number)).toEqual(ok({ number, checkDigit: "wrong" }));
    },
  );

  test.each([
    "Ｔ７００００１２０５０００２",
    "t7000012050002",
    " T7000012050002\n",
    "T 7000 0120 5000 2",
    "T7-0000-1205-0002",
    "T7‐0000−1205ー0002",
    "T\u00a07000012050002",
  ])("[RCP-2] %j is read as people write it", (text) => {
    expect(parseRegistrationNumber(text)).toEqual(
      ok({ number: "T7000012050002", checkDigit: "right" }),
    );
  });

  test.each([
    "7000012050002",
    "T700001205000",
    "T70000120500020",
    "T700001205000A",
    "TT7000012050002",
    "X7000012050002",
    "T٧000012050002",
    "T",
    "T7000012050002 T7000012050002",
  ])("[RCP-2] %j is no registration number", (text) => {
    expect(parseRegistrationNumber(text)).toEqual(err({ type: "format" }));
  });

  test.each(["", "   ", "--"])("[RCP-3] %j is none at all", (text) => {
    expect(parseRegistrationNumber(text)).toEqual(err({ type: "empty" }));
  });

  test("[RCP-2] has one right check digit for every base, and it is never 0", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{12}$/), (base) => {
        const right = "0123456789".split("").filter((digit) => {
          const read = parseRegistrationNumber(`T${digit}${base}`);
          return read.ok && read.value.checkDigit === "right";
        });
        expect(right).toHaveLength(1);
        expect(right).not.toContain("0");
      }),
    );
  });

  // Quirk: 9 times any weight is nothing by 9, so the sum cannot see a 0 typed for a 9.
  test("[RCP-2] cannot tell a 0 from a 9", () => {
    const read = parseRegistrationNumber("T7900012050002");
    expect(read.ok && read.value.checkDigit).toBe("right");
  });
});
