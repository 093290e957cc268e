import { describe, expect, test } from "vitest";
import { approves, dorayaki, kakaoCode, otherCode, tablet, typed } from "./tablet.fixture.ts";

const hourMs = 3_600_000;
type Device = ReturnType<typeof tablet>;

/** A till in a browser that has promised nothing. */
async function unpromised(device: Device = tablet()) {
  const till = await device.load({ pay: [approves, approves] });
  till.safekeeping.promised = false;
  const { safekeeping: records } = await till.backOffice();
  async function opened() {
    records.opened();
    await till.clock.settle();
    return records.getState();
  }
  async function sold(code: string) {
    till.cart.productAdded(dorayaki);
    till.checkout.codeRead(typed(code));
    await till.clock.settle();
    till.checkout.nextCustomerCalled();
    await till.clock.settle();
  }
  return { ...till, records, opened, sold };
}

describe("records that the browser may throw away", () => {
  test("[JRN-24] are asked for once something was sold, and more urgently when the day is over", async () => {
    const { clock, opened, sold } = await unpromised();
    expect(await opened()).toMatchObject({ promise: "notGiven", need: "none" });
    await sold(kakaoCode);
    expect(await opened()).toMatchObject({ need: "due" });
    await clock.advance(13 * hourMs);
    expect(await opened()).toMatchObject({ need: "overdue" });
  });

  test("[JRN-24] are followed while a screen shows them, and no longer", async () => {
    const { clock, records, sold } = await unpromised();
    const closed = records.opened();
    await clock.settle();
    await sold(kakaoCode);
    expect(records.getState().need).toBe("due");
    await records.journalCopied(() => undefined);
    closed();
    await clock.advance(1_000);
    const left = records.getState();
    await sold(otherCode);
    expect(records.getState()).toBe(left);
  });

  test("[JRN-24] are no more asked for when they are saved, until something is sold again", async () => {
    const device = tablet();
    const { clock, records, opened, sold } = await unpromised(device);
    await sold(kakaoCode);
    await clock.advance(1_000);
    const files: string[] = [];
    const entries = await records.journalCopied((lines) => files.push(...lines));
    expect(files).toHaveLength(entries);
    expect(files.join("")).toContain('"paymentMoved"');
    expect(await opened()).toMatchObject({ need: "none", savedAt: clock.now() });
    await clock.advance(13 * hourMs);
    expect(await opened()).toMatchObject({ need: "none" });
    await sold(otherCode);
    expect(await opened()).toMatchObject({ need: "due" });
    // Loaded anew on a tablet whose clock has gone back: a copy of tomorrow is nobody's copy.
    const later = await unpromised(device);
    await later.clock.advance(14 * hourMs);
    expect(await later.opened()).toMatchObject({ savedAt: null, need: "overdue" });
  });

  test("[JRN-24] are nobody's care once the browser has promised to keep them", async () => {
    const { records, opened, sold, safekeeping, clock } = await unpromised();
    await sold(kakaoCode);
    await opened();
    records.promiseAsked();
    expect(records.getState().promise).toBe("asking");
    await clock.settle();
    expect(records.getState()).toMatchObject({ promise: "declined", need: "due" });
    // Granted where the user has installed the till, without another question.
    safekeeping.promised = true;
    expect(await opened()).toMatchObject({ promise: "given", need: "none" });
    safekeeping.promised = false;
    expect(await opened()).toMatchObject({ promise: "notGiven", need: "due" });
    safekeeping.answer = true;
    records.promiseAsked();
    await clock.settle();
    expect(records.getState()).toMatchObject({ promise: "given", need: "none" });
    expect(await opened()).toMatchObject({ promise: "given", need: "none" });
  });

  test("[JRN-24] that cannot be read to their end count as not saved", async () => {
    const { records, opened, sold } = await unpromised();
    await sold(kakaoCode);
    const noRoom = () => {
      throw new Error("no room for a file");
    };
    await expect(records.journalCopied(noRoom)).rejects.toThrow("no room");
    expect(await opened()).toMatchObject({ savedAt: null, need: "due" });
  });
});
