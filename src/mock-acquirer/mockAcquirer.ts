import { plainAnswer } from "./answers.ts";
import { chance } from "./chance.ts";
import { createCodeOffice } from "./codeOffice.ts";
import { headerFault } from "./headers.ts";
import type { Ledger } from "./ledger.ts";
import { answered, deliver, jsonAnswer, type Reply } from "./line.ts";
import { createService, type Interface, type InterfaceName } from "./service.ts";

export interface AcquirerClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after `ms`; rejects with an AbortError when the signal says so before. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** How long answers take, in milliseconds, give or take a share of it. */
export interface Latency {
  readonly payMs: number;
  readonly otherMs: number;
  /** 0 for none, 0.25 for a quarter to either side. */
  readonly jitter: number;
}

const realisticLatency: Latency = { payMs: 400, otherMs: 200, jitter: 0.25 };

export interface MockAcquirerSetup {
  readonly clock: AcquirerClock;
  readonly ledger: Ledger;
  readonly latency?: Latency;
  /** Decides the jitter and the drift of the quotes. With 0 the quotes do not drift. */
  readonly seed: number;
}

export interface MockAcquirer {
  /** Answers a request as a far server would. Rejects like `fetch` where the line fails. */
  fetch(request: Request): Promise<Response>;
  /** Notes when a wallet showed a code, so that the code grows old. Kept until the page goes away. */
  issueCode(code: string): void;
}

/**
 * The acquirer's side of the wire: an Alipay+ style service over HTTP with a ledger of its own. What
 * it decides is in the ledger before the answer leaves, or before it fails to.
 */
export function createMockAcquirer(setup: MockAcquirerSetup): MockAcquirer {
  const { clock, ledger, seed, latency = realisticLatency } = setup;
  const now = () => clock.now();
  const office = createCodeOffice(ledger, now);
  const service = createService({ ledger, office, now, seed });
  let calls = 0;

  function answerTimeMs(name: string): number {
    calls += 1;
    const luck = chance(seed, `latency${calls}`) * 2 - 1;
    return Math.round(
      (name === "pay" ? latency.payMs : latency.otherMs) * (1 + luck * latency.jitter),
    );
  }

  async function answer(request: Request): Promise<Response> {
    if (request.method !== "POST") return jsonAnswer(plainAnswer("METHOD_NOT_SUPPORTED"), now());
    const name = interfaceAt(new URL(request.url).pathname);
    if (!name) return jsonAnswer(plainAnswer("NO_INTERFACE_DEF"), now());
    const reply = await decided(request, service[name]);
    await clock.sleep(answerTimeMs(name), request.signal);
    return deliver(reply, request, now());
  }

  function interfaceAt(path: string): InterfaceName | null {
    const names = Object.keys(service) as readonly InterfaceName[];
    return names.find((name) => path === `/aps/api/v1/payments/${name}`) ?? null;
  }

  return { fetch: answer, issueCode: (code) => office.issue(code) };
}

async function decided(request: Request, decide: Interface): Promise<Reply> {
  const fault = headerFault(request.headers);
  if (fault) return answered(plainAnswer(fault));
  return decide(json(await request.text()));
}

/** What cannot be read is told apart from nothing by no interface: each refuses it. */
function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
