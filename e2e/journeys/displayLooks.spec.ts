import { payerLanguages, type PayerLanguage } from "#domain/wallet/payerLanguage.ts";
import type { DisplayState } from "#domain/display/displayState.ts";
import { en } from "#i18n/payer/en.ts";
import { pseudoWords } from "#i18n/payer/pseudo.ts";
import { gallery } from "../display/gallery.ts";
import { misplaced } from "../display/geometry.ts";
import { expect, test } from "../fixtures.ts";
import { violations } from "../looks/measure.ts";
import { DisplayScreen } from "../screens/displayScreen.ts";

const sizes = [
  { width: 1024, height: 600 },
  { width: 1280, height: 800 },
] as const;

/** `NOREN_PICTURES=1 npm run e2e -- displayLooks` leaves a picture of each view in each language. */
const pictures = Boolean(process.env["NOREN_PICTURES"]);

test.describe.configure({ timeout: 120_000 });

function stateOf(name: string, language: PayerLanguage): DisplayState {
  const view = gallery[name];
  if (!view) throw new Error(`no view "${name}"`);
  return { shopName: "暖簾 渋谷店", language, visit: 1, view };
}

for (const language of payerLanguages) {
  test(`[LANG-4] [DISP-5] every view in ${language} is whole at both sizes of a customer's screen`, async ({
    context,
  }, testInfo) => {
    const display = await DisplayScreen.open(context);
    const show = await display.standIn();
    for (const size of sizes) {
      await display.page.setViewportSize(size);
      for (const name of Object.keys(gallery)) {
        await show(stateOf(name, language));
        if (pictures && size === sizes[0]) {
          const path = testInfo.outputPath(`${name} ${language}.png`);
          await display.page.screenshot({ path, animations: "disabled" });
        }
        const found = await misplaced(display.page);
        expect.soft(found, `${name} ${size.width}`).toEqual([]);
        const bare = /[¥￥]/.test(await display.screen.innerText());
        expect.soft(bare, `${name}: a bare yen sign`).toBe(false);
      }
    }
    await expect(display.screen).toHaveAttribute("dir", language === "ur" ? "rtl" : "ltr");
  });
}

test("[LANG-4] a language 40 % longer than English fits, and no word stands outside the catalogue", async ({
  context,
}, testInfo) => {
  const display = new DisplayScreen(await context.newPage());
  // The words of one language are replaced on their way by the pseudo-locale's.
  await display.page.route(/\/assets\/vi-[^/]*\.js$/, (route) => {
    const body = `const fill = (text) => (value) => text.replace("7", String(value));
      export const vi = ${moduleText(pseudoWords(en))};`;
    return route.fulfill({ contentType: "text/javascript", body });
  });
  await display.page.goto("/display");
  const show = await display.standIn();
  for (const size of sizes) {
    await display.page.setViewportSize(size);
    for (const name of Object.keys(gallery)) {
      await show(stateOf(name, "vi"));
      if (pictures && size === sizes[0]) {
        const path = testInfo.outputPath(`${name} pseudo.png`);
        await display.page.screenshot({ path, animations: "disabled" });
      }
      expect.soft(await misplaced(display.page), `${name} ${size.width}`).toEqual([]);
      expect.soft(await unaccented(display), name).toEqual([]);
    }
  }
});

/** A catalogue as the text of a module; what is filled in stands where a seven was. */
function moduleText(words: unknown): string {
  if (typeof words === "string") return JSON.stringify(words);
  if (typeof words === "function") return `fill(${JSON.stringify((words as (n: 7) => string)(7))})`;
  const members = Object.entries(words as object).map(
    ([key, value]) => `${JSON.stringify(key)}: ${moduleText(value)}`,
  );
  return `{ ${members.join(", ")} }`;
}

/** Words on the screen that did not come from the catalogue, without names, goods and amounts. */
async function unaccented(display: DisplayScreen): Promise<readonly string[]> {
  const texts = await display.page.evaluate(() => {
    const own: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const within = node.parentElement?.closest("[lang], [dir=ltr], [dir=auto]");
      // A name or a figure says what it is; only what stands directly on the screen is a sentence.
      if (within?.matches("main, [role=status]")) own.push((node.textContent ?? "").trim());
    }
    return own;
  });
  return texts.filter((text) => /\p{L}/u.test(text) && !/^⟦.*⟧$/.test(text));
}

/** Views that differ in more than their words. */
const oneOfEach = [
  "welcome",
  "cart",
  "hold",
  "nothingRead",
  "our code",
  "not usable",
  "checking",
  "notEnough",
  "paid with more",
  "paid in cash",
] as const;

test("[UI-5] no view of the payer's screen has an accessibility violation", async ({ context }) => {
  const display = await DisplayScreen.open(context);
  const show = await display.standIn();
  await display.page.setViewportSize(sizes[0]);
  for (const [language, names] of [
    ["en", oneOfEach],
    ["ur", ["welcome", "nothingRead", "paid with more"]],
  ] as const) {
    for (const name of names) {
      await show(stateOf(name, language));
      expect.soft(await violations(display.page), `${name} ${language}`).toEqual([]);
    }
  }
});

test("[UI-4] languages can be touched with a finger at both sizes", async ({ context }) => {
  const display = await DisplayScreen.open(context);
  const show = await display.standIn();
  for (const size of sizes) {
    await display.page.setViewportSize(size);
    for (const name of ["welcome", "cart"]) {
      await show(stateOf(name, "en"));
      if (name === "cart") await display.page.locator("header button").click();
      for (const button of await display.page.getByRole("button").all()) {
        const box = await button.boundingBox();
        expect(box?.height).toBeGreaterThanOrEqual(48);
        expect(box?.width).toBeGreaterThanOrEqual(48);
      }
      expect.soft(await misplaced(display.page), name).toEqual([]);
      if (name === "cart") await display.page.locator("header button").click();
    }
  }
});
