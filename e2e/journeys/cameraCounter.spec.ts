import { ja } from "#i18n/ja.ts";
import { expect, test } from "../camera/shopCamera.ts";
import { walletCode } from "../codes.ts";
import { ledgerOf } from "../journal.ts";

const beep = { timeout: 20_000 };

test("[SCAN-43] [SCAN-1] what is held changes while the till looks: nobody, a phone, another one", async ({
  counter,
  page,
  register,
  checkout,
}) => {
  await counter.empty();
  await register.add("カステラ");
  await register.toCheckout();
  await expect(checkout.picture).toBeVisible();
  await counter.holdPhone(walletCode("0001", "GCash"), "both");
  await expect(checkout.face("paid")).toBeVisible(beep);
  await expect(checkout.receipt).toContainText("GCash");
  await counter.empty();
  await checkout.nextCustomer.click();
  await register.add("カステラ");
  await register.toCheckout();
  await counter.holdPhone(walletCode("0001", "KakaoPay"), "qr", { degrees: 35 });
  await expect(checkout.face("paid")).toBeVisible(beep);
  await expect(checkout.receipt).toContainText("KakaoPay");
  expect(await ledgerOf(page)).toHaveLength(2);
  await expect.poll(() => counter.device.liveTracks()).toBe(0);
});

const hardships = [
  ["in a dark corner", { dimness: 0.6 }],
  ["under a lamp", { glare: 0.35 }],
  ["far away and in grain", { heightShare: 0.45, noise: 4 }],
  ["out of focus behind a cracked film", { blurPx: 1.2, cracks: 3 }],
] as const;

for (const [where, conditions] of hardships) {
  test(`[SCAN-43] [SCAN-1] a phone ${where} is read`, async ({ counter, register, checkout }) => {
    await register.add("カステラ");
    await register.toCheckout();
    await expect(checkout.picture).toBeVisible();
    await counter.holdPhone(walletCode("0001", "DANA"), "both", conditions);
    await expect(checkout.face("paid")).toBeVisible(beep);
    await expect(checkout.receipt).toContainText("DANA");
  });
}

test("[SCAN-43] what no light reaches is not read, and is once there is light", async ({
  counter,
  page,
  register,
  checkout,
}) => {
  await register.add("カステラ");
  await register.toCheckout();
  await expect(checkout.picture).toBeVisible();
  await counter.cover();
  await expect(page.getByText(ja["checkout.scanner.fault.black.title"])).toBeVisible(beep);
  await counter.holdPhone(walletCode("0001", "GCash"), "qr");
  await expect(checkout.face("paid")).toBeVisible(beep);
});
