import { describe, expect, test } from "vitest";
import { isTestFile, readTree } from "./guards/sources.ts";
import { untranslatedText } from "./guards/untranslated.ts";

function found(text: string): readonly string[] {
  return untranslatedText({ path: "A.tsx", text }).map(({ reason }) => reason);
}

describe("screen text", () => {
  test("[GRD-3] stands in the catalogue and nowhere in the screens", () => {
    const screens = ["src/app", "src/features", "src/ui"]
      .flatMap((folder) => readTree(folder, [".ts", ".tsx"]))
      .filter(({ path }) => !isTestFile(path));
    expect(screens.length).toBeGreaterThan(0);
    expect(screens.flatMap(untranslatedText)).toEqual([]);
  });
});

describe("the guard of screen text", () => {
  test.each([
    [`const a = <p>Pay now</p>;`],
    [`const a = <p>{"Pay"}</p>;`],
    ["const a = <p>{`Pay ${amount}`}</p>;"],
    [`const a = <>{paid ? "Paid" : message.waiting}</>;`],
    [`const a = <p>{paid && "Paid"}</p>;`],
    [`const a = <p>{message.paid ?? "Paid"}</p>;`],
    [`const a = <p>{"Total: " + amount}</p>;`],
    [`const a = <img alt="A till" />;`],
    [`const a = <input placeholder={"Search"} />;`],
    [`const a = <Button aria-label={open ? "Close" : message.open} />;`],
    [`const a = <p>支払う</p>;`],
    [`const labels = { pay: "支払う" };`],
    ["const label = `合計 ${amount}`;"],
  ])("[GRD-3] finds %s", (text) => {
    expect(found(text)).toHaveLength(1);
  });

  test.each([
    [`const a = <p className="total" data-tone="danger" id="total">{message.total}</p>;`],
    [`const a = <p>{amount} × {quantity} ≈ ¥ 100 ※</p>;`],
    [`const a = <p>{status === "paid" ? message.paid : message.waiting}</p>;`],
    [`const a = <p>{status === "paid" && message.paid}</p>;`],
    [`const a = <Button aria-label={("a" in names || kind !== "b") && message.pay} />;`],
    [`const a = <Button tone="primary" aria-label={message.pay}>{amount}</Button>;`],
    [`const a = <p>{/* 支払う: only a remark */}</p>;`],
    [`const a = <p lang={"ja"}>{format("yen", amount)}</p>;`],
  ])("[GRD-3] lets pass %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  test("[GRD-3] tells the text and its line once", () => {
    expect(untranslatedText({ path: "A.tsx", text: `\nconst a = <p>{"支払う"}</p>;` })).toEqual([
      { path: "A.tsx", line: 2, reason: `"支払う" belongs in the catalogue` },
    ]);
  });
});
