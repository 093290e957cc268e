import { ja } from "#i18n/ja.ts";
import { en } from "#i18n/payer/en.ts";
import { payerSentence } from "#i18n/payer/payerSentences.ts";
import { type FakeCamera, installFakeCamera } from "../camera/fakeCamera.ts";
import { phoneScreen } from "../camera/phoneScreen.ts";
import { walletCode } from "../codes.ts";
import { expect, test as base } from "../fixtures.ts";
import { ledgerOf } from "../journal.ts";
import { cameraLight, chooseHandsFree } from "../screens/handsFree.ts";
import { ScanHealthScreen } from "../screens/scanHealthScreen.ts";

const test = base.extend<{ readonly camera: FakeCamera }>({
  camera: async ({ context, page }, provide) => {
    const handle = await installFakeCamera(context, { facingMode: "user" });
    await provide(handle(page));
  },
});

test("[SCAN-60] [SCAN-67] hands-free, two customers pay before one camera that never goes off", async ({
  camera,
  page,
  register,
  checkout,
}) => {
  expect(await camera.liveTracks()).toBe(0);
  await expect(page.getByText(ja["camera.light"], { exact: true })).toHaveCount(0);
  await chooseHandsFree(page, "on");
  await expect(cameraLight(page, "resting")).toBeVisible();
  await expect.poll(() => camera.liveTracks()).toBe(1);
  const given = await camera.tracksGiven();

  for (const customer of ["GCash", "DANA"] as const) {
    await register.add("カステラ");
    // A phone that is held up too early is before a camera that rests: it pays nothing.
    await camera.show(phoneScreen({ qr: walletCode("0001", customer) }));
    await expect(cameraLight(page, "resting")).toBeVisible();
    await expect(checkout.face("paid")).toHaveCount(0);
    await register.toCheckout();
    await expect(checkout.face("paid")).toBeVisible({ timeout: 20_000 });
    await expect(checkout.receipt).toContainText(customer);
    await expect(cameraLight(page, "resting")).toBeVisible();
    await camera.counter();
    await checkout.nextCustomer.click();
    await expect(register.lines).toHaveCount(0);
  }
  expect(await ledgerOf(page)).toHaveLength(2);
  expect(await camera.tracksGiven()).toBe(given);
  await expect.poll(() => camera.liveTracks()).toBe(1);

  await page.getByRole("link", { name: ja["shell.receipts"] }).click();
  await expect.poll(() => camera.liveTracks()).toBe(0);
  await expect(cameraLight(page, "off")).toBeVisible();
  await chooseHandsFree(page, "off");
  await expect(page.getByText(ja["camera.light"], { exact: true })).toHaveCount(0);
});

test("[SCAN-62] the camera is off while the page is not seen, and comes back with it", async ({
  camera,
  page,
  register,
  checkout,
}) => {
  await register.add("カステラ");
  await register.toCheckout();
  await expect.poll(() => camera.liveTracks()).toBe(1);
  const seen = (state: "visible" | "hidden") =>
    page.evaluate((now) => {
      Object.defineProperty(document, "visibilityState", { value: now, configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    }, state);
  await seen("hidden");
  await expect.poll(() => camera.liveTracks()).toBe(0);
  await seen("visible");
  await expect.poll(() => camera.liveTracks()).toBe(1);
  await camera.show(phoneScreen({ qr: walletCode("0001", "GCash") }));
  await expect(checkout.face("paid")).toBeVisible({ timeout: 20_000 });
});

test("[SCAN-66] [SCAN-67] a front camera's picture is a mirror, and the rail says that it reads", async ({
  camera,
  page,
  register,
  checkout,
}) => {
  await register.add("カステラ");
  await register.toCheckout();
  await expect(cameraLight(page, "reading")).toBeVisible();
  const turned = () =>
    checkout.picture.evaluate((view) => new DOMMatrix(getComputedStyle(view).transform).a);
  expect(await turned()).toBe(-1);
  // What is mirrored is the picture, not what is read.
  await camera.show(phoneScreen({ code128: walletCode("0001", "GCash") }));
  await expect(checkout.face("paid")).toBeVisible({ timeout: 20_000 });
});

test("[SCAN-65] what the customer is asked for stands under the picture in words the payer reads", async ({
  camera,
  page,
  register,
}) => {
  await camera.counter();
  await register.add("カステラ");
  await register.toCheckout();
  const payer = page.getByRole("region", { name: ja["checkout.forCustomer"] });
  await expect(payer.getByText(payerSentence("showPayCode", en))).toBeVisible();
});

test("[SCAN-63] [SCAN-64] the camera's record is empty at first, then tells of today and outlives a reload", async ({
  camera,
  page,
  register,
  checkout,
}) => {
  const health = new ScanHealthScreen(page);
  await health.goto();
  await expect(health.empty).toBeVisible();
  await page.getByRole("link", { name: ja["shell.register"] }).click();
  await camera.setMode("busy");
  await register.add("カステラ");
  await register.toCheckout();
  await checkout.retryCamera.waitFor();
  await checkout.back.click();
  await health.goto();
  const busy = page.getByRole("row", { name: ja["scanHealth.fault.busy"] });
  await expect(busy).toContainText(ja["scanHealth.times"]("1"));
  await expect(health.days.getByRole("row")).toHaveCount(2);

  const saved = page.waitForEvent("download");
  await health.save.click();
  const file = await (await saved).createReadStream();
  const report = JSON.parse((await file.toArray()).join("")) as unknown;
  expect(report).toMatchObject({
    format: "noren-scan-health-1",
    days: [{ faults: { busy: 1 } }],
  });
  // The record is written as the page goes out of sight, as it does before a reload.
  await page.reload();
  await expect(busy).toContainText(ja["scanHealth.times"]("1"));
});
