import { parties, yenAmount } from "../answers.ts";
import { acquirerDay, wireTime } from "../dates.ts";
import { acquirerNumber } from "../digest.ts";
import { keyVersion } from "../headers.ts";
import type { NoticeRow, PaymentRow } from "../ledger.ts";
import type { Body } from "../line.ts";
import { wireResult } from "../results.ts";
import type { NoticeFault } from "../scenarios.ts";

/** A notification that is about to be sent, complete but for its signature. */
export interface Letter {
  readonly url: string;
  readonly clientId: string;
  readonly body: Body;
  readonly fault: NoticeFault | null;
}

/** What the protocol's `notifyPayment` says of an order, with the fault the scenario asks for. */
export function letterOf(row: PaymentRow, { says, fault }: NoticeRow): Letter {
  const isPaid = row.paidAt !== null;
  const told = {
    notifyType: "PAYMENT_RESULT",
    paymentResult: wireResult(says),
    ...parties,
    paymentRequestId: row.paymentRequestId,
    paymentId: row.paymentId,
    paymentAmount: yenAmount(row.amount),
    ...(isPaid && { paymentTime: wireTime(row.paidAt), walletBrandName: row.walletBrandName }),
  };
  return {
    url: row.notifyUrl ?? "",
    clientId: row.clientId ?? "",
    body: { ...told, ...untruth(row, fault) },
    fault,
  };
}

function untruth(row: PaymentRow, fault: NoticeFault | null): Body {
  if (fault === "otherAmount") {
    return { paymentAmount: yenAmount(String(BigInt(row.amount) + 1n)) };
  }
  if (fault !== "unknownId") return {};
  const nobody = acquirerNumber(acquirerDay(row.createdAt), `nobody ${row.paymentRequestId}`);
  return { paymentRequestId: `NOBODY_${nobody}`, paymentId: nobody };
}

/** The letter as it goes out: signed over the very bytes that are sent. */
export async function sealed(letter: Letter, pair: CryptoKeyPair, at: number): Promise<Request> {
  const { pathname, search } = new URL(letter.url);
  const body = JSON.stringify(letter.body);
  const requestTime = wireTime(at);
  const text = `POST ${pathname}${search}\n${letter.clientId}.${requestTime}.${body}`;
  // A signature of something else has the right shape and is wrong all the same.
  const signature = await signed(letter.fault === "badSignature" ? `${text} ` : text, pair);
  return new Request(letter.url, {
    method: "POST",
    headers: {
      "Content-Type": "application/json; charset=UTF-8",
      "Client-Id": letter.clientId,
      "Request-Time": requestTime,
      Signature: `algorithm=RSA256,keyVersion=${keyVersion},signature=${encodeURIComponent(signature)}`,
    },
    body,
  });
}

async function signed(text: string, { privateKey }: CryptoKeyPair): Promise<string> {
  const bytes = await crypto.subtle.sign(
    "RSASSA-PKCS1-v1_5",
    privateKey,
    new TextEncoder().encode(text),
  );
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}
