import { ja } from "#i18n/ja.ts";
import { type CameraMode, installFakeCamera } from "../camera/fakeCamera.ts";
import { walletCode } from "../codes.ts";
import { expect, test } from "../fixtures.ts";
import { CheckoutScreen } from "../screens/checkoutScreen.ts";
import { RegisterScreen } from "../screens/registerScreen.ts";

const faults = [
  ["denied", "denied"],
  ["none", "noCamera"],
  ["busy", "busy"],
] as const satisfies readonly (readonly [CameraMode, string])[];

for (const [mode, fault] of faults) {
  test(`[SCAN-2] a camera that is ${mode} has its own words, and the digits are one tap away`, async ({
    context,
    page,
  }) => {
    await installFakeCamera(context, { mode });
    const register = await new RegisterScreen(page).open();
    const checkout = new CheckoutScreen(page);
    await register.add("カステラ");
    await register.toCheckout();
    await expect(page.getByText(ja[`checkout.scanner.fault.${fault}.title`])).toBeVisible();
    await checkout.type(walletCode("0001"));
    await expect(checkout.face("paid")).toBeVisible();
  });
}

test("[SCAN-2] [SCAN-3] a black picture and an unplugged camera are told, and it comes back", async ({
  context,
  page,
}) => {
  const handle = await installFakeCamera(context);
  const camera = handle(page);
  const register = await new RegisterScreen(page).open();
  const checkout = new CheckoutScreen(page);
  await register.add("カステラ");
  await register.toCheckout();
  await expect(checkout.picture).toBeVisible();
  await camera.black();
  await expect(page.getByText(ja["checkout.scanner.fault.black.title"])).toBeVisible();
  await camera.end();
  await expect(page.getByText(ja["checkout.scanner.fault.unplugged.title"])).toBeVisible();
  await expect.poll(() => camera.liveTracks()).toBe(0);
  await checkout.retryCamera.click();
  await expect.poll(() => camera.liveTracks()).toBe(1);
  await page.goto("/receipts");
  await expect.poll(() => camera.liveTracks()).toBe(0);
});

test("[SCAN-3] a denied camera can be allowed and tried again", async ({ context, page }) => {
  const handle = await installFakeCamera(context, { mode: "denied" });
  const camera = handle(page);
  const register = await new RegisterScreen(page).open();
  const checkout = new CheckoutScreen(page);
  await register.add("カステラ");
  await register.toCheckout();
  await expect(checkout.retryCamera).toBeVisible();
  await expect.poll(() => camera.liveTracks()).toBe(0);
  await camera.setMode("works");
  await checkout.retryCamera.click();
  await expect(checkout.picture).toBeVisible();
  await expect.poll(() => camera.liveTracks()).toBe(1);
});
