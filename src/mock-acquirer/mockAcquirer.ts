import { createFrontDoor, type MockAcquirer, type MockAcquirerSetup } from "./frontDoor.ts";
import { createService } from "./service.ts";

/**
 * The acquirer's side of the wire: an Alipay+ style service over HTTP with a ledger of its own. What
 * it decides is in the ledger before the answer leaves, or before it fails to.
 */
export function createMockAcquirer(setup: MockAcquirerSetup): MockAcquirer {
  return createFrontDoor(setup, async () => ({ createService }));
}
