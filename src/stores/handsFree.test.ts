import { describe, expect, test } from "vitest";
import { approves, dorayaki, kakaoCode, otherCode, tablet, typed } from "./tablet.fixture.ts";

const picture = () => ({}) as HTMLVideoElement;

/** A till whose camera stands by, on the register. */
async function handsFreeTill() {
  const till = await tablet().load({ pay: [approves, approves] });
  till.preferences.handsFreeSwitched(true);
  till.scanner.tillShown(true);
  await till.clock.settle();
  return till;
}

describe("a till in hands-free mode", () => {
  test("[SCAN-60] is off until it is chosen, and then keeps one camera on over two customers", async () => {
    const till = await tablet().load({ pay: [approves, approves] });
    till.scanner.tillShown(true);
    till.cart.productAdded(dorayaki);
    await till.clock.settle();
    expect(till.camera.started).toBe(0);
    till.preferences.handsFreeSwitched(true);
    await till.clock.settle();
    expect(till.camera).toMatchObject({ started: 1, view: null, pace: "resting" });
    for (const code of [kakaoCode, otherCode]) {
      const view = picture();
      till.scanner.opened("wallet", view);
      await till.clock.advance(1_000);
      expect(till.camera).toMatchObject({ view, pace: "reading" });
      till.camera.options?.onRead(typed(code));
      await till.clock.settle();
      expect(till.checkout.getState().payment?.status).toBe("paid");
      till.scanner.closed();
      expect(till.camera).toMatchObject({ view: null, pace: "resting" });
      till.checkout.nextCustomerCalled();
      till.cart.productAdded(dorayaki);
      await till.clock.settle();
    }
    expect(till.acquirer.orders.map(({ code }) => code)).toEqual([kakaoCode, otherCode]);
    expect(till.camera).toMatchObject({ started: 1, stopped: 0 });
    till.preferences.handsFreeSwitched(false);
    expect(till.camera.live()).toBe(0);
    expect(till.scanner.getState()).toEqual({ status: "off" });
  });

  test("[SCAN-60] reads nothing on the register, whatever moves and whatever is in the cart", async () => {
    const till = await handsFreeTill();
    till.cart.productAdded(dorayaki);
    till.camera.options?.onMotion();
    expect(till.camera.pace).toBe("resting");
    till.camera.options?.onRead(typed(kakaoCode));
    await till.clock.settle();
    expect(till.acquirer.asked).toEqual([]);
    expect(till.checkout.getState()).toMatchObject({ payment: null, notice: null });
    expect(till.cart.getState().cart.lines).toHaveLength(1);
  });

  test("[SCAN-60] reads nothing for an empty cart, even where the picture is shown", async () => {
    const till = await handsFreeTill();
    till.scanner.opened("wallet", picture());
    await till.clock.advance(1_000);
    expect(till.camera.pace).toBe("resting");
    till.camera.options?.onMotion();
    till.camera.options?.onRead(typed(kakaoCode));
    await till.clock.settle();
    expect(till.acquirer.asked).toEqual([]);
    till.cart.productAdded(dorayaki);
    expect(till.camera.pace).toBe("reading");
    till.cart.cleared();
    expect(till.camera.pace).toBe("resting");
  });

  test("[SCAN-60] reads a code only once the total has stood on the screen for a second", async () => {
    const till = await handsFreeTill();
    till.cart.productAdded(dorayaki);
    till.scanner.opened("wallet", picture());
    await till.clock.advance(999);
    till.camera.options?.onRead(typed(kakaoCode));
    expect(till.camera.pace).toBe("resting");
    await till.clock.settle();
    expect(till.acquirer.asked).toEqual([]);
    await till.clock.advance(1);
    expect(till.camera.pace).toBe("reading");
    till.camera.options?.onRead(typed(kakaoCode));
    await till.clock.settle();
    expect(till.acquirer.orders).toHaveLength(1);
  });

  test("[SCAN-60] releases the camera where nothing is sold, and reads goods with one of their own", async () => {
    const till = await handsFreeTill();
    till.scanner.tillShown(false);
    expect(till.camera.live()).toBe(0);
    till.scanner.tillShown(true);
    await till.clock.settle();
    expect(till.camera.live()).toBe(1);
    till.scanner.opened("goods", picture());
    await till.clock.settle();
    expect(till.camera.options?.purpose).toBe("goods");
    expect(till.camera).toMatchObject({ pace: "reading", stopped: 2 });
    expect(till.camera.live()).toBe(1);
    till.scanner.closed();
    await till.clock.settle();
    expect(till.camera.options?.purpose).toBe("wallet");
    expect(till.camera).toMatchObject({ pace: "resting" });
    expect(till.camera.live()).toBe(1);
  });

  test("[SCAN-61] rests after half a minute without a code, and wakes by what moves", async () => {
    const till = await handsFreeTill();
    till.cart.productAdded(dorayaki);
    till.scanner.opened("wallet", picture());
    await till.clock.advance(29_999);
    expect(till.camera.pace).toBe("reading");
    await till.clock.advance(1);
    expect(till.camera.pace).toBe("resting");
    expect(till.scanner.getState()).toMatchObject({ status: "on", pace: "resting" });
    till.camera.options?.onRead(typed(kakaoCode));
    await till.clock.settle();
    expect(till.acquirer.asked).toEqual([]);
    till.camera.options?.onMotion();
    expect(till.camera.pace).toBe("reading");
    till.camera.options?.onRead(typed(kakaoCode));
    await till.clock.settle();
    expect(till.acquirer.orders).toHaveLength(1);
  });

  test("[SCAN-61] releases the camera after ten still minutes, and the next goods bring it back", async () => {
    const till = await handsFreeTill();
    await till.clock.advance(300_000);
    till.camera.options?.onMotion();
    await till.clock.advance(599_999);
    expect(till.camera.live()).toBe(1);
    await till.clock.advance(1);
    expect(till.camera.live()).toBe(0);
    till.cart.productAdded(dorayaki);
    await till.clock.settle();
    expect(till.camera.live()).toBe(1);
    expect(till.camera.pace).toBe("resting");
  });

  test("[SCAN-61] without the mode a picture that is shown is read for as long as it is shown", async () => {
    const till = await tablet().load({});
    till.cart.productAdded(dorayaki);
    till.scanner.opened("wallet", picture());
    await till.clock.advance(3_600_000);
    expect(till.camera.pace).toBe("reading");
  });
});

