import { Suspense, lazy } from "react";
import { Outlet, Route, Routes } from "react-router";
import { RegisterScreen } from "#features/register/RegisterScreen.tsx";
import { Shell } from "./Shell.tsx";
import { TillGate } from "./TillGate.tsx";
import { Waiting } from "./Waiting.tsx";
import { NotFound } from "./NotFound.tsx";

// Only the register is there from the start; every other screen is fetched when it is first wanted.
const CheckoutScreen = lazy(async () => ({
  default: (await import("#features/checkout/CheckoutScreen.tsx")).CheckoutScreen,
}));
const ReceiptsScreen = lazy(async () => ({
  default: (await import("#features/receipts/ReceiptsScreen.tsx")).ReceiptsScreen,
}));
const SalesScreen = lazy(async () => ({
  default: (await import("#features/sales/SalesScreen.tsx")).SalesScreen,
}));
const SettingsScreen = lazy(async () => ({
  default: (await import("#features/settings/SettingsScreen.tsx")).SettingsScreen,
}));
const PracticeScreen = lazy(async () => ({
  default: (await import("#features/qa/PracticeScreen.tsx")).PracticeScreen,
}));

/** Every address of the till. An unknown one leads to a page of our own and changes nothing. */
export function AppRoutes() {
  return (
    <Routes>
      <Route element={<Frame />}>
        {/* The customer's phone in another window: it writes nothing, so it needs no till. */}
        <Route path="/qa" element={<PracticeScreen />} />
      </Route>
      <Route
        element={
          <TillGate>
            <Frame />
          </TillGate>
        }
      >
        <Route path="/" element={<RegisterScreen />} />
        <Route path="/checkout" element={<CheckoutScreen />} />
        <Route path="/receipts" element={<ReceiptsScreen />} />
        <Route path="/receipts/:saleId" element={<ReceiptsScreen />} />
        <Route path="/sales" element={<SalesScreen />} />
        <Route path="/settings" element={<SettingsScreen />} />
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
