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
  const hangUp = new AbortController();
  let callOff = () => {};
  const tooLong = new Promise<Silent>((resolve) => {
    callOff = line.clock.after(timeoutMs, () => resolve(silent("timeout")));
  });
  const answer = await Promise.race([converse(line, path, body, hangUp.signal), tooLong]);
  callOff();
  // Whatever is still coming is not read any more: nobody is there for it.
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
    const bytes = await readBytes(response);
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
    headers: {
      "Content-Type": "application/json; charset=UTF-8",
      "Client-Id": line.clientId,
      "Request-Time": new Date(line.clock.now()).toISOString(),
      Signature: unsigned,
    },
    body: JSON.stringify(body),
    signal,
    cache: "no-store",
    credentials: "omit",
    // A hotspot's login page must not pass for the acquirer.
    redirect: "error",
  });
}

/** The whole body, or null when it is longer than any answer can be; then no more of it is read. */
async function readBytes(response: Response): Promise<Uint8Array | null> {
  const reader = response.body?.getReader();
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

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let filled = 0;
  for (const chunk of chunks) {
    whole.set(chunk, filled);
    filled += chunk.byteLength;
  }
  return whole;
}
