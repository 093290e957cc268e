import type { Page } from "@playwright/test";
import { ja } from "#i18n/ja.ts";
import { walletCode } from "../codes.ts";
import { expect, test } from "../fixtures.ts";
import { journalOf, ledgerOf } from "../journal.ts";
import { beginPayment } from "../screens/beginPayment.ts";
import { CheckoutScreen } from "../screens/checkoutScreen.ts";
import { RegisterScreen } from "../screens/registerScreen.ts";

/** How long a payment or a start may take on a machine that does other work too (ms). */
const slow = 30_000;

/** The till's screen says that it is stopped: the one thing no fault of the disk may leave out. */
function stopped(page: Page) {
  return page.getByText(ja["shell.stopped.title"]).first();
}

/** Sells one thing through the screens; the code differs with `customer`. */
async function sellOne(page: Page, customer = 0): Promise<void> {
  const checkout = new CheckoutScreen(page);
  const register = await new RegisterScreen(page).open();
  await beginPayment(register, checkout, walletCode("0001", "TrueMoney", customer));
  await expect(checkout.face("paid")).toBeVisible({ timeout: slow });
  await expect(checkout.receipt).toBeVisible();
}

/** Changes what one store of the till's database holds, as a failing disk might. */
async function changed(page: Page, store: string, change: "emptied" | "last one broken") {
  await page.evaluate(
    ([name, how]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("noren");
        opening.addEventListener("success", () => {
          const db = opening.result;
          const tx = db.transaction(name, "readwrite");
          tx.addEventListener("complete", () => resolve(db.close()));
          tx.addEventListener("abort", () => reject(new Error(tx.error?.message)));
          const rows = tx.objectStore(name);
          if (how === "emptied") return void rows.clear();
          rows.openCursor(null, "prev").addEventListener("success", (event) => {
            const { result: row } = event.target as IDBRequest<IDBCursorWithValue>;
            const value = row.value as Record<string, unknown>;
            const broken = { at: "?", record: "?", receipts: "?" };
            row.update({ ...value, ...broken });
          });
        });
      }),
    [store, change] as const,
  );
}

/** A page of the till's address on which no program runs. */
async function emptyPage(page: Page): Promise<void> {
  await page.route("**/nothing", (route) =>
    route.fulfill({ contentType: "text/html", body: '<link rel="icon" href="data:,">' }),
  );
  await page.goto("/nothing");
}

/** Starts the till again: it says that it is stopped, or everything that was sold is there. */
async function expectNotSilent(page: Page, receipts: number): Promise<void> {
  await page.goto("/receipts");
  const rows = page.getByRole("region", { name: ja["receipts.list"] }).getByRole("link");
  await expect(stopped(page).or(rows.first())).toBeVisible({ timeout: slow });
  if (!(await stopped(page).isVisible())) await expect(rows).toHaveCount(receipts);
}

/** Fills what room is left with something else, to the last hundred bytes. */
async function filledUp(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open("holiday pictures");
      opening.addEventListener("upgradeneeded", () => {
        opening.result.createObjectStore("pictures", { autoIncrement: true });
      });
      opening.addEventListener("success", () => resolve(opening.result));
      opening.addEventListener("error", () => reject(new Error(opening.error?.message)));
    });
    // Anything a database could pack together would take no room.
    const noise = new Uint8Array(500_000);
    for (let at = 0; at < noise.length; at += 50_000) {
      crypto.getRandomValues(noise.subarray(at, at + 50_000));
    }
    const fits = (bytes: number) =>
      new Promise<boolean>((resolve) => {
        const tx = db.transaction("pictures", "readwrite", { durability: "strict" });
        tx.objectStore("pictures").add(noise.subarray(0, bytes));
        tx.addEventListener("complete", () => resolve(true));
        tx.addEventListener("abort", () => resolve(false));
      });
    for (let bytes = noise.length; bytes >= 100; bytes = Math.floor(bytes / 10)) {
      while (await fits(bytes)) continue;
    }
    db.close();
  });
}

