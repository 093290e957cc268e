import { createMemoryLedger } from "./ledgerMemory.ts";
import type { Ledger } from "./ledger.ts";
import type { MockAcquirerSetup } from "./frontDoor.ts";
import { createMockAcquirer } from "./mockAcquirer.ts";
import { makeKeyPair } from "./notify/keys.ts";
import {
  afternoon,
  payBody,
  properHeaders,
  said,
  type Json,
  type PayChanges,
} from "./testCaller.ts";
import { createHandClock } from "./testClock.ts";

export const notifyUrl = "https://shop.test/notifyPayment?till=1";

export const accepts = () =>
  Response.json({
    result: { resultCode: "SUCCESS", resultStatus: "S", resultMessage: "success" },
  });

/** A notification as the merchant found it. */
export interface Found {
  /** Milliseconds since the world began. */
  readonly at: number;
  readonly signature: "good" | "bad";
  readonly body: Json;
  readonly says: string;
}

/** One pair for all tests of a file: making one takes longer than all of them. */
let madePair: Promise<CryptoKeyPair> | null = null;
const onePair = () => (madePair ??= makeKeyPair());

/**
 * An acquirer that notifies, a merchant who checks what comes, and a clock for both. Answers take
 * no time unless a test says so. Tests only.
 */
export function createNotifiedWorld(
  changes: Partial<MockAcquirerSetup> & { readonly ledger?: Ledger; readonly start?: number } = {},
) {
  const { ledger = createMemoryLedger(), start = afternoon } = changes;
  const found: Found[] = [];
  const reading = new Set<Promise<unknown>>();
  const merchant = { answers: async (_request: Request): Promise<Response> => accepts() };
  const clock = createHandClock(start, async () => {
    for (let turn = 0; turn < 5; turn++) {
      await mock.atRest();
      await Promise.all(reading);
      await new Promise((resolve) => void setImmediate(resolve));
    }
  });

  async function notify(request: Request): Promise<Response> {
    const read = noted(request).finally(() => reading.delete(read));
    reading.add(read);
    await read;
    return merchant.answers(request);
  }

  async function noted(request: Request): Promise<void> {
    const text = await request.clone().text();
    const body = JSON.parse(text) as Json;
    found.push({
      at: clock.now() - afternoon,
      signature: await verdict(request, text, await mock.publicKey()),
      body,
      says: said(body["paymentResult"]),
    });
  }

  const mock = createMockAcquirer({
    clock,
    ledger,
    latency: { payMs: 0, otherMs: 0, jitter: 0 },
    seed: 0,
    notify,
    keys: onePair,
    ...changes,
  });

  void mock.open();

  async function ask(path: string, body: Json): Promise<Json> {
    const request = new Request(`https://acquirer.test/aps/api/v1/payments/${path}`, {
      method: "POST",
      headers: properHeaders,
      body: JSON.stringify(body),
    });
    const response = await clock.until(mock.fetch(request));
    return (await response.json()) as Json;
  }

  return {
    mock,
    clock,
    ledger,
    merchant,
    found,
    ask,
    pay: (code: string, changes: PayChanges = {}) =>
      ask("pay", { paymentNotifyUrl: notifyUrl, ...payBody(code, changes) }),
    inquire: (id = "R1") => ask("inquiryPayment", { paymentRequestId: id }),
    cancel: (id = "R1") => ask("cancelPayment", { paymentRequestId: id }),
    refund: (refundRequestId: string, value: string, id = "R1") =>
      ask("refund", {
        paymentRequestId: id,
        refundRequestId,
        refundAmount: { currency: "JPY", value },
      }),
  };
}

/** Checks a signature as the protocol tells the merchant to. */
async function verdict(request: Request, body: string, key: JsonWebKey): Promise<"good" | "bad"> {
  const { pathname, search } = new URL(request.url);
  const header = (name: string) => request.headers.get(name) ?? "";
  const form = /^algorithm=RSA256,keyVersion=1,signature=([\w%.~-]+)$/;
  const signature = atob(decodeURIComponent(form.exec(header("Signature"))?.[1] ?? ""));
  const text = `POST ${pathname}${search}\n${header("Client-Id")}.${header("Request-Time")}.${body}`;
  const rsa = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };
  const isGood = await crypto.subtle.verify(
    rsa,
    await crypto.subtle.importKey("jwk", key, rsa, false, ["verify"]),
    Uint8Array.from(signature, (char) => char.charCodeAt(0)),
    new TextEncoder().encode(text),
  );
  return isGood ? "good" : "bad";
}
