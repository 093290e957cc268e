import { test as base, type BrowserContext } from "@playwright/test";
import { CheckoutScreen } from "./screens/checkoutScreen.ts";
import { OpenPaymentsScreen } from "./screens/openPaymentsScreen.ts";
import { ReceiptsScreen } from "./screens/receiptsScreen.ts";
import { ReconcileScreen } from "./screens/reconcileScreen.ts";
import { RegisterScreen } from "./screens/registerScreen.ts";
import { ReturnSheet } from "./screens/returnSheet.ts";
import { SalesScreen } from "./screens/salesScreen.ts";

export { expect } from "@playwright/test";

/** Name of the function a page reports broken policy through. */
const reporter = "norenPolicyBroken";

/**
 * Quirk: a camera's track that is stopped while Chromium hands its next frame to the scanner's worker
 * leaves that one frame to the collector, which says so on the page's console. Nobody's code was given
 * it. That frames we are given are closed is a matter of workerSide.test.ts, and of the soak's memory.
 */
function isLastFrame(text: string): boolean {
  return text.startsWith("A VideoFrame was garbage collected without being closed");
}

/**
 * What went wrong in the pages of one browser without any assertion looking at it: a broken content
 * security policy, an uncaught error, an error on the console.
 */
export class Faults {
  readonly #found: string[] = [];
  readonly #expected: RegExp[] = [];

  /** Says before the fault happens that it belongs to the test. */
  expect(fault: RegExp): void {
    this.#expected.push(fault);
  }

  /** Everything that was found, for a test that is about the faults themselves. */
  found(): readonly string[] {
    return this.#found;
  }

  /** Everything that was found and not expected; a test ends well only when this is empty. */
  unexpected(): readonly string[] {
    return this.#found.filter((fault) => !this.#expected.some((pattern) => pattern.test(fault)));
  }

  /** Watches every page of a context, those included that it opens later. */
  async watch(context: BrowserContext): Promise<void> {
    context.on("weberror", (error) => this.#found.push(`error: ${error.error().message}`));
    context.on("console", (message) => {
      if (message.type() === "error" && !isLastFrame(message.text()))
        this.#found.push(`console: ${message.text()}`);
    });
    await context.exposeBinding(reporter, (_source, broken: string) => {
      this.#found.push(`policy: ${broken}`);
    });
    await context.addInitScript((name) => {
      document.addEventListener("securitypolicyviolation", (event) => {
        const report = Reflect.get(globalThis, name) as (broken: string) => void;
        report(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
      });
    }, reporter);
  }
}

/**
 * The test every spec uses: it fails on any fault of any page, even when all its own assertions
 * hold. A context a test opens by itself is watched with `await faults.watch(context)`.
 */
interface Fixtures {
  readonly faults: Faults;
  readonly register: RegisterScreen;
  readonly checkout: CheckoutScreen;
  readonly desk: OpenPaymentsScreen;
  readonly receipts: ReceiptsScreen;
  readonly returns: ReturnSheet;
  readonly sales: SalesScreen;
  readonly reconcile: ReconcileScreen;
}

export const test = base.extend<Fixtures>({
  faults: [
    async ({ context }, provide) => {
      const faults = new Faults();
      await faults.watch(context);
      await provide(faults);
      const unexpected = faults.unexpected();
      if (unexpected.length > 0) throw new Error(`faults in the page:\n${unexpected.join("\n")}`);
    },
    { auto: true },
  ],
  /** The register, open and ready. */
  register: async ({ page }, provide) => provide(await new RegisterScreen(page).open()),
  checkout: async ({ page }, provide) => provide(new CheckoutScreen(page)),
  desk: async ({ page }, provide) => provide(new OpenPaymentsScreen(page)),
  receipts: async ({ page }, provide) => provide(new ReceiptsScreen(page)),
  returns: async ({ page }, provide) => provide(new ReturnSheet(page)),
  sales: async ({ page }, provide) => provide(new SalesScreen(page)),
  reconcile: async ({ page }, provide) => provide(new ReconcileScreen(page)),
});
