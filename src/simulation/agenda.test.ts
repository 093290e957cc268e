import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Agenda, createAgenda } from "./agenda.ts";

/** Names of everything on the agenda, in the order it happens. */
function rest(agenda: Agenda): readonly string[] {
  const names: string[] = [];
  for (let one = agenda.next(); one !== null; one = agenda.next()) names.push(one.what);
  return names;
}

describe("the agenda of a simulated world", () => {
  test("lets things happen by their moment, and those of one moment in the order of planning", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 })), (moments) => {
        const agenda = createAgenda();
        for (const [index, moment] of moments.entries()) {
          agenda.after(moment, `${index}`, () => undefined);
        }
        const inOrder = [...moments.keys()].sort(
          (left, right) => (moments[left] ?? 0) - (moments[right] ?? 0) || left - right,
        );
        expect(rest(agenda)).toEqual(inOrder.map(String));
      }),
    );
  });

  test("lets time pass only to the next thing that happens", () => {
    const agenda = createAgenda();
    agenda.after(500, "later", () => undefined);
    expect(agenda.now).toBe(0);
    agenda.next();
    agenda.after(20, "after that", () => undefined);
    expect([agenda.now, agenda.next()?.due]).toEqual([500, 520]);
  });

  test("passes over what was called off", () => {
    const agenda = createAgenda();
    agenda.after(1, "called off", () => undefined).off = true;
    agenda.after(2, "stays", () => undefined);
    expect(rest(agenda)).toEqual(["stays"]);
  });
});
