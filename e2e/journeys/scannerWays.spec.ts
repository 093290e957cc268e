import type { Page } from "@playwright/test";
import { type FakeCamera, installFakeCamera } from "../camera/fakeCamera.ts";
import { phoneScreen } from "../camera/phoneScreen.ts";
import { walletCode } from "../codes.ts";
import { expect, test as base } from "../fixtures.ts";

/** A till whose camera is a canvas, in a browser that may lack something. */
const test = base.extend<{ readonly lacks: string; readonly camera: FakeCamera }>({
  lacks: ["", { option: true }],
  camera: async ({ context, page, lacks }, provide) => {
    const handle = await installFakeCamera(context);
    if (lacks) {
      await context.addInitScript((name) => {
        Reflect.deleteProperty(globalThis, name);
      }, lacks);
    }
    await provide(handle(page));
  },
});

const code = walletCode("0001", "GCash");

/** A machine that has much else to do is slow, and that is no fault of the scanner. */
const soon = { timeout: 20_000 } as const;

/** Addresses the page asked for, by the beginning of the file's name. */
function asked(page: Page, file: string): () => number {
  let count = 0;
  page.on("request", (request) => {
    if (request.url().includes(`/assets/${file}`)) count += 1;
  });
  return () => count;
}

test.describe("in a browser that has everything", () => {
  test("[SCAN-9] a worker reads, the last resort is not even fetched, and nothing is left behind", async ({
    camera,
    page,
    register,
    checkout,
  }) => {
    const lastResort = asked(page, "zxingJsEngine");
    await register.add("カステラ");
    await register.toCheckout();
    await expect.poll(() => page.workers().length, soon).toBe(1);
    await camera.show(phoneScreen({ qr: code, code128: code, degrees: 40 }));
    await expect(checkout.face("paid")).toBeVisible(soon);
    await expect.poll(() => page.workers().length, soon).toBe(0);
    await expect.poll(() => camera.liveTracks()).toBe(0);
    expect(lastResort()).toBe(0);
  });

  test("[SCAN-8] [SCAN-9] a worker reads bars that are held aslant", async ({
    camera,
    register,
    checkout,
  }) => {
    await register.add("カステラ");
    await register.toCheckout();
    await camera.show(phoneScreen({ code128: code, degrees: 33 }));
    await expect(checkout.face("paid")).toBeVisible(soon);
  });

  test("[SCAN-9] the page reads when the worker cannot be fetched", async ({
    camera,
    page,
    faults,
    register,
    checkout,
  }) => {
    faults.expect(/Failed to load resource|scanWorker/);
    await page.route(/scanWorker/, (route) => route.abort());
    await register.add("カステラ");
    await register.toCheckout();
    await camera.show(phoneScreen({ qr: code }));
    await expect(checkout.face("paid")).toBeVisible(soon);
  });
});

test.describe("in a browser without streams of frames", () => {
  test.use({ lacks: "MediaStreamTrackProcessor" });

  test("[SCAN-9] each frame is handed to the worker", async ({
    camera,
    page,
    register,
    checkout,
  }) => {
    await register.add("カステラ");
    await register.toCheckout();
    await expect.poll(() => page.workers().length, soon).toBe(1);
    await camera.show(phoneScreen({ qr: code }));
    await expect(checkout.face("paid")).toBeVisible(soon);
    await expect.poll(() => page.workers().length, soon).toBe(0);
  });
});

test.describe("in a browser without frames of its own", () => {
  test.use({ lacks: "VideoFrame" });

  test("[SCAN-9] pixels are handed to the worker", async ({
    camera,
    context,
    page,
    register,
    checkout,
  }) => {
    await context.addInitScript(() => {
      Reflect.deleteProperty(globalThis, "MediaStreamTrackProcessor");
    });
    await page.reload();
    await register.add("カステラ");
    await register.toCheckout();
    await expect.poll(() => page.workers().length, soon).toBe(1);
    await camera.show(phoneScreen({ qr: code }));
    await expect(checkout.face("paid")).toBeVisible(soon);
  });
});

for (const missing of ["WebAssembly", "Worker"]) {
  test.describe(`in a browser without ${missing}`, () => {
    test.use({ lacks: missing });

    test("[SCAN-9] the page reads with the engine of last resort", async ({
      camera,
      page,
      register,
      checkout,
    }) => {
      const lastResort = asked(page, "zxingJsEngine");
      await page.reload();
      await register.add("カステラ");
      await register.toCheckout();
      await camera.show(phoneScreen({ qr: code }));
      await expect(checkout.face("paid")).toBeVisible(soon);
      expect(page.workers()).toHaveLength(0);
      expect(lastResort()).toBe(1);
      await expect.poll(() => camera.liveTracks()).toBe(0);
    });
  });
}
