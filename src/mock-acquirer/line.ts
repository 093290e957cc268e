import { wireTime } from "./dates.ts";
import type { LineFault } from "./scenarios.ts";

/** A body of the wire. What is null inside the acquirer is left out. */
export type Body = Readonly<Record<string, unknown>>;

/** What goes out, and what the line does with it. */
export interface Reply {
  readonly line: LineFault | "answered";
  readonly body: Body;
  /** So much longer than usual it takes. */
  readonly lateMs?: number;
}

export function answered(body: Body): Reply {
  return { line: "answered", body };
}

/**
 * Brings an answer to the caller, or does to it what lines do.
 * @throws TypeError for a broken connection and AbortError for an answer that is waited for in vain,
 * the same as `fetch` does.
 */
export function deliver(
  { line, body }: Reply,
  request: Request,
  answeredAt: number,
): Response | Promise<Response> {
  switch (line) {
    case "answered":
      return jsonAnswer(body, answeredAt);
    case "serverError":
      return new Response("<!doctype html><title>500</title><h1>Internal Server Error</h1>", {
        status: 500,
        headers: { "Content-Type": "text/html; charset=UTF-8" },
      });
    case "reset":
      throw new TypeError("connection reset");
    case "withheld":
    case "lost":
      return hungUp(request.signal);
  }
}

/** Rejects when the caller hangs up, and never resolves. */
function hungUp(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const hangUp = () => reject(new DOMException("the caller hung up", "AbortError"));
    if (signal.aborted) hangUp();
    else signal.addEventListener("abort", hangUp, { once: true });
  });
}

export function jsonAnswer(body: Body, answeredAt: number, status = 200): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      "Content-Type": "application/json; charset=UTF-8",
      "Response-Time": wireTime(answeredAt),
    },
  });
}
