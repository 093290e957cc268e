import type { Clock } from "#ports/clock.ts";

export interface NoticesApsSetup {
  /** Our own name with the acquirer: what is meant for another shop is not for us. */
  readonly clientId: string;
  /** The acquirer's key, as its console shows it. */
  readonly publicKey: () => Promise<JsonWebKey>;
  /** Path and query of the address the acquirer was told, which is a part of what it signs. */
  readonly path: string;
  readonly clock: Clock;
}

const algorithm = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };

/** How far the acquirer's clock and the tablet's may be apart (ms). */
const mostApartMs = 5 * 60_000;

/**
 * True when the acquirer signed this very body for us, a moment ago. The same one may be heard more
 * than once: the acquirer repeats itself until it is understood, and what it says moves a payment
 * only once. So no signature is remembered, and only its age is limited.
 *
 * Signed is `POST <path>\n<Client-Id>.<Request-Time>.<body>`, RSA PKCS #1 v1.5 with SHA-256, written
 * in Base64 and encoded for a URL (Alipay+ API, digital signature).
 */
export async function isSigned(
  { clientId, path, clock, publicKey }: NoticesApsSetup,
  { method, headers }: Request,
  body: Uint8Array,
): Promise<boolean> {
  const time = headers.get("Request-Time") ?? "";
  const signature = signatureIn(headers.get("Signature") ?? "");
  if (method !== "POST" || headers.get("Client-Id") !== clientId || !signature) return false;
  if (!isTimestamp(time) || Math.abs(clock.now() - Date.parse(time)) > mostApartMs) return false;
  const key = await crypto.subtle.importKey("jwk", await publicKey(), algorithm, false, ["verify"]);
  const head = new TextEncoder().encode(`POST ${path}\n${clientId}.${time}.`);
  const signed = new Uint8Array(head.byteLength + body.byteLength);
  signed.set(head);
  signed.set(body, head.byteLength);
  return crypto.subtle.verify(algorithm, key, signature, signed);
}

function isTimestamp(text: string): boolean {
  const shape = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;
  return shape.test(text) && !Number.isNaN(Date.parse(text));
}

/** The bytes of the signature, or null unless the header is written in the one right way. */
function signatureIn(header: string): Uint8Array<ArrayBuffer> | null {
  const [, encoded] =
    /^algorithm=RSA256, ?keyVersion=1, ?signature=([\w%.~-]+)$/.exec(header) ?? [];
  if (encoded === undefined) return null;
  try {
    const base64 = decodeURIComponent(encoded);
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    // Base64 and URLs can write the same bytes in many ways; a second way is somebody's tinkering.
    const written = encodeURIComponent(btoa(String.fromCharCode(...bytes)));
    return written === encoded ? bytes : null;
  } catch {
    return null;
  }
}
