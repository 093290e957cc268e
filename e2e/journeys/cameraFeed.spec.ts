import { join } from "node:path";
import { tmpdir } from "node:os";
import { mkdtempSync, rmSync } from "node:fs";
import { frameSizes } from "../../camera/bitmap.ts";
import { phoneOf } from "../../camera/randomScene.ts";
import { calmScene } from "../../camera/scene.ts";
import { writeFilm } from "../../camera/writeFilm.ts";
import { browserArgs } from "../browserArgs.ts";
import { walletCode } from "../codes.ts";
import { expect, test } from "../fixtures.ts";

// The browser's own camera device plays a film, so nothing of the page is replaced.
test.use({
  launchOptions: [
    async ({ launchOptions }, provide) => {
      const folder = mkdtempSync(join(tmpdir(), "noren-film-"));
      const film = join(folder, "phone.y4m");
      const code = walletCode("0001", "Alipay");
      const scene = calmScene(phoneOf(code, "both", 1), frameSizes["720p"], 1);
      writeFilm(film, { scene, swingDegrees: 5, seconds: 2, fps: 10 });
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
