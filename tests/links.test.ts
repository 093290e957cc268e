import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { brokenLinks } from "./guards/links.ts";
import { readProjectFile, readTree } from "./guards/sources.ts";

describe("the links of the pages", () => {
  const pages = [
    { path: "README.md", text: readProjectFile("README.md") },
    ...readTree("docs", [".md"]),
  ];
  const exists = (path: string) =>
    existsSync(fileURLToPath(new URL(`../${path}`, import.meta.url)));

  test.each(pages.map((page) => [page.path, page] as const))("lead somewhere in %s", (_, page) => {
    expect(brokenLinks(page, exists)).toEqual([]);
  });
});

describe("the guard of the links", () => {
  const broken = (text: string) =>
    brokenLinks({ path: "docs/a.md", text }, (path) => path === "docs/b.md");

  test("finds a page and a picture that are not there", () => {
    expect(broken("[b](b.md) [c](c.md) ![d](../d.png)")).toEqual(["c.md", "../d.png"]);
  });

  test("leaves other addresses, anchors and code alone", () => {
    expect(broken("[a](https://a.example) [b](b.md#c) [d](#d) `[e](e.md)`")).toEqual([]);
  });
});
