import { describe, expect, test } from "vitest";
import type { DisplayState } from "#domain/display/displayState.ts";
import { openCopy } from "#flows/openCopy.ts";
import { noPacker, publishes, sumCheck } from "#testkit/receiptSeals.ts";
import { approves, dorayaki, kakaoCode, tablet, typed } from "./tablet.fixture.ts";
import { giveReceipts } from "./giveReceipts.ts";
import { markOnPaper } from "./phoneReceiptsContract.ts";

const page = "https://pos.shop.example/r";

async function opened(receiptPage: string | null = page) {
  const till = await tablet().load({ pay: [approves, approves] });
  const { settings, clock } = till;
  const { shop } = settings.getState();
  if (receiptPage !== null) await settings.shopConfigured({ ...shop, receiptPage });
  await till.customerDisplay();
  await clock.settle();
  const last = (): DisplayState["view"] | undefined => till.displayed.at(-1)?.view;
  const given = () => {
    const view = last();
    return view?.step === "paid" ? view.receiptUrl : undefined;
  };
  return { ...till, last, given };
}

type Opened = Awaited<ReturnType<typeof opened>>;

async function sold({ cart, checkout, clock, scan }: Opened, count = 1): Promise<void> {
  for (let piece = 0; piece < count; piece += 1) cart.productAdded(dorayaki);
  checkout.opened();
  scan(typed(kakaoCode));
  await clock.settle();
}

async function copyAt(address: string | null | undefined) {
  const fragment = address?.slice(page.length + 1) ?? "";
  const found = await openCopy(fragment, {
    check: sumCheck,
    packer: noPacker,
    published: publishes(),
  });
  return found?.copy;
}

describe("the receipt for the payer's phone", () => {
  test("[PAPER-10] is on the display as soon as the sale is paid, in the wallet's language", async () => {
    const till = await opened();
    await sold(till);
    const address = till.given();
    expect(address?.startsWith(`${page}#`)).toBe(true);
    expect(await copyAt(address)).toMatchObject({
      language: "ko",
      total: 216,
      number: till.checkout.getState().receipt?.receipt?.number,
      tender: { by: "wallet", brandName: "KakaoPay" },
    });
  });

  test("[PAPER-10] follows the language that the payer touches", async () => {
    const till = await opened();
    await sold(till);
    const visit = till.displayed.at(-1)?.visit ?? -1;
    till.touch({ type: "languageChosen", language: "vi", visit });
    await till.clock.settle();
    expect(await copyAt(till.given())).toMatchObject({ language: "vi" });
  });

  test("[PAPER-10] [DISP-4] is never the next customer's, also when it comes late", async () => {
    const till = await opened();
    await sold(till);
    const { receipt } = till.checkout.getState();
    const display = await till.customerDisplay();
    const shown: string[] = [];
    const answers: ((address: string) => void)[] = [];
    const slow = {
      ...(await till.phoneReceipts()),
      addressFor: () => new Promise<string>((answer) => answers.push(answer)),
    };
    const stores = { checkout: till.checkout, cart: till.cart };
    const watched = { ...display, receiptGiven: (url: string) => void shown.push(url) };
    giveReceipts(slow, { ...stores, display: watched });
    expect(receipt).not.toBeNull();
    expect(answers).toHaveLength(1);
    till.checkout.nextCustomerCalled();
    till.cart.productAdded(dorayaki);
    answers[0]?.("https://pos.shop.example/r#late");
    await till.clock.settle();
    expect(shown).toEqual([]);
    expect(till.given()).toBeUndefined();
  });

  test("[PAPER-9] is not given where no phone can reach the page, and the paper has no mark then", async () => {
    const till = await opened(null);
    await sold(till);
    expect(till.last()).toMatchObject({ step: "paid", receiptUrl: null });
    const receipts = await till.phoneReceipts();
    expect(receipts.getState()).toMatchObject({ page: null, key: { hash: expect.any(String) } });
    expect(markOnPaper(receipts.getState())).toBeNull();
    const { shop } = till.settings.getState();
    await till.settings.shopConfigured({ ...shop, receiptPage: page });
    expect(markOnPaper(receipts.getState())).toBe(receipts.getState().key?.mark);
  });

  test("[PAPER-9] holds no code and no whole number of anybody", async () => {
    const till = await opened();
    await sold(till);
    const text = JSON.stringify(await copyAt(till.given()));
    expect(text).not.toContain(kakaoCode);
    expect(text).not.toContain(kakaoCode.slice(-8));
    expect(await copyAt(till.given())).toMatchObject({
      tender: { reference: expect.stringMatching(/^\*{4}.{0,4}$/) },
    });
    const request = till.checkout.getState().receipt?.receipt?.request ?? "";
    expect(request.length).toBeGreaterThan(0);
    expect(text).not.toContain(request);
  });
});
