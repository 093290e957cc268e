/** The acquirer's side of a notification: signs as the protocol says. Tests only. */

export const path = "/aps/api/v1/payments/notifyPayment?till=1";

const algorithm = {
  name: "RSASSA-PKCS1-v1_5",
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
  hash: "SHA-256",
};

export async function keyPair() {
  const pair = await crypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  const publicKey = await crypto.subtle.exportKey("jwk", pair.publicKey);
  return { publicKey, privateKey: pair.privateKey };
}

export interface Letter {
  readonly clientId: string;
  readonly requestTime: string;
  readonly path: string;
  readonly body: string;
}

export async function signatureOf(letter: Letter, key: CryptoKey): Promise<string> {
  const { clientId, requestTime, body } = letter;
  const text = `POST ${letter.path}\n${clientId}.${requestTime}.${body}`;
  const bytes = await crypto.subtle.sign(algorithm.name, key, new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}

export function headerOf(signature: string): string {
  return `algorithm=RSA256,keyVersion=1,signature=${encodeURIComponent(signature)}`;
}

export function delivered(
  { clientId, requestTime, body }: Letter,
  signature: string,
  changes: Readonly<Record<string, string | null>> = {},
): Request {
  const headers = new Headers({
    "Content-Type": "application/json; charset=UTF-8",
    "Client-Id": clientId,
    "Request-Time": requestTime,
    Signature: signature,
  });
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) headers.delete(name);
    else headers.set(name, value);
  }
  return new Request(`https://till.test${path}`, { method: "POST", headers, body });
}

export const yes = { resultStatus: "S", resultCode: "SUCCESS", resultMessage: "success" };

export function paidBody(request: string, amount: number) {
  return {
    notifyType: "PAYMENT_RESULT",
    paymentResult: yes,
    acquirerId: "A1",
    pspId: "P1",
    paymentRequestId: request,
    paymentId: "2026112219012345",
    paymentAmount: { currency: "JPY", value: String(amount) },
    paymentTime: "2026-11-22T15:05:00+08:00",
    walletBrandName: "TrueMoney",
  };
}
