import { ja } from "#i18n/ja.ts";
import { en as payerEn } from "#i18n/payer/en.ts";
import { payerSentence } from "#i18n/payer/payerSentences.ts";
import { type FakeCamera, installFakeCamera } from "../camera/fakeCamera.ts";
import { phoneScreen } from "../camera/phoneScreen.ts";
import { walletCode } from "../codes.ts";
import { expect, test as base } from "../fixtures.ts";

const test = base.extend<{ readonly camera: FakeCamera }>({
  camera: async ({ context, page }, provide) => {
    const handle = await installFakeCamera(context, { zoom: true });
    await provide(handle(page));
  },
});

test("[SCAN-65] a dim phone is told to the cashier and to its owner, until its code is read", async ({
  camera,
  page,
  register,
  checkout,
}) => {
  await register.add("カステラ");
  await register.toCheckout();
  const bright = phoneScreen({});
  await camera.show({ ...bright, pixels: bright.pixels.map((shade) => shade / 6) });
  await expect(page.getByRole("status").getByText(ja["camera.hint.tooDark"])).toBeVisible({
    timeout: 20_000,
  });
  const payer = page.getByRole("region", { name: ja["checkout.forCustomer"] });
  await expect(payer.getByText(payerSentence("tooDark", payerEn))).toBeVisible();
  await camera.show(phoneScreen({ qr: walletCode("0001", "GCash") }));
  await expect(checkout.face("paid")).toBeVisible({ timeout: 20_000 });
});

test("[SCAN-66] zoom is turned by keyboard, on a control as high as a finger", async ({
  camera,
  page,
  register,
}) => {
  await register.add("カステラ");
  await register.toCheckout();
  const zoom = page.getByRole("slider", { name: ja["camera.zoom"] });
  await expect(zoom).toHaveAttribute("aria-valuetext", ja["camera.zoomValue"]("1.0"));
  expect((await zoom.boundingBox())?.height).toBeGreaterThanOrEqual(48);
  await zoom.press("ArrowRight");
  await expect(zoom).toHaveAttribute("aria-valuetext", ja["camera.zoomValue"]("1.5"));
  await expect.poll(() => camera.zoom()).toBe(1.5);
  await zoom.press("End");
  await expect.poll(() => camera.zoom()).toBe(4);
  await expect(page.getByRole("slider", { name: ja["camera.exposure"] })).toHaveCount(0);
});
