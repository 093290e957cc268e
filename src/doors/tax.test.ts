import { describe, expect, test } from "vitest";
import { baskets } from "#domain/tax/baskets.fixture.ts";
import { answer } from "./tax.ts";

describe("the door to the tax computation", () => {
  test("[GRD-4] answers every basket of the fixture to the yen", () => {
    const vectors = JSON.parse(JSON.stringify(baskets)) as unknown;
    expect(answer({ vectors })).toEqual({
      results: baskets.map(({ id, perRate, total }) => ({ id, perRate, total })),
    });
  });

  test("[GRD-4] answers nothing with nothing", () => {
    expect(answer({ vectors: [] })).toEqual({ results: [] });
  });

  const good = { id: "a", mode: "inclusive", lines: [[8, 108]], discount: 0 };
  test.each([
    [null, "input must be an object"],
    [[], "input must be an object"],
    [{}, "vectors must be a list"],
    [{ vectors: [7] }, "vectors[0] must be an object"],
    [{ vectors: [{ ...good, id: 7 }] }, "vectors[0].id must be a string"],
    [{ vectors: [good, { ...good, mode: "net" }] }, "vectors[1].mode must be"],
    [{ vectors: [{ ...good, lines: 8 }] }, "vectors[0].lines must be a list"],
    [{ vectors: [{ ...good, lines: [[8]] }] }, "vectors[0].lines[0] must be [percent, yen]"],
    [{ vectors: [{ ...good, lines: [[8, "108"]] }] }, "vectors[0].lines[0][1] must be a whole"],
    [{ vectors: [{ ...good, lines: [[8, 1.5]] }] }, "vectors[0].lines[0][1] must be a whole"],
    [{ vectors: [{ ...good, discount: undefined }] }, "vectors[0].discount must be a whole"],
    [{ vectors: [{ ...good, discount: -1 }] }, "vectors[0].discount must be a whole"],
    [{ vectors: [{ ...good, discount: 109 }] }, "a discount of 109 does not fit"],
  ])("[GRD-4] refuses %j and says why", (input, message) => {
    expect(() => answer(input)).toThrow(message);
  });
});