describe("a camera and the page it works for", () => {
  test("[SCAN-62] is released while the page is not seen, and begins again by itself", async () => {
    const till = await tablet().load({});
    till.cart.productAdded(dorayaki);
    const view = picture();
    till.scanner.opened("wallet", view);
    await till.clock.settle();
    till.camera.seenNow(false);
    expect(till.camera.live()).toBe(0);
    expect(till.scanner.getState()).toEqual({ status: "off" });
    till.scanner.retried();
    await till.clock.settle();
    expect(till.camera.live()).toBe(0);
    till.camera.seenNow(true);
    await till.clock.settle();
    expect(till.camera.live()).toBe(1);
    expect(till.camera.view).toBe(view);
    expect(till.scanner.getState().status).toBe("on");
  });

  test("[SCAN-62] is started anew after the tablet has slept", async () => {
    const till = await tablet().load({});
    till.scanner.opened("goods", picture());
    await till.clock.settle();
    till.clock.sleep(60_000);
    await till.clock.advance(1_000);
    expect(till.camera).toMatchObject({ started: 2, stopped: 1 });
    expect(till.scanner.getState().status).toBe("on");
  });

  test("[SCAN-62] that was unplugged is looked for at longer and longer intervals, and comes back", async () => {
    const till = await tablet().load({});
    till.scanner.opened("goods", picture());
    await till.clock.settle();
    till.camera.fault = { type: "noCamera" };
    till.camera.options?.onTrouble("unplugged");
    await till.clock.advance(3_000);
    expect(till.camera.started).toBe(2);
    expect(till.scanner.getState()).toMatchObject({ fault: { type: "noCamera" } });
    await till.clock.advance(5_999);
    expect(till.camera.started).toBe(2);
    till.camera.fault = null;
    await till.clock.advance(1);
    expect(till.scanner.getState().status).toBe("on");
  });

  test("[SCAN-62] that was denied is asked for again only by a person", async () => {
    const till = await tablet().load({});
    till.camera.fault = { type: "denied" };
    till.scanner.opened("wallet", picture());
    await till.clock.settle();
    till.cart.productAdded(dorayaki);
    till.scanner.tillShown(true);
    await till.clock.advance(600_000);
    expect(till.camera.started).toBe(1);
    till.camera.fault = null;
    till.scanner.retried();
    await till.clock.settle();
    expect(till.scanner.getState().status).toBe("on");
  });

  test("[SCAN-62] that failed while it stood by is tried again where its picture is wanted", async () => {
    const till = await tablet().load({});
    till.camera.fault = { type: "denied" };
    till.preferences.handsFreeSwitched(true);
    till.scanner.tillShown(true);
    await till.clock.settle();
    till.cart.productAdded(dorayaki);
    await till.clock.advance(60_000);
    expect(till.camera.started).toBe(1);
    expect(till.scanner.getState()).toMatchObject({ status: "fault", fault: { type: "denied" } });
    till.scanner.opened("wallet", picture());
    await till.clock.settle();
    till.scanner.closed();
    await till.clock.advance(60_000);
    expect(till.camera.started).toBe(2);
  });
});
