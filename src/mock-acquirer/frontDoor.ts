import { chance } from "./chance.ts";
import type { AcquirerClock } from "./clock.ts";
import { headerFault } from "./headers.ts";
import type { Interface } from "./interface.ts";
import type { Ledger } from "./ledger.ts";
import { doorAnswer } from "./doorResults.ts";
import { answered, deliver, jsonAnswer, type Reply } from "./line.ts";
import type { Notify } from "./post.ts";
import { createQuoteDesk } from "./quoteDesk.ts";
import type { OrderInterface, Service } from "./service.ts";

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
  /** How the merchant is reached. Without it nobody is told anything by itself. */
  readonly notify?: Notify | undefined;
  /** Pauses between the tries of one notification (ms); see `usualLadderMs`. */
  readonly notifyLadderMs?: readonly number[];
  /** What notifications are signed with; by default a pair that lives as long as this object. */
  readonly keys?: () => Promise<CryptoKeyPair>;
}

export interface MockAcquirer {
  /** Answers a request as a far server would. Rejects like `fetch` where the line fails. */
  fetch(request: Request): Promise<Response>;
  /** Notes when a wallet showed a code, so that the code grows old. Kept until the page goes away. */
  issueCode(code: string): void;
  /**
   * Brings what orders need, which the first order would else wait for, and goes on with what an
   * earlier page has left to notify.
   */
  open(): Promise<void>;
  /** What the merchant checks notifications with: it gets this when it signs its contract. */
  publicKey(): Promise<JsonWebKey>;
  /** Resolves when all notifications that are due by now have left. */
  atRest(): Promise<void>;
}

type InterfaceName = OrderInterface | "inquireExchangeRate";

const interfaceNames: readonly InterfaceName[] = [
  "pay",
  "inquiryPayment",
  "cancelPayment",
  "refund",
  "inquireExchangeRate",
];

/** Addresses that are read with GET rather than asked with POST. */
const bookPath = /^\/(v1\/settlements|mock)\//;

/** What a customer's phone does: no part of the protocol, and no real acquirer has such an address. */
const phonePath = "/mock/phone/scan";

export type LoadService = () => Promise<Pick<typeof import("./service.ts"), "createService">>;

/**
 * Where requests come in and answers leave, at the speed of a far server. What is done about orders
 * is loaded by the first of them: a page that sells nothing yet does not wait for it.
 */
export function createFrontDoor(setup: MockAcquirerSetup, loadService: LoadService): MockAcquirer {
  const { clock, ledger, seed, latency = realisticLatency } = setup;
  const now = () => clock.now();
  const issuedAt = new Map<string, number>();
  const quote = createQuoteDesk(now, seed);
  const keysInMemory = keptInMemory();
  let service: Promise<Service> | null = null;
  let calls = 0;

  function answerTimeMs(name: string): number {
    calls += 1;
    const luck = chance(seed, `latency${calls}`) * 2 - 1;
    return Math.round(
      (name === "pay" ? latency.payMs : latency.otherMs) * (1 + luck * latency.jitter),
    );
  }

  async function answer(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (request.method === "GET" && bookPath.test(pathname)) return readBooks(request);
    if (request.method !== "POST") return jsonAnswer(doorAnswer("METHOD_NOT_SUPPORTED"), now());
    const isScan = pathname === phonePath;
    const name = isScan
      ? "phoneScan"
      : interfaceNames.find((it) => pathname === `/aps/api/v1/payments/${it}`);
    if (!name) return jsonAnswer(doorAnswer("NO_INTERFACE_DEF"), now());
    const reply = await decided(request, await interfaceOf(name));
    await clock.sleep(answerTimeMs(name) + (reply.lateMs ?? 0), request.signal);
    return deliver(reply, request, now());
  }

  async function interfaceOf(name: InterfaceName): Promise<Interface> {
    return name === "inquireExchangeRate" ? quote : (await orders()).interfaces[name];
  }

  /** Files that cannot be had now are asked for again by the next request. */
  function orders(): Promise<Service> {
    const { notify, keys = keysInMemory, notifyLadderMs: ladderMs } = setup;
    if (!service) {
      service = loadService().then(({ createService }) =>
        createService({ ledger, clock, issuedAt, notify, keys, ladderMs }),
      );
      service.catch(() => {
        service = null;
      });
    }
    return service;
  }

  async function readBooks(request: Request): Promise<Response> {
    const { readBook } = await import("./books/readingRoom.ts");
    const response = await readBook(request, ledger, now());
    await clock.sleep(answerTimeMs("read"), request.signal);
    return response;
  }

  return {
    fetch: answer,
    issueCode: (code) => void issuedAt.set(code, now()),
    open: async () => void (await orders()),
    async publicKey() {
      const { publicHalf } = await import("./notify/keys.ts");
      return publicHalf(await (setup.keys ?? keysInMemory)());
    },
    atRest: async () => (await service)?.atRest(),
  };
}

function keptInMemory(): () => Promise<CryptoKeyPair> {
  let pair: Promise<CryptoKeyPair> | null = null;
  return () => (pair ??= import("./notify/keys.ts").then(({ makeKeyPair }) => makeKeyPair()));
}

async function decided(request: Request, decide: Interface): Promise<Reply> {
  const fault = headerFault(request.headers);
  if (fault) return answered(doorAnswer(fault));
  return decide(json(await request.text()), request.headers.get("Client-Id") ?? "");
}

/** What cannot be read is told apart from nothing by no interface: each refuses it. */
function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
