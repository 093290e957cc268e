import { type FakeCamera, installFakeCamera } from "../camera/fakeCamera.ts";
import { phoneScreen } from "../camera/phoneScreen.ts";
import { createEmbeddedCatalog } from "#adapters/catalog-embedded/embeddedCatalog.ts";
import { ja } from "#i18n/ja.ts";
import { walletCode } from "../codes.ts";
import { expect, test as base } from "../fixtures.ts";
import { ledgerOf } from "../journal.ts";

/** A till whose camera is a canvas that the test paints. */
const test = base.extend<{ readonly camera: FakeCamera }>({
  camera: async ({ context, page }, provide) => {
    const handle = await installFakeCamera(context, { cameras: 2, torch: true });
    await provide(handle(page));
  },
});

const code = walletCode("0001", "GCash");

const phones = [
  ["QR", { qr: code }],
  ["Code 128", { code128: code }],
  ["QR and Code 128 of the same digits", { qr: code, code128: code }],
] as const;

for (const [what, screen] of phones) {
  test(`[SCAN-1] [SCAN-3] [SCAN-4] a phone with ${what} is read, paid once, and the camera is off`, async ({
    camera,
    page,
    register,
    checkout,
  }) => {
    await register.add("カステラ");
    await register.toCheckout();
    await expect(checkout.picture).toBeVisible();
    // The picture's frame is there before the camera has answered.
    await expect.poll(() => camera.liveTracks()).toBe(1);
    await camera.show(phoneScreen(screen));
    await expect(checkout.face("paid")).toBeVisible({ timeout: 20_000 });
    await expect(checkout.receipt).toContainText("GCash");
    await expect.poll(() => camera.liveTracks()).toBe(0);
    // The next customer's scanner sees the same phone: one payment it stays.
    await checkout.nextCustomer.click();
    await register.add("カステラ");
    await register.toCheckout();
    await expect(checkout.notice(ja["checkout.notice.codeUsed.what"])).toBeVisible({
      timeout: 20_000,
    });
    expect(await ledgerOf(page)).toHaveLength(1);
    await checkout.back.click();
    await page.waitForURL((url) => url.pathname === "/");
    await expect.poll(() => camera.liveTracks()).toBe(0);
  });
}

test("[SCAN-6] torch and camera choice are offered where the device has them", async ({
  camera,
  page,
  register,
}) => {
  await register.add("カステラ");
  await register.toCheckout();
  await page.getByRole("button", { name: ja["camera.torchOn"] }).click();
  await expect.poll(() => camera.torchIsOn()).toBe(true);
  const choice = page.getByLabel(ja["camera.camera"], { exact: true });
  await choice.selectOption({ label: "Camera 2" });
  await expect.poll(() => camera.liveTracks()).toBe(1);
});

test("[CART-1] [SCAN-1] goods are read by the same camera", async ({ camera, page, register }) => {
  const goods = createEmbeddedCatalog()
    .products()
    .find(({ barcode }) => barcode.length === 13 && barcode.startsWith("4"));
  if (!goods) throw new Error("the demo shop has no goods with a JAN-13");
  await page.getByRole("button", { name: ja["register.scanGoods"] }).click();
  await expect.poll(() => camera.liveTracks()).toBe(1);
  await camera.show(phoneScreen({ jan: goods.barcode }));
  await expect(register.cart).toContainText(goods.name.ja, { timeout: 20_000 });
  await page.keyboard.press("Escape");
  await expect.poll(() => camera.liveTracks()).toBe(0);
});
