import { expect, test } from "vitest";
import { createBrowserSafekeeping } from "./browserSafekeeping.ts";

test("[JRN-24] the browser's promise is what the browser says", async () => {
  let promised = false;
  const safekeeping = createBrowserSafekeeping({
    persisted: async () => promised,
    persist: async () => (promised = true),
  });
  expect(await safekeeping.isPromised()).toBe(false);
  expect(await safekeeping.ask()).toBe(true);
  expect(await safekeeping.isPromised()).toBe(true);
});

test.each([
  ["knows no storage", undefined],
  ["knows no promise", {}],
  [
    "fails to answer",
    {
      persisted: () => Promise.reject(new Error("no")),
      persist: () => Promise.reject(new Error()),
    },
  ],
])("[JRN-24] a browser that %s has promised nothing", async (_what, storage) => {
  const safekeeping = createBrowserSafekeeping(storage);
  expect(await safekeeping.isPromised()).toBe(false);
  expect(await safekeeping.ask()).toBe(false);
});
