import type { SaleRecord } from "#domain/journal/views.ts";
import { dueOf } from "#domain/offer/applied.ts";
import type { SentPayment } from "#domain/payment/payment.ts";
import type { Messages } from "#i18n/messages.ts";
import type { CheckoutState } from "#stores/contracts.ts";
import { yenText } from "#ui/yenText.ts";
import {
  type FaceAction,
  type PaymentFace,
  type SideAction,
  faceAdvice,
  paymentFace,
} from "./paymentFace.ts";

export type PanelAction = FaceAction | SideAction | "typeDigits" | "showCode" | "cash";

/** What stands on the checkout screen: the scanner, one payment, or cash that was taken. */
export type CheckoutView =
  | { readonly show: "scanner" }
  | { readonly show: "payment"; readonly payment: SentPayment; readonly face: PaymentFace }
  | { readonly show: "cash"; readonly record: SaleRecord };

export function checkoutView({
  payment,
  receipt,
}: Pick<CheckoutState, "payment" | "receipt">): CheckoutView {
  if (receipt?.cash) return { show: "cash", record: receipt };
  const face = paymentFace(payment, receipt !== null);
  return face && payment && payment.status !== "draft"
    ? { show: "payment", payment, face }
    : { show: "scanner" };
}

/** What can be pressed at the foot of the cart: the one next step, and quieter ways beside it. */
export interface NextSteps {
  /** null while there is only waiting. */
  readonly action: PanelAction | null;
  readonly besides: readonly PanelAction[];
}

/** @param canShow true where the shop can show a code of its own */
export function nextSteps(view: CheckoutView, canShow: boolean): NextSteps {
  switch (view.show) {
    case "scanner":
      return { action: "typeDigits", besides: canShow ? ["showCode", "cash"] : ["cash"] };
    case "payment":
      return view.face;
    case "cash":
      return { action: "nextCustomer", besides: [] };
  }
}

/** What is said aloud of the view; silence before a code is read. */
export function spokenView(view: CheckoutView, t: Messages): string {
  switch (view.show) {
    case "scanner":
      return "";
    case "payment":
      return `${t[`checkout.face.${view.face.name}.title`]} ${faceAdvice(view.face, t)}`;
    case "cash": {
      const { sale, cash } = view.record;
      const change = (cash?.tendered ?? 0) - dueOf(sale);
      return `${t["cash.paid.title"]} ${t["cash.spoken"](yenText(change))}`;
    }
  }
}