test("[JRN-23] [JRN-4] a device without room stops the sale before anybody is asked, and sells again when there is room", async ({
  page,
  baseURL,
}) => {
  const origin = String(baseURL);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 5_000_000 });
  await sellOne(page);
  const register = await new RegisterScreen(page).open();
  await register.add("カステラ");
  await register.toCheckout();
  // A browser remembers for a while how much room there was: that has to be used up as well.
  await devtools.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
  await filledUp(page);
  await new CheckoutScreen(page).type(walletCode("0001", "TrueMoney", 1));
  await expect(stopped(page)).toBeVisible({ timeout: slow });
  expect(await ledgerOf(page)).toHaveLength(1);

  await devtools.send("Storage.overrideQuotaForOrigin", { origin });
  await page.goto("/");
  await expect(register.lines).toHaveCount(1);
  expect((await journalOf(page)).map(({ seq }) => seq)).toEqual([1, 2]);
});

test("[JRN-23] a database that is deleted under the running till stops it, and nobody is asked", async ({
  page,
}) => {
  await sellOne(page);
  const register = await new RegisterScreen(page).open();
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase("noren");
        deleting.addEventListener("success", () => resolve());
        deleting.addEventListener("error", () => reject(new Error(deleting.error?.message)));
      }),
  );
  await register.add("カステラ");
  await register.toCheckout();
  await new CheckoutScreen(page).type(walletCode("0001", "TrueMoney", 1));
  await expect(stopped(page)).toBeVisible({ timeout: slow });
  expect(await ledgerOf(page)).toHaveLength(1);
});

for (const store of ["entries", "sales", "days", "usedCodes", "meta"]) {
  test(`[JRN-23] [JRN-10] a till that lost its ${store} says so, or has everything again`, async ({
    page,
  }) => {
    await sellOne(page);
    await changed(page, store, "emptied");
    await expectNotSilent(page, 1);
    await page.goto("/");
    await expect(stopped(page).or(new RegisterScreen(page).pay)).toBeVisible({ timeout: slow });
  });
}

test("[JRN-23] [JRN-10] a till whose last entry is not what was written says so, or has everything again", async ({
  page,
}) => {
  await sellOne(page);
  await changed(page, "entries", "last one broken");
  await expectNotSilent(page, 1);
});

test("[JRN-23] [JRN-10] a sale that is not what was written is not shown as one", async ({
  page,
}) => {
  await sellOne(page);
  await changed(page, "sales", "last one broken");
  await expectNotSilent(page, 1);
});

test("[JRN-23] [JRN-10] a day that is not what was written is not counted", async ({ page }) => {
  await sellOne(page);
  await changed(page, "days", "last one broken");
  await page.goto("/sales");
  await expect(stopped(page)).toBeVisible({ timeout: slow });
});

test("[JRN-23] a till whose database is gone between two starts says so, or has everything again", async ({
  page,
}) => {
  await sellOne(page);
  await emptyPage(page);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        indexedDB.deleteDatabase("noren").addEventListener("success", () => resolve());
      }),
  );
  await expectNotSilent(page, 1);
});

test("[JRN-23] [JRN-6] a till that cannot bring its database up to date says so, and sells once it can", async ({
  page,
  context,
}) => {
  // The page with the first layout is a till of long ago, which does not know how to let go.
  const old = await context.newPage();
  await emptyPage(old);
  await old.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open("noren", 1);
        opening.addEventListener("upgradeneeded", () => {
          const db = opening.result;
          db.createObjectStore("entries", { keyPath: "seq" });
          const sales = db.createObjectStore("sales", { keyPath: "saleId" });
          sales.createIndex("newest", "newest");
          sales.createIndex("open", "open");
          sales.createIndex("receiptNumber", "receiptNumber", { unique: true });
          db.createObjectStore("days", { keyPath: "businessDate" });
          db.createObjectStore("usedCodes", { keyPath: "fingerprint" });
          db.createObjectStore("meta");
          db.createObjectStore("drafts");
        });
        opening.addEventListener("success", () => {
          Reflect.set(globalThis, "__held", opening.result);
          resolve();
        });
      }),
  );
  await page.goto("/");
  const register = new RegisterScreen(page);
  await expect(stopped(page).or(register.pay)).toBeVisible({ timeout: slow });
  await old.close();
  await page.goto("/");
  await expect(register.pay).toBeVisible();
  await sellOne(page);
});
