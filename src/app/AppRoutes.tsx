import { Suspense, lazy } from "react";
import { Outlet, Route, Routes } from "react-router";
import { RegisterScreen, prefetchSheets } from "#features/register/RegisterScreen.tsx";
import { Shell } from "./Shell.tsx";
import { fetchAsideNews } from "./fetchAsideNews.ts";
import { fetchCameraLight } from "./fetchCameraLight.ts";
import { TillGate } from "./TillGate.tsx";
import { Waiting } from "./Waiting.tsx";
import { NotFound } from "./NotFound.tsx";
import { useWholeSpeech } from "#ui/messages.ts";

// Only the register is there from the start; every other screen is fetched when it is first wanted.
const fetchCheckout = () => import("#features/checkout/CheckoutScreen.tsx");
const fetchOpenPayments = () => import("#features/openPayments/OpenPaymentsScreen.tsx");
const fetchReceipts = () => import("#features/receipts/ReceiptsScreen.tsx");
const fetchSales = () => import("#features/sales/SalesScreen.tsx");
const fetchReconcile = () => import("#features/reconcile/ReconcileScreen.tsx");
const fetchOffers = () => import("#features/offers/OffersScreen.tsx");
const fetchSettings = () => import("#features/settings/SettingsScreen.tsx");
const fetchPractice = () => import("#features/qa/PracticeScreen.tsx");

const CheckoutScreen = lazy(async () => ({ default: (await fetchCheckout()).CheckoutScreen }));
const OpenPaymentsScreen = lazy(async () => ({
  default: (await fetchOpenPayments()).OpenPaymentsScreen,
}));
const ReceiptsScreen = lazy(async () => ({ default: (await fetchReceipts()).ReceiptsScreen }));
const SalesScreen = lazy(async () => ({ default: (await fetchSales()).SalesScreen }));
const ReconcileScreen = lazy(async () => ({ default: (await fetchReconcile()).ReconcileScreen }));
const OffersScreen = lazy(async () => ({ default: (await fetchOffers()).OffersScreen }));
const SettingsScreen = lazy(async () => ({ default: (await fetchSettings()).SettingsScreen }));
const ScanHealthScreen = lazy(async () => ({
  default: (await fetchSettings()).ScanHealthSubscreen,
}));
const PracticeScreen = lazy(async () => ({ default: (await fetchPractice()).PracticeScreen }));

/**
 * Fetches the cashier's other screens before anybody wants them, so that they open at once and also
 * when the line is down by then. One that does not come is fetched when its screen is opened.
 */
export async function prefetchScreens(): Promise<void> {
  await Promise.allSettled([
    prefetchSheets(),
    fetchCheckout(),
    fetchOpenPayments(),
    fetchAsideNews(),
    fetchCameraLight(),
    fetchReceipts(),
    fetchSales(),
    fetchReconcile(),
    fetchOffers(),
    fetchSettings(),
  ]);
}

/** Every address of the till. An unknown one leads to a page of our own and changes nothing. */
export function AppRoutes() {
  return (
    <Routes>
      <Route element={<Frame />}>
        {/* The customer's phone in another window: it writes nothing, so it needs no till. */}
        <Route element={<Spoken />}>
          <Route path="/qa" element={<PracticeScreen />} />
        </Route>
      </Route>
      <Route
        element={
          <TillGate>
            <Frame />
          </TillGate>
        }
      >
        <Route path="/" element={<RegisterScreen />} />
        <Route element={<Spoken />}>
          <Route path="/checkout" element={<CheckoutScreen />} />
          <Route path="/open" element={<OpenPaymentsScreen />} />
          <Route path="/receipts" element={<ReceiptsScreen />} />
          <Route path="/receipts/:saleId" element={<ReceiptsScreen />} />
          <Route path="/sales" element={<SalesScreen />} />
          <Route path="/reconcile" element={<ReconcileScreen />} />
          <Route path="/offers" element={<OffersScreen />} />
          <Route path="/settings" element={<SettingsScreen />} />
          <Route path="/settings/scan-health" element={<ScanHealthScreen />} />
        </Route>
        <Route path="*" element={<NotFound />} />
      </Route>
    </Routes>
  );
}

function Frame() {
  return (
    <Shell>
      <Suspense fallback={<Waiting />}>
        <Outlet />
      </Suspense>
    </Shell>
  );
}

/** Every screen but the register waits for its words, as it waits for itself. */
function Spoken() {
  return useWholeSpeech() ? <Outlet /> : <Waiting />;
}
