import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import type { AcquirerApsSetup } from "#adapters/acquirer-aps/acquirerAps.ts";
import { createLazyAcquirer } from "#adapters/acquirer-lazy/lazyAcquirer.ts";
import { openCartShelf } from "#adapters/cart-shelf-indexeddb/cartShelf.ts";
import { createEmbeddedCatalog } from "#adapters/catalog-embedded/embeddedCatalog.ts";
import { systemClock } from "#adapters/clock-system/systemClock.ts";
import { randomIds } from "#adapters/ids-random/randomIds.ts";
import { openJournal } from "#adapters/journal-indexeddb/openJournal.ts";
import type { NoticesAps } from "#adapters/notices-aps/noticesAps.ts";
import { createLocalPreferences } from "#adapters/preferences-localstorage/localPreferences.ts";
import { createBrowserSafekeeping } from "#adapters/safekeeping-browser/browserSafekeeping.ts";
import { createLazyScanner } from "#adapters/scanner-lazy/lazyScanner.ts";
import { createKeyboardWedge } from "#adapters/scanner-wedge/keyboardWedge.ts";
import { createDocumentSight } from "#adapters/sight-document/documentSight.ts";
import { createTillLock } from "#adapters/till-lock-weblocks/tillLock.ts";
import { App } from "#app/App.tsx";
import { prefetchScreens } from "#app/AppRoutes.tsx";
import { err } from "#domain/result.ts";
import { demoContract } from "#domain/wallet/acceptance.ts";
import type { AcquirerId } from "#domain/wallet/wallet.ts";
import type { Acquirer, ShowOrder } from "#ports/acquirer.ts";
import type { Clearing } from "#ports/clearing.ts";
import type { Notices } from "#ports/notices.ts";
import { fetchedOnce } from "#stores/fetchedOnce.ts";
import { createTill } from "#stores/till.ts";

type Hearer = Parameters<Notices["listen"]>[0];

/** Name of this tablet in the journal; a second tablet will need another one. */
const tillName = "till-1";
const engine = `noren ${__NOREN_VERSION__}`;

/** The shop by the name each acquirer gave it, and where it wants to be told. */
const contracts: Readonly<Record<AcquirerId, { clientId: string; noticePath: string }>> = {
  alipayplus: { clientId: "NOREN_DEMO", noticePath: "/aps/notify" },
  domestic: { clientId: "NOREN_DEMO_JP", noticePath: "/aps/notify/domestic" },
};

/**
 * The acquirer lives in the page until the shop has a real one; only its address would change. It
 * begins with the first question: a tab that only waits for the till must hear no notification.
 */
const embedded = fetchedOnce(async () => {
  const { createEmbeddedAcquirer } = await import("#mock-acquirer/embedded.ts");
  return createEmbeddedAcquirer({
    async notify(request) {
      const isDomestic = new URL(request.url).pathname === contracts.domestic.noticePath;
      return (await ears[isDomestic ? "domestic" : "alipayplus"]()).receive(request);
    },
  });
});

function lineTo(acquirer: AcquirerId) {
  return {
    fetch: async (request: Request) => (await embedded()).fetch(request),
    baseUrl: new URL("/", location.href).href,
    clientId: contracts[acquirer].clientId,
    clock: systemClock,
  };
}

/** Whoever wants to know what the acquirer tells unasked, once the till is open. */
let hear: Hearer | null = null;

/** Hears an acquirer's notifications. Comes with the first one. */
function earFor(acquirer: AcquirerId): () => Promise<NoticesAps> {
  return fetchedOnce(async () => {
    const { createNoticesAps } = await import("#adapters/notices-aps/noticesAps.ts");
    const publicKey = async () => (await embedded()).publicKey();
    const { clientId, noticePath: path } = contracts[acquirer];
    const aps = createNoticesAps({ clientId, publicKey, path, clock: systemClock });
    aps.notices.listen(async (notice) => (await hear?.(notice)) ?? "later");
    return aps;
  });
}

const ears = { alipayplus: earFor("alipayplus"), domestic: earFor("domestic") };

/** The shop as its contract with the acquirer names it; 5947 is ISO 18245's gift and souvenir shops. */
const merchant = {
  merchantId: "M_NOREN_DEMO",
  name: "Noren",
  mcc: "5947",
  store: { id: "S_SHIBUYA", name: "Noren Shibuya" },
  terminalId: tillName,
};

/** The Japanese acquirer names an order; the shop shows it within a JPQR of its own. */
async function presentJpqr(reference: string, { amount }: ShowOrder): Promise<string> {
  const { demoJpqrShop: shop, jpqrText } = await import("#domain/code/jpqr.ts");
  return jpqrText({ shop, amount, reference });
}

function acquirerAt(acquirer: AcquirerId, how: Pick<AcquirerApsSetup, "present"> = {}): Acquirer {
  const notifyUrl = new URL(contracts[acquirer].noticePath, location.href).href;
  const adapter = fetchedOnce(async () => {
    const { createAcquirerAps } = await import("#adapters/acquirer-aps/acquirerAps.ts");
    return createAcquirerAps({ ...lineTo(acquirer), merchant, notifyUrl, ...how });
  });
  return createLazyAcquirer(adapter);
}

