import { createMemoryLedger } from "./ledgerMemory.ts";
import type { MockAcquirerSetup } from "./frontDoor.ts";
import { createMockAcquirer } from "./mockAcquirer.ts";

/** Three in the afternoon in Japan, a time at which no window is about to close. */
export const afternoon = Date.parse("2026-11-22T15:00:00+09:00");

export type Json = Readonly<Record<string, unknown>>;

/** A till's end of the wire, in the hands of a test: an acquirer, and how to ask it. Tests only. */
export function createCaller(changes: Partial<MockAcquirerSetup> = {}) {
  let now = afternoon;
  const slept: number[] = [];
  const clock = {
    now: () => now,
    sleep: async (ms: number) => void slept.push(ms),
  };
  const mock = createMockAcquirer({ clock, ledger: createMemoryLedger(), seed: 0, ...changes });

  function send(path: string, body: unknown, init: RequestInit = {}): Promise<Response> {
    return mock.fetch(
      new Request(`https://acquirer.test/aps/api/v1/payments/${path}`, {
        method: "POST",
        headers: properHeaders,
        body: typeof body === "string" ? body : JSON.stringify(body),
        ...init,
      }),
    );
  }

  async function ask(path: string, body: Json): Promise<Json> {
    return (await (await send(path, body)).json()) as Json;
  }

  return {
    mock,
    slept,
    now: clock.now,
    send,
    ask,
    timePasses: (ms: number) => void (now += ms),
    pay: (code: string, changes: PayChanges = {}) => ask("pay", payBody(code, changes)),
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

export const properHeaders = {
  "Content-Type": "application/json; charset=UTF-8",
  "Client-Id": "TEST_CLIENT",
  "Request-Time": "2026-11-22T15:00:00+09:00",
  Signature: "algorithm=RSA256,keyVersion=1,signature=dGVzdA%3D%3D",
};

export interface PayChanges {
  readonly id?: string;
  readonly value?: string;
  readonly currency?: string;
}

export function payBody(code: string, changes: PayChanges = {}): Json {
  const { id = "R1", value = "1500", currency = "JPY" } = changes;
  return {
    paymentRequestId: id,
    paymentAmount: { currency, value },
    paymentMethod: { paymentMethodType: "CONNECT_WALLET", paymentMethodId: code },
    paymentFactor: {
      isInStorePayment: "true",
      isCashierPayment: "false",
      inStorePaymentScenario: "PaymentCode",
    },
    order: {
      referenceOrderId: "S-1",
      orderDescription: "test",
      orderAmount: { currency, value },
      merchant: {
        referenceMerchantId: "M1",
        merchantName: "Test shop",
        merchantMCC: "5411",
        store: { referenceStoreId: "S1", storeName: "Test shop", storeMCC: "5411" },
      },
      env: { terminalType: "APP", storeTerminalId: "T1", storeTerminalRequestTime: "now" },
    },
  };
}

/** Code of a scenario in TrueMoney's hands. */
export function scenarioCode(number: string, routing = "901"): string {
  return `281${routing}02${"0".repeat(12)}${number}`;
}

/** A result as a reader of the protocol says it: "F EXPIRED_CODE". */
export function said(result: unknown): string {
  const { resultStatus, resultCode } = result as Json;
  return `${String(resultStatus)} ${String(resultCode)}`;
}
