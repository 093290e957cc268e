import { describe, expect, test } from "vitest";
import { firstLoad, onDemand, weigh } from "../scripts/sizeBudget.mjs";

const manifest = {
  "index.html": {
    file: "assets/index.js",
    isEntry: true,
    imports: ["_react.js"],
    dynamicImports: [
      "src/features/register/RegisterScreen.tsx",
      "src/features/sales/SalesScreen.tsx",
      "src/adapters/scanner-camera/zxingDecoder.ts",
      "src/something/new.ts",
    ],
  },
  "_react.js": { file: "assets/react.js", imports: ["_shared.js"] },
  "_shared.js": { file: "assets/shared.js", imports: ["_react.js"] },
  "src/features/register/RegisterScreen.tsx": {
    file: "assets/register.js",
    imports: ["_tiles.js"],
  },
  "_tiles.js": { file: "assets/tiles.js" },
  "src/features/sales/SalesScreen.tsx": { file: "assets/sales.js", imports: ["_charts.js"] },
  "_charts.js": { file: "assets/charts.js" },
  "src/adapters/scanner-camera/zxingDecoder.ts": {
    file: "assets/decoder.js",
    imports: ["_zxing.js"],
  },
  "_zxing.js": { file: "assets/zxing.js" },
  "src/something/new.ts": { file: "assets/new.js" },
};

describe("the size of the first load", () => {
  const files = firstLoad(manifest, onDemand);

  test("[SEC-3] counts the entry, what it imports and what the register screen needs", () => {
    expect(files).toEqual(
      expect.arrayContaining([
        "assets/index.js",
        "assets/react.js",
        "assets/shared.js",
        "assets/register.js",
        "assets/tiles.js",
      ]),
    );
  });

  test("[SEC-3] leaves out the scanner and the other screens, with all that only they need", () => {
    for (const file of ["decoder", "zxing", "sales", "charts"]) {
      expect(files).not.toContain(`assets/${file}.js`);
    }
  });

  test("[SEC-3] counts a chunk that nobody declared to wait", () => {
    expect(files).toContain("assets/new.js");
  });

  test("[SEC-3] refuses a byte above the budget", () => {
    const weights = [
      { file: "a.js", bytes: 60 },
      { file: "b.js", bytes: 40 },
    ];
    expect(weigh(weights, 100)).toEqual({ total: 100, within: true });
    expect(weigh(weights, 99)).toEqual({ total: 100, within: false });
  });

  test("[SEC-3] refuses a build in which nothing was found to weigh", () => {
    expect(weigh([], 100).within).toBe(false);
  });
});