function clearingOf(acquirer: AcquirerId): Clearing {
  return {
    async rowsOf(date) {
      const { createClearingAps } = await import("#adapters/clearing-aps/clearingAps.ts");
      return createClearingAps(lineTo(acquirer)).rowsOf(date);
    },
  };
}

/**
 * A customer's phone for practice, in a tab of its own. Its end of the acquirer notifies nobody: that
 * is for the tab that is the till.
 */
const phone = fetchedOnce(async () => {
  const { createPracticePhone } = await import("#adapters/phone-practice/practicePhone.ts");
  const { createEmbeddedAcquirer } = await import("#mock-acquirer/embedded.ts");
  const { fetch } = createEmbeddedAcquirer();
  return createPracticePhone({ ...lineTo("alipayplus"), fetch, clientId: "PRACTICE_PHONE" });
});

const journalOptions = {
  clock: systemClock,
  till: tillName,
  engine,
  random: (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes)),
};

/** Comes with the first tone, or before when the line is idle. */
const loudspeaker = fetchedOnce(async () => {
  const { createWebAudioSound } = await import("#adapters/sound-webaudio/webAudioSound.ts");
  return createWebAudioSound(
    () => new AudioContext(),
    // Browsers too old to tell are asked to play and may decline.
    () => navigator.userActivation?.hasBeenActive ?? true,
  );
});

const till = createTill({
  lock: createTillLock(navigator.locks),
  openJournal: () => openJournal(journalOptions),
  async restoreJournal(source) {
    const { restoreFrom } = await import("#adapters/journal-indexeddb/restoreFrom.ts");
    return restoreFrom(journalOptions, source);
  },
  shelf: openCartShelf(),
  acquirers: {
    alipayplus: acquirerAt("alipayplus"),
    domestic: acquirerAt("domestic", { present: presentJpqr }),
  },
  contract: demoContract,
  notices: {
    listen(listener) {
      hear = listener;
      return () => (hear = null);
    },
  },
  clearing: { alipayplus: clearingOf("alipayplus"), domestic: clearingOf("domestic") },
  rates: {
    async quote(currency) {
      const fetched = await import("#adapters/rates-aps/ratesAps.ts").catch(() => null);
      const rates = fetched?.createRatesAps({ ...lineTo("alipayplus"), source: "Alipay+" });
      return rates ? rates.quote(currency) : err({ type: "rateUnavailable" });
    },
  },
  scanner: createLazyScanner(async () => {
    const { createCameraScanner } = await import("#adapters/scanner-camera/cameraScanner.ts");
    return createCameraScanner({ clock: systemClock });
  }),
  async scanHealthLog() {
    const { createScanHealthLog } =
      await import("#adapters/scan-health-preferences/scanHealthLog.ts");
    return createScanHealthLog(
      createLocalPreferences(() => localStorage, window, "noren-scan-health"),
    );
  },
  sight: createDocumentSight(document),
  wedge: createKeyboardWedge({ target: window, clock: systemClock }),
  sound: {
    play: (tone) =>
      void loudspeaker().then(
        (sound) => sound.play(tone),
        () => undefined,
      ),
  },
  clock: systemClock,
  ids: randomIds,
  catalog: createEmbeddedCatalog(),
  offerCatalog: {
    async offers() {
      const { embeddedOffers } = await import("#adapters/catalog-embedded/embeddedOffers.ts");
      return embeddedOffers;
    },
  },
  offerDrafts: createLocalPreferences(() => localStorage, window, "noren-offer-drafts"),
  preferences: createLocalPreferences(() => localStorage, window),
  safekeeping: createBrowserSafekeeping(navigator.storage),
  copyNotes: createLocalPreferences(() => localStorage, window, "noren-journal-copies"),
  engine,
  async customerDisplay(stores) {
    const { openCustomerDisplay } = await import("#app/openCustomerDisplay.ts");
    return openCustomerDisplay(stores, systemClock);
  },
  async phoneReceipts(settings) {
    const { openPhoneReceipts } = await import("#app/openPhoneReceipts.ts");
    return openPhoneReceipts(settings, systemClock);
  },
  phone: {
    scan: async (scan) => (await phone()).scan(scan),
    waiting: async () => (await phone()).waiting(),
  },
});

// What the register does not need at once comes when nothing else wants the line. Not before the till
// has opened, for a tablet that is still reading screens shows the first product later.
const whenIdle = window.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 2_000));
const stopWaiting = till.till.subscribe(() => {
  stopWaiting();
  whenIdle(() => {
    void prefetchScreens();
    // What does not come now is fetched by the screen that needs it, which says so if it cannot.
    void till.backOffice().catch(() => undefined);
    void till.offers().catch(() => undefined);
    void loudspeaker().catch(() => undefined);
    void till.customerDisplay().catch(() => undefined);
    void import("#adapters/acquirer-aps/acquirerAps.ts").catch(() => undefined);
    void till.scanner.prefetched();
  });
});

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(
  <StrictMode>
    <App till={till} />
  </StrictMode>,
);
