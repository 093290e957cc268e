import type { BrowserContext, Locator, Page } from "@playwright/test";
import type { DisplayState, DisplayView } from "#domain/display/displayState.ts";
import type { PayerLanguage } from "#domain/wallet/payerLanguage.ts";
import { payerLanguageNames } from "#i18n/payer/payerWords.ts";
import { windowBeside } from "./windowBeside.ts";

/** The payer's own screen, in a window of its own. */
export class DisplayScreen {
  readonly page: Page;
  readonly screen: Locator;
  readonly title: Locator;
  readonly figure: Locator;

  constructor(page: Page) {
    this.page = page;
    this.screen = page.locator("main");
    this.title = page.getByRole("heading", { level: 1 });
    this.figure = page.locator("data");
  }

  static async open(context: BrowserContext): Promise<DisplayScreen> {
    const display = new DisplayScreen(await windowBeside(context));
    await display.page.goto("/display");
    await display.screen.waitFor();
    return display;
  }

  /** The view is on the screen, spoken in this language. */
  at(step: DisplayView["step"], language?: PayerLanguage): Locator {
    const spoken = language ? `[lang="${language}"]` : "";
    return this.page.locator(`main[data-step="${step}"]${spoken}`);
  }

  /** Opens the list where it is not on the screen anyway, and touches a language. */
  async choose(language: PayerLanguage): Promise<void> {
    const choice = this.page.getByRole("button", {
      name: payerLanguageNames[language],
      exact: true,
    });
    if (!(await choice.isVisible())) await this.page.locator("header button").click();
    await choice.click();
  }

  /** Stands in for the till: whatever is shown then is what a till would have shown. */
  async standIn(): Promise<(state: DisplayState) => Promise<void>> {
    await this.page.evaluate(() => {
      void navigator.locks.request("noren-display", () => new Promise(() => undefined));
      Reflect.set(window, "__wire", new BroadcastChannel("noren-display"));
    });
    return async (state) => {
      await this.page.evaluate(async (told) => {
        const wire = Reflect.get(window, "__wire") as BroadcastChannel;
        // A channel reaches only windows of the same origin.
        // oxlint-disable-next-line unicorn/require-post-message-target-origin
        wire.postMessage({ wire: 1, state: told });
        // Until it has been drawn twice, and what it needs has come.
        for (let frame = 0; frame < 2; frame += 1) {
          await new Promise((drawn) => requestAnimationFrame(drawn));
        }
        await document.fonts.ready;
      }, state);
      await this.at(state.view.step, state.language).waitFor();
    };
  }
}
