import { createMockAcquirer } from "#mock-acquirer/mockAcquirer.ts";
import { createMemoryLedger } from "#mock-acquirer/ledgerMemory.ts";
import { acquirerContract } from "#ports/acquirer.contract.ts";
import { createFakeClock } from "#testkit/fakeClock.ts";
import { createAcquirerAps } from "./acquirerAps.ts";
import { merchant } from "./testMerchant.ts";
import { acquirerClock, untilAnswered } from "./testTime.ts";

/** Code of one of the test wallets of docs/scenarios.md. */
function scenarioCode(number: string): string {
  return `28190102${number.padStart(16, "0")}`;
}

acquirerContract("the APS adapter over the mock acquirer", () => {
  const clock = createFakeClock();
  const mock = createMockAcquirer({
    clock: acquirerClock(clock),
    ledger: createMemoryLedger(),
    seed: 1,
  });
  let isCut = false;
  const acquirer = createAcquirerAps({
    fetch: (request) =>
      isCut ? Promise.reject(new TypeError("Failed to fetch")) : mock.fetch(request),
    baseUrl: "https://acquirer.test",
    clientId: "TEST_CLIENT",
    clock,
    merchant,
    notifyUrl: null,
  });
  return {
    acquirer,
    settle: (answer) => untilAnswered(clock, answer),
    cutLine() {
      isCut = true;
    },
    codes: {
      pays: scenarioCode("0001"),
      declined: scenarioCode("0013"),
      confirmsLater: scenarioCode("0002"),
      neverConfirms: scenarioCode("0003"),
      paysInSilence: scenarioCode("0005"),
      requestLost: scenarioCode("0006"),
    },
  };
});
