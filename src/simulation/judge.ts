import { endRules } from "./endInvariants.ts";
import { createHistory, markOf } from "./history.ts";
import { type Evidence, type Rule, saleRules, sightRules } from "./invariants.ts";
import type { Sight, Stage } from "./stage.ts";

/** A promise that was broken, and when. */
export interface Violation {
  readonly rule: string;
  readonly promise: string;
  readonly what: string;
  /** Milliseconds since the world began. */
  readonly at: number;
}

/** Watches a world and knows the first promise that was broken in it. */
export interface Judge {
  readonly violation: Violation | null;
  sees(sight: Sight): void;
  /** To be called after each happening. */
  happened(): void;
  /** The world does not come to rest. */
  wentInCircles(): void;
  /** The quiet end is over. */
  ended(): void;
}

const rest: Rule = { name: "I22", promise: "the world comes to rest" };

export function createJudge(stage: Stage, seen: Omit<Evidence, "history">): Judge {
  const history = createHistory();
  const evidence: Evidence = { ...seen, history };
  let violation: Violation | null = null;

  function broken({ name, promise }: Rule, what: string | null): void {
    if (what === null) return;
    violation ??= { rule: name, promise, what, at: stage.agenda.now };
  }

  return {
    get violation() {
      return violation;
    },
    sees(sight) {
      history.remember(sight, stage.agenda.now);
      const mark = markOf(sight, history);
      if (mark !== null) stage.met(mark);
      for (const rule of sightRules[sight.saw] ?? []) broken(rule, rule.judge(sight, evidence));
    },
    happened() {
      for (const saleId of history.touched) {
        const record = evidence.disk.sales.get(saleId);
        if (!record) continue;
        for (const rule of saleRules) broken(rule, rule.judge(record, evidence));
      }
      history.touched.clear();
    },
    wentInCircles: () => broken(rest, "more happenings than any world should need"),
    ended() {
      if (violation !== null) return;
      for (const rule of endRules) broken(rule, rule.judge(evidence));
    },
  };
}
