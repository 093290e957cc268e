import type { House } from "./houses.ts";
import { scenarioNumbers } from "./scenarios.ts";
import { testWallets } from "./wallets.ts";

/** What the digits of a customer code tell the acquirer. */
export interface ReadCode {
  readonly lastFour: string;
  /** Number of the scenario the code asks for, or null for a code of an ordinary wallet. */
  readonly scenario: string | null;
  readonly walletBrandName: string;
}

/** Alipay's and Alipay+'s numeric codes: 16 to 24 digits that begin with 25 to 30. */
const alipayPlusForm = /^(?:2[5-9]|30)\d{14,22}$/;

/**
 * 24 digits: issuer 281, routing number of a test wallet, user-presented mode, twelve free digits so
 * that one scenario has as many codes as it has customers, scenario number.
 */
const scenarioForm = /^281(9\d\d)02\d{12}(\d{4})$/;

/** Reads a customer code, or gives null for one that no wallet of this company shows. */
export function readCode(code: string, house: House): ReadCode | null {
  return house === "domestic" ? readDomestic(code) : readAlipayPlus(code);
}

function readAlipayPlus(code: string): ReadCode | null {
  if (!alipayPlusForm.test(code)) return null;
  const scenario = scenarioForm.exec(code)?.[2] ?? null;
  const routing = code.length === 24 ? code.slice(3, 6) : "";
  const wallet = testWallets.find((row) => row.routing === routing && routing !== "");
  return { lastFour: code.slice(-4), scenario, walletBrandName: wallet?.brand ?? "Alipay" };
}

/** The last four digits name the scenario, where there is one of that number. */
function readDomestic(code: string): ReadCode | null {
  const wallet = testWallets.find(({ form }) => form?.test(code) === true);
  if (!wallet) return null;
  const lastFour = code.slice(-4);
  const scenario = scenarioNumbers.includes(lastFour) ? lastFour : null;
  return { lastFour, scenario, walletBrandName: wallet.brand };
}
