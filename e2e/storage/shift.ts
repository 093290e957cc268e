import { createAcquirerAps } from "#adapters/acquirer-aps/acquirerAps.ts";
import { createEmbeddedCatalog } from "#adapters/catalog-embedded/embeddedCatalog.ts";
import { databasesApart } from "#adapters/journal-indexeddb/apart.ts";
import { randomIds } from "#adapters/ids-random/randomIds.ts";
import type { OpenedJournal } from "#adapters/journal-indexeddb/openJournal.ts";
import { addProduct, emptyCart } from "#domain/cart/cart.ts";
import { recognise } from "#domain/code/recognise.ts";
import { isOpen } from "#domain/payment/payment.ts";
import type { SentPayment } from "#domain/payment/payment.ts";
import { makeSale } from "#domain/sale/makeSale.ts";
import type { Sale } from "#domain/sale/sale.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import { defaultShopSettings } from "#domain/settings/shopSettings.ts";
import { instant, monotonic } from "#domain/time/instant.ts";
import { createPaymentDesk } from "#flows/paymentDesk.ts";
import type { PaymentDesk } from "#flows/paymentDesk.ts";
import { createLedgerDatabase } from "#mock-acquirer/ledgerDatabase.ts";
import { createIndexedDbLedger } from "#mock-acquirer/ledgerIndexedDb.ts";
import { createMockAcquirer } from "#mock-acquirer/mockAcquirer.ts";
import type { Clock } from "#ports/clock.ts";
import { walletCode } from "../codes.ts";
import { openedOrRestored, tillDatabase } from "./database.ts";
import { lookAt, settled } from "./look.ts";
import { parameter, tell } from "./report.ts";

/** How much faster the payment engine's own pauses pass: a minute of patience is over in a second. */
const hurry = 50;
/** Customers who are served at once, so that a kill meets payments in every state. */
const counters = 8;
const resumePatienceMs = 30_000;

/**
 * One run of a till between two kills: takes up what was left open, tells what it found, then sells
 * as fast as it can and tells of each sale that is over once the journal has it.
 */
export async function workShift(): Promise<void> {
  const waiting = new Map<SaleId, (payment: SentPayment) => void>();
  const { journal, restored } = await openedOrRestored(tillDatabase);
  // The acquirer stands elsewhere: what befalls the tablet's databases does not befall its books.
  const acquirers = await databasesApart("acquirer");
  const desk = createPaymentDesk(
    { journal, acquirers: acquirersAtHand(acquirers), clock: hurriedClock, ids: randomIds },
    {
      paymentMoved(saleId, payment) {
        if (!isOpen(payment)) waiting.get(saleId)?.(payment);
      },
      journalFailed: (failure) => void tell("broken", `journal failed: ${failure.type}`),
    },
  );
  await tell("opened", { openResumed: (await journal.openSales()).length, restored });
  await desk.resume();
  await settled(journal, resumePatienceMs);
  await tell("found", await lookAt(journal, tillDatabase, acquirers));

  const sells = async (counter: number): Promise<void> => {
    for (let customer = 0; ; customer += 1) {
      const sale = nextSale(customer);
      const over = new Promise<SentPayment>((resolve) => waiting.set(sale.id, resolve));
      await pays(desk, sale, customer * counters + counter);
      await acknowledged(journal, sale.id, await over);
      waiting.delete(sale.id);
    }
  };
  if (parameter("sell") === "no") return;
  await Promise.all(Array.from({ length: counters }, (_, counter) => sells(counter)));
}

/** The tablet's clocks, but every pause is shorter. */
const hurriedClock: Clock = {
  now: () => instant(Date.now()),
  monotonic: () => monotonic(Math.floor(performance.now() * hurry)),
  after(ms, wake) {
    const timer = setTimeout(wake, ms / hurry);
    return () => clearTimeout(timer);
  },
};

/** The acquirer inside the page as the app has it, with its ledger on disk, but without a far line. */
function acquirersAtHand(databases: IDBFactory) {
  const acquirer = createMockAcquirer({
    clock: { now: () => Date.now(), sleep: () => Promise.resolve() },
    ledger: createIndexedDbLedger(createLedgerDatabase(() => Promise.resolve(databases))),
    latency: { payMs: 0, otherMs: 0, jitter: 0 },
    seed: 1,
  });
  const aps = createAcquirerAps({
    fetch: (request) => acquirer.fetch(request),
    baseUrl: new URL("/", location.href).href,
    clientId: "NOREN_DEMO",
    clock: hurriedClock,
    notifyUrl: null,
    merchant: {
      merchantId: "M_NOREN_DEMO",
      name: "Noren",
      mcc: "5947",
      store: { id: "S_SHIBUYA", name: "Noren Shibuya" },
      terminalId: "till-1",
    },
  });
  return { alipayplus: aps, domestic: aps };
}

const goods = createEmbeddedCatalog().products();

function nextSale(customer: number): Sale {
  const product = goods[customer % goods.length];
  if (!product) throw new Error("the shelf is empty");
  const cart = addProduct(emptyCart(randomIds.saleId()), product);
  if (!cart.ok) throw new Error(cart.error.type);
  return makeSale(cart.value, defaultShopSettings, hurriedClock.now());
}

/** Most pay at once; some have no money, confirm late, or have a bad line. docs/scenarios.md */
const usual = Array.from({ length: 54 }, () => "0001");
const customs = [...usual, "0013", "0002", "0005", "0006", "0007", "0021"];

async function pays(desk: PaymentDesk, sale: Sale, customer: number): Promise<void> {
  const shift = Number(parameter("shift")) * 1_000_000;
  const scenario = customs[(customer * 7 + Number(parameter("shift"))) % customs.length] ?? "0001";
  const code = recognise(walletCode(scenario, "TrueMoney", shift + customer));
  if (code.kind !== "wallet") throw new Error(`not a wallet's code: ${code.kind}`);
  const { code: digits, family, brand } = code;
  const acquirer = "alipayplus";
  const scannedAt = hurriedClock.monotonic();
  const refusal = await desk.take(sale, { digits, family, brand, acquirer, scannedAt }, null);
  if (refusal) throw new Error(`refused: ${refusal}`);
}

/** What a cashier would have seen: only what the journal gives back counts as told. */
async function acknowledged(
  journal: OpenedJournal,
  id: SaleId,
  { request, status }: SentPayment,
): Promise<void> {
  const record = await journal.sale(id);
  await tell("acknowledged", { id, request, status, receipt: record?.receipt?.number ?? null });
}
