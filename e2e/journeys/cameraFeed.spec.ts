import { join } from "node:path";
import { tmpdir } from "node:os";
import { mkdtempSync } from "node:fs";
import { browserArgs } from "../browserArgs.ts";
import { makeFeed } from "../camera/feed.ts";
import { walletCode } from "../codes.ts";
import { expect, test } from "../fixtures.ts";

// The browser's own camera device plays this film, so nothing of the page is replaced.
const code = walletCode("0001", "Alipay");
const film = join(mkdtempSync(join(tmpdir(), "noren-")), "phone.y4m");
makeFeed(film, { qr: code, code128: code });

const browser = process.env["NOREN_BROWSER"];
test.use({
  launchOptions: {
    ...(browser ? { executablePath: browser } : {}),
    args: [...browserArgs, `--use-file-for-fake-video-capture=${film}`],
  },
});

test("[SCAN-1] a film of a phone before the browser's camera is read and paid", async ({
  register,
  checkout,
}) => {
  await register.add("どら焼き");
  await register.toCheckout();
  await expect(checkout.face("paid")).toBeVisible({ timeout: 30_000 });
  await expect(checkout.receipt).toContainText("Alipay");
  await expect(checkout.receipt).toContainText("CNY");
});
