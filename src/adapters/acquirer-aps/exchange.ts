import type { Silent, SilenceCause } from "#domain/payment/answers.ts";
import type { Clock } from "#ports/clock.ts";
import { parseStrictJson } from "./strictJson.ts";

/** The way to the acquirer, or to the gateway that signs for it. */
export interface ApsLine {
  readonly fetch: (request: Request) => Promise<Response>;
  /** Scheme and host, for example "https://gateway.example". */
  readonly baseUrl: string;
  readonly clientId: string;
  readonly clock: Clock;
}

/** An answer that is JSON, whatever it says; or none. */
export type Exchange = { readonly kind: "answered"; readonly body: unknown } | Silent;

/** No answer of the protocol comes near this. */
const mostBytes = 64 * 1024;

/**
 * The shape the protocol wants. The key that makes a real signature would be anybody's who opens the
 * tablet, so it is not here: the gateway replaces this header on the way.
 */
const unsigned = "algorithm=RSA256,keyVersion=1,signature=to-be-signed-by-the-gateway";

export function silent(cause: SilenceCause): Silent {
  return { kind: "silent", cause };
}

/** Sends one request and waits for its answer, no longer than `timeoutMs`. Never rejects. */
export async function exchange(
  line: ApsLine,
  path: string,
  body: Readonly<Record<string, unknown>>,
  timeoutMs: number,
): Promise<Exchange> {
  return inTime(line.clock, timeoutMs, silent("timeout"), (hungUp) =>
    converse(line, path, body, hungUp),
  );
}

/** What `ask` gives, or `tooLate` after `timeoutMs`: then nobody is there for it any more. */
export async function inTime<Answer>(
  clock: Clock,
  timeoutMs: number,
  tooLate: Answer,
  ask: (hungUp: AbortSignal) => Promise<Answer>,
): Promise<Answer> {
  const hangUp = new AbortController();
  let callOff = () => {};
  const patience = new Promise<Answer>((resolve) => {
    callOff = clock.after(timeoutMs, () => resolve(tooLate));
  });
  const answer = await Promise.race([ask(hangUp.signal), patience]);
  callOff();
  // Whatever is still coming is not read any more.
  hangUp.abort();
  return answer;
}

async function converse(
  line: ApsLine,
  path: string,
  body: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
): Promise<Exchange> {
  try {
    const response = await line.fetch(apsRequest(line, path, body, signal));
    if (response.status !== 200) return silent("server");
    const bytes = await readBytes(response, mostBytes);
    const json = bytes && parseStrictJson(bytes);
    return json?.ok ? { kind: "answered", body: json.value } : silent("unreadable");
  } catch {
    // A broken connection, a refused redirect, an address that is none: nothing is known.
    return silent("network");
  }
}

function apsRequest(
  line: ApsLine,
  path: string,
  body: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
): Request {
  return new Request(new URL(`/aps/api/v1/payments/${path}`, line.baseUrl), {
    method: "POST",
    headers: { "Content-Type": "application/json; charset=UTF-8", ...apsHeaders(line) },
    body: JSON.stringify(body),
    signal,
    cache: "no-store",
    credentials: "omit",
    // A hotspot's login page must not pass for the acquirer.
    redirect: "error",
  });
}

/** Who asks, and when, in the protocol's headers. */
export function apsHeaders({ clientId, clock }: ApsLine): Readonly<Record<string, string>> {
  const requestTime = new Date(clock.now()).toISOString();
  return { "Client-Id": clientId, "Request-Time": requestTime, Signature: unsigned };
}

/** The whole body, or null when it is longer than it can be; then no more of it is read. */
export async function readBytes(
  { body }: Request | Response,
  mostBytes: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > mostBytes) {
      await reader?.cancel();
      return null;
    }
    chunks.push(part.value);
  }
  return joined(chunks, size);
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size);
  let filled = 0;
  for (const chunk of chunks) {
    whole.set(chunk, filled);
    filled += chunk.byteLength;
  }
  return whole;
}
