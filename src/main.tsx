import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createAcquirerAps } from "#adapters/acquirer-aps/acquirerAps.ts";
import { openCartShelf } from "#adapters/cart-shelf-indexeddb/cartShelf.ts";
import { createEmbeddedCatalog } from "#adapters/catalog-embedded/embeddedCatalog.ts";
import { systemClock } from "#adapters/clock-system/systemClock.ts";
import { randomIds } from "#adapters/ids-random/randomIds.ts";
import { openJournal } from "#adapters/journal-indexeddb/openJournal.ts";
import { createLocalPreferences } from "#adapters/preferences-localstorage/localPreferences.ts";
import { createRatesAps } from "#adapters/rates-aps/ratesAps.ts";
import { createLazyScanner } from "#adapters/scanner-lazy/lazyScanner.ts";
import { createKeyboardWedge } from "#adapters/scanner-wedge/keyboardWedge.ts";
import { createWebAudioSound } from "#adapters/sound-webaudio/webAudioSound.ts";
import { createTillLock } from "#adapters/till-lock-weblocks/tillLock.ts";
import { App } from "#app/App.tsx";
import { prefetchScreens } from "#app/AppRoutes.tsx";
import { createTill } from "#stores/till.ts";

/** Name of this tablet in the journal; a second tablet will need another one. */
const tillName = "till-1";
const engine = `noren ${__NOREN_VERSION__}`;

/** The acquirer lives in the page until the shop has a real one; only its address would change. */
const embedded = import("#mock-acquirer/embedded.ts").then(({ createEmbeddedAcquirer }) =>
  createEmbeddedAcquirer(),
);

const line = {
  fetch: async (request: Request) => (await embedded).fetch(request),
  baseUrl: new URL("/", location.href).href,
  clientId: "NOREN_DEMO",
  clock: systemClock,
};

/** The shop as its contract with the acquirer names it; 5947 is ISO 18245's gift and souvenir shops. */
const merchant = {
  merchantId: "M_NOREN_DEMO",
  name: "Noren",
  mcc: "5947",
  store: { id: "S_SHIBUYA", name: "Noren Shibuya" },
  terminalId: tillName,
};

const till = createTill({
  lock: createTillLock(navigator.locks),
  openJournal: () =>
    openJournal({
      clock: systemClock,
      till: tillName,
      engine,
      random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    }),
  shelf: openCartShelf(),
  acquirers: { alipayplus: createAcquirerAps({ ...line, merchant }) },
  rates: createRatesAps({ ...line, source: "Alipay+" }),
  scanner: createLazyScanner(async () => {
    const { createCameraScanner } = await import("#adapters/scanner-camera/cameraScanner.ts");
    return createCameraScanner({ clock: systemClock });
  }),
  wedge: createKeyboardWedge({ target: window, clock: systemClock }),
  sound: createWebAudioSound(
    () => new AudioContext(),
    // Browsers too old to tell are asked to play and may decline.
    () => navigator.userActivation?.hasBeenActive ?? true,
  ),
  clock: systemClock,
  ids: randomIds,
  catalog: createEmbeddedCatalog(),
  preferences: createLocalPreferences(() => localStorage),
});

// What the register does not need at once comes when nothing else wants the line.
const whenIdle = window.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 2_000));
whenIdle(() => {
  void prefetchScreens();
  till.scanner.prefetched();
});

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(
  <StrictMode>
    <App till={till} />
  </StrictMode>,
);
