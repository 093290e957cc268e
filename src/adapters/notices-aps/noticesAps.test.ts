import { beforeEach, describe, expect, test } from "vitest";
import { yen } from "#domain/money/yen.ts";
import type { Notice, NoticeOutcome } from "#ports/notices.ts";
import { noticesContract } from "#ports/notices.contract.ts";
import { createFakeClock } from "#testkit/fakeClock.ts";
import { readInquiry } from "../acquirer-aps/readAnswers.ts";
import type { RequestId } from "#domain/payment/answers.ts";
import { createNoticesAps } from "./noticesAps.ts";
import { delivered, headerOf, keyPair, paidBody, path, signatureOf, yes } from "./testAcquirer.ts";
import type { Letter } from "./testAcquirer.ts";

const ours = await keyPair();
const stranger = await keyPair();
const clock = createFakeClock();
const requestTime = "2026-11-22T15:05:00+08:00";
const clientId = "SHOP_1";
const total = yen(1_500);

function letterOf(body: unknown): Letter {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return { clientId, requestTime, path, body: text };
}

function till(publicKey: () => Promise<JsonWebKey> = async () => ours.publicKey) {
  return createNoticesAps({ clientId, publicKey, path, clock });
}

async function resultOf(answer: Response): Promise<string> {
  expect(answer.status).toBe(200);
  const { result } = (await answer.json()) as { result: typeof yes };
  return `${result.resultStatus} ${result.resultCode}`;
}

noticesContract("the APS adapter", () => {
  const { notices, receive } = till();
  const tell = async (body: object) => {
    const letter = letterOf(body);
    const signature = headerOf(await signatureOf(letter, ours.privateKey));
    return (await resultOf(await receive(delivered(letter, signature)))) === "S SUCCESS";
  };
  const no = { resultStatus: "F", resultCode: "RISK_REJECT" };
  return {
    notices,
    tellPaid: (request, amount) => tell(paidBody(request, amount)),
    tellFailed: (request, amount) => tell({ ...paidBody(request, amount), paymentResult: no }),
  };
});

describe("a notification", () => {
  let heard: Notice[] = [];
  let shop = till();
  beforeEach(() => {
    heard = [];
    shop = till();
    listen(shop, "kept");
  });

  function listen({ notices }: typeof shop, outcome: NoticeOutcome): void {
    notices.listen(async (notice) => {
      heard.push(notice);
      return outcome;
    });
  }

  async function told(body: unknown): Promise<string> {
    const letter = letterOf(body);
    const signature = headerOf(await signatureOf(letter, ours.privateKey));
    return resultOf(await shop.receive(delivered(letter, signature)));
  }

  test("[LATE-7] that is signed for us is handed on and answered as the protocol says", async () => {
    const letter = letterOf(paidBody("R1", 1_500));
    const signature = headerOf(await signatureOf(letter, ours.privateKey));
    const answer = await shop.receive(delivered(letter, signature));
    expect(await answer.json()).toEqual({ result: yes });
    expect(heard[0]?.answerFor(total)).toEqual({
      kind: "approved",
      proof: {
        paymentId: "2026112219012345",
        walletBrandName: "TrueMoney",
        request: "R1",
        amount: 1_500,
        paidAt: "2026-11-22T15:05:00+08:00",
      },
    });
  });

  test("[PAY-20] is read as the answer to an inquiry would be", async () => {
    const request = "R1" as RequestId;
    const results = [
      yes,
      { resultStatus: "F", resultCode: "PROCESS_FAIL" },
      { resultStatus: "F", resultCode: "ORDER_IS_CLOSED" },
      { resultStatus: "F", resultCode: "ORDER_NOT_EXIST" },
      { resultStatus: "U", resultCode: "PAYMENT_IN_PROCESS" },
    ];
    for (const paymentResult of results) {
      const body = { ...paidBody("R1", 1_499), paymentResult };
      expect(await told(body)).toBe("S SUCCESS");
      const inquiry = readInquiry({ ...body, result: yes }, { request, total });
      expect(heard.at(-1)?.answerFor(total)).toEqual(inquiry);
    }
    expect(heard.map((notice) => notice.answerFor(total).kind)).toEqual([
      "contradicted",
      "declined",
      "cancelled",
      "notFound",
      "pending",
    ]);
  });

  test.for([
    ["not JSON", "paid!"],
    [
      "a field named twice",
      `{"paymentRequestId":"R1",${JSON.stringify(paidBody("R1", 1)).slice(1)}`,
    ],
    ["nobody's id", { ...paidBody("R1", 1), paymentRequestId: undefined }],
    ["an empty id", paidBody("", 1)],
    ["no result", { ...paidBody("R1", 1), paymentResult: undefined }],
    ["a yes that says no", { ...paidBody("R1", 1), paymentResult: { ...yes, resultStatus: "F" } }],
    ["money without an amount", { ...paidBody("R1", 1), paymentAmount: undefined }],
    ["money as a number", { ...paidBody("R1", 1), paymentAmount: { currency: "JPY", value: 1 } }],
    ["money without its number", { ...paidBody("R1", 1), paymentId: undefined }],
    ["too much", { ...paidBody("R1", 1), padding: "x".repeat(64 * 1024) }],
    ["nothing", ""],
    ["null", "null"],
    ["a list", "[]"],
  ] as const)("[LATE-7] with %s in it is told to be unreadable", async ([, body]) => {
    expect(await told(body)).toBe("F PARAM_ILLEGAL");
    expect(heard).toEqual([]);
  });

  test.for([
    [-300_000, true],
    [300_000, true],
    [-300_001, false],
    [300_001, false],
  ] as const)(
    "[LATE-7] %d ms from the tablet's clock is believed: %s",
    async ([ms, isBelieved]) => {
      const time = new Date(clock.now() + ms).toISOString();
      const letter = { ...letterOf(paidBody("R1", 1_500)), requestTime: time };
      const signature = headerOf(await signatureOf(letter, ours.privateKey));
      const result = await resultOf(await shop.receive(delivered(letter, signature)));
      expect(result).toBe(isBelieved ? "S SUCCESS" : "F INVALID_SIGNATURE");
      expect(heard).toHaveLength(isBelieved ? 1 : 0);
    },
  );

  test("[LATE-8] is to come again while the acquirer's key cannot be had", async () => {
    shop = till(() => Promise.reject(new Error("no key")));
    listen(shop, "kept");
    expect(await told(paidBody("R1", 1_500))).toBe("U UNKNOWN_EXCEPTION");
    shop = till(async () => ({ kty: "RSA" }));
    listen(shop, "kept");
    expect(await told(paidBody("R1", 1_500))).toBe("U UNKNOWN_EXCEPTION");
    expect(heard).toEqual([]);
  });
});

