import { join } from "node:path";
import { tmpdir } from "node:os";
import { mkdtempSync, rmSync } from "node:fs";
import { browserArgs } from "../browserArgs.ts";
import { makeFeed } from "../camera/feed.ts";
import { walletCode } from "../codes.ts";
import { expect, test } from "../fixtures.ts";

// The browser's own camera device plays a film, so nothing of the page is replaced.
test.use({
  launchOptions: [
    async ({ launchOptions }, provide) => {
      const folder = mkdtempSync(join(tmpdir(), "noren-film-"));
      const film = join(folder, "phone.y4m");
      const code = walletCode("0001", "Alipay");
      makeFeed(film, { qr: code, code128: code });
      const args = [...browserArgs, `--use-file-for-fake-video-capture=${film}`];
      await provide({ ...launchOptions, args });
      rmSync(folder, { recursive: true });
    },
    { scope: "worker" },
  ],
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
