import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createAcquirerAps } from "#adapters/acquirer-aps/acquirerAps.ts";
import { openCartShelf } from "#adapters/cart-shelf-indexeddb/cartShelf.ts";
import { createEmbeddedCatalog } from "#adapters/catalog-embedded/embeddedCatalog.ts";
import { systemClock } from "#adapters/clock-system/systemClock.ts";
import { randomIds } from "#adapters/ids-random/randomIds.ts";
import { openJournal } from "#adapters/journal-indexeddb/openJournal.ts";
import type { NoticesAps } from "#adapters/notices-aps/noticesAps.ts";
import { createLocalPreferences } from "#adapters/preferences-localstorage/localPreferences.ts";
import { createLazyScanner } from "#adapters/scanner-lazy/lazyScanner.ts";
import { createKeyboardWedge } from "#adapters/scanner-wedge/keyboardWedge.ts";
import { createTillLock } from "#adapters/till-lock-weblocks/tillLock.ts";
import { App } from "#app/App.tsx";
import { prefetchScreens } from "#app/AppRoutes.tsx";
import { err } from "#domain/result.ts";
import type { Notices } from "#ports/notices.ts";
import { fetchedOnce } from "#stores/fetchedOnce.ts";
import { createTill } from "#stores/till.ts";

type Hearer = Parameters<Notices["listen"]>[0];

/** Name of this tablet in the journal; a second tablet will need another one. */
const tillName = "till-1";
const engine = `noren ${__NOREN_VERSION__}`;

const clientId = "NOREN_DEMO";
const noticePath = "/aps/notify";

/**
 * The acquirer lives in the page until the shop has a real one; only its address would change. It
 * begins with the first question: a tab that only waits for the till must hear no notification.
 */
const embedded = fetchedOnce(async () => {
  const { createEmbeddedAcquirer } = await import("#mock-acquirer/embedded.ts");
  return createEmbeddedAcquirer({ notify: async (request) => (await ear()).receive(request) });
});

const line = {
  fetch: async (request: Request) => (await embedded()).fetch(request),
  baseUrl: new URL("/", location.href).href,
  clientId,
  clock: systemClock,
};

/** Whoever wants to know what the acquirer tells unasked, once the till is open. */
let hear: Hearer | null = null;

/** Hears notifications. Comes with the first one. */
const ear: () => Promise<NoticesAps> = fetchedOnce(async () => {
  const { createNoticesAps } = await import("#adapters/notices-aps/noticesAps.ts");
  const publicKey = async () => (await embedded()).publicKey();
  const aps = createNoticesAps({ clientId, publicKey, path: noticePath, clock: systemClock });
  aps.notices.listen(async (notice) => (await hear?.(notice)) ?? "later");
  return aps;
});

/** The shop as its contract with the acquirer names it; 5947 is ISO 18245's gift and souvenir shops. */
const merchant = {
  merchantId: "M_NOREN_DEMO",
  name: "Noren",
  mcc: "5947",
  store: { id: "S_SHIBUYA", name: "Noren Shibuya" },
  terminalId: tillName,
};

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
    alipayplus: createAcquirerAps({
      ...line,
      merchant,
      notifyUrl: new URL(noticePath, location.href).href,
    }),
  },
  notices: {
    listen(listener) {
      hear = listener;
      return () => (hear = null);
    },
  },
  clearing: {
    async rowsOf(date) {
      const { createClearingAps } = await import("#adapters/clearing-aps/clearingAps.ts");
      return createClearingAps(line).rowsOf(date);
    },
  },
  rates: {
    async quote(currency) {
      const fetched = await import("#adapters/rates-aps/ratesAps.ts").catch(() => null);
      const rates = fetched?.createRatesAps({ ...line, source: "Alipay+" });
      return rates ? rates.quote(currency) : err({ type: "rateUnavailable" });
    },
  },
  scanner: createLazyScanner(async () => {
    const { createCameraScanner } = await import("#adapters/scanner-camera/cameraScanner.ts");
    return createCameraScanner({ clock: systemClock });
  }),
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
  offerDrafts: createLocalPreferences(() => localStorage, "noren-offer-drafts"),
  preferences: createLocalPreferences(() => localStorage),
});

// What the register does not need at once comes when nothing else wants the line.
const whenIdle = window.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 2_000));
whenIdle(() => {
  void prefetchScreens();
  // What does not come now is fetched by the screen that needs it, which says so if it cannot.
  void till.backOffice().catch(() => undefined);
  void till.offers().catch(() => undefined);
  void loudspeaker().catch(() => undefined);
  till.scanner.prefetched();
});

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(
  <StrictMode>
    <App till={till} />
  </StrictMode>,
);