describe("a notification that somebody tinkered with", () => {
  const letter = letterOf(paidBody("R1", 1_500));
  const body = letter.body;
  const flipped = (text: string, at: number) =>
    text.slice(0, at) + (text[at] === "A" ? "B" : "A") + text.slice(at + 1);

  /** Each gets the right signature and spoils one thing, in the letter or in the headers. */
  type Tinkering = (signature: string, other: string) => readonly [Letter, string, object?];
  const tinkerings: readonly (readonly [string, Tinkering])[] = [
    ["another amount", (right) => [{ ...letter, body: body.replace("1500", "1501") }, right]],
    ["another request", (right) => [{ ...letter, body: body.replace("R1", "R2") }, right]],
    ["another currency", (right) => [{ ...letter, body: body.replace("JPY", "USD") }, right]],
    ["a no made of a yes", (right) => [{ ...letter, body: body.replace('"S"', '"F"') }, right]],
    ["a space at the end", (right) => [{ ...letter, body: `${body} ` }, right]],
    ["the last sign cut off", (right) => [{ ...letter, body: body.slice(0, -1) }, right]],
    ["no body", (right) => [{ ...letter, body: "" }, right]],
    ["another shop", (right) => [{ ...letter, clientId: "SHOP_2" }, right]],
    ["no shop", (right) => [letter, right, { "Client-Id": null }]],
    ["a later time", (right) => [{ ...letter, requestTime: "2026-11-22T15:05:01+08:00" }, right]],
    [
      "the same time in another zone",
      (right) => [{ ...letter, requestTime: "2026-11-22T16:05:00+09:00" }, right],
    ],
    ["no time", (right) => [letter, right, { "Request-Time": null }]],
    ["a time that is none", (right) => [{ ...letter, requestTime: "now" }, right]],
    ["no signature", (right) => [letter, right, { Signature: null }]],
    ["an empty signature", () => [letter, headerOf("")]],
    ["its first sign changed", (right) => [letter, flipped(right, headerOf("").length)]],
    ["its last sign but two changed", (right) => [letter, flipped(right, right.length - 7)]],
    ["a signature that is no Base64", () => [letter, headerOf("not%Base64")]],
    ["a signature that is no URL text", (right) => [letter, `${right}%E0`]],
    ["a signature cut short", (right) => [letter, right.slice(0, -12)]],
    [
      "the same signature written otherwise",
      (right) => [letter, right.replace(/%3D%3D$/, "%3d%3d")],
    ],
    ["another algorithm", (right) => [letter, right.replace("RSA256", "none")]],
    ["another key version", (right) => [letter, right.replace("keyVersion=1", "keyVersion=2")]],
    ["somebody else's key", (_right, other) => [letter, other]],
  ];

  test.for(tinkerings)("[LATE-7] by %s is refused, and nobody hears of it", async ([, tinker]) => {
    const { notices, receive } = till();
    const heard: Notice[] = [];
    notices.listen(async (notice) => {
      heard.push(notice);
      return "kept";
    });
    const [sent, signature, headers] = tinker(
      headerOf(await signatureOf(letter, ours.privateKey)),
      headerOf(await signatureOf(letter, stranger.privateKey)),
    );
    const request = delivered(sent, signature, { ...headers });
    expect(await resultOf(await receive(request))).toBe("F INVALID_SIGNATURE");
    expect(heard).toEqual([]);
  });

  test("[LATE-7] by another path, or sent otherwise than by POST, is refused", async () => {
    const elsewhere = { ...letter, path: `${path}&more` };
    const signature = headerOf(await signatureOf(elsewhere, ours.privateKey));
    const { receive } = till();
    expect(await resultOf(await receive(delivered(letter, signature)))).toBe("F INVALID_SIGNATURE");
    const right = headerOf(await signatureOf(letter, ours.privateKey));
    const { headers } = delivered(letter, right);
    const put = new Request(`https://till.test${path}`, { method: "PUT", headers, body });
    expect(await resultOf(await receive(put))).toBe("F INVALID_SIGNATURE");
  });
});
