import { expect, test } from "vitest";
import { isTestFile, readTree } from "./guards/sources.ts";

/** The one room that may keep something in it: what a cashier likes, which may be lost. */
const allowed = ["src/adapters/preferences-localstorage/", "src/main.tsx"];

test("[JRN-17] nothing in src but the preferences touches the storage that browsers clear first", () => {
  const users = readTree("src", [".ts", ".tsx"])
    .filter(({ path }) => !isTestFile(path))
    .filter(({ text }) => /\b(local|session)Storage\b|document\.cookie/.test(text))
    .map(({ path }) => path);
  expect(users).toContain("src/main.tsx");
  expect(users.filter((path) => !allowed.some((room) => path.startsWith(room)))).toEqual([]);
});
