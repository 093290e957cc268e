import { exportJournal } from "#flows/exportJournal.ts";
import type { Journal } from "#ports/journal.ts";
import { endRules } from "./endInvariants.ts";
import { exportFlaw } from "./exportCheck.ts";
import { createHistory, markOf } from "./history.ts";
import type { Evidence, Rule } from "./invariants.ts";
import { saleRules } from "./saleInvariants.ts";
import { sightRules } from "./sightInvariants.ts";
import { reconcileFlaw } from "./reconcileCheck.ts";
import type { Sight, Stage } from "./stage.ts";
import { isUnfinished } from "./states.ts";

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
  ended(): Promise<void>;
}

const rest: Rule = { name: "I22", promise: "the world comes to rest" };
const exported: Rule = { name: "I27", promise: "an auditor accepts the export, and no other" };
const reconciled: Rule = {
  name: "I33",
  promise: "reconciliation finds what differs, and only that",
};
const awake: Rule = { name: "I32", promise: "after a sleep every open payment is asked about" };

/** After a sleep the till has so long to ask (ms), for a slow disk may be in its way. */
const toAskMs = 30_000;

export function createJudge(
  stage: Stage,
  seen: Omit<Evidence, "history" | "now" | "trueTime">,
): Judge {
  const { agenda } = stage;
  const history = createHistory();
  const evidence: Evidence = {
    ...seen,
    history,
    now: () => agenda.now,
    trueTime: () => stage.trueTime(),
  };
  let lastWake = -1;

  function broken({ name, promise }: Rule, what: string | null): void {
    if (what === null) return;
    judge.violation ??= { rule: name, promise, what, at: agenda.now };
  }

  /** What waited for a timer when the tablet slept has been asked about a moment later. */
  function wakes(): void {
    const since = agenda.now;
    lastWake = since;
    const writer = evidence.writer();
    for (const { attempts } of evidence.disk.now.sales.values()) {
      for (const { request } of attempts.filter(isUnfinished)) {
        const { asked, heardAt } = history.of(request);
        // What was heard as it woke is being dealt with, and is no older than it looks.
        if (asked > 0 || history.writing > 0 || heardAt > since - 2_000) continue;
        agenda.after(toAskMs, `is ${request} asked about?`, () => {
          if (history.writing > 0) return;
          const same = lastWake === since && evidence.writer() === writer && evidence.awake();
          if (!same || history.of(request).askedAt >= since) return;
          const attempt = attemptOf(request);
          if (attempt && isUnfinished(attempt)) broken(awake, `${request} was not asked about`);
        });
      }
    }
  }

  function attemptOf(request: string) {
    const all = [...evidence.disk.now.sales.values()].flatMap(({ attempts }) => attempts);
    return all.find((attempt) => attempt.request === request);
  }

  /** Only some worlds are audited: in thousands with hardly an entry it would prove nothing more. */
  async function audit(): Promise<void> {
    const chance = stage.draw("audit");
    const { entries, head } = evidence.disk.now;
    if (!chance.happens(stage.shape.sales > 1 ? 0.25 : 0.02)) return;
    const lines: string[] = [];
    const journal = { entries: () => streamed(entries) } as unknown as Journal;
    for await (const line of exportJournal(journal)) lines.push(line);
    broken(reconciled, reconcileFlaw(evidence, chance));
    broken(exported, exportFlaw(lines, head.hash, chance));
  }

  const judge: Judge & { violation: Violation | null } = {
    violation: null,
    sees(sight) {
      history.remember(sight, agenda.now);
      const mark = markOf(sight, history);
      if (mark !== null) stage.met(mark);
      for (const rule of sightRules[sight.saw] ?? []) broken(rule, rule.judge(sight, evidence));
      if (sight.saw === "woke") wakes();
    },
    happened() {
      for (const saleId of history.touched) {
        const record = evidence.disk.now.sales.get(saleId);
        if (!record) continue;
        for (const rule of saleRules) broken(rule, rule.judge(record, evidence));
      }
      history.touched.clear();
    },
    wentInCircles: () => broken(rest, "more happenings than any world should need"),
    async ended() {
      if (judge.violation !== null) return;
      for (const rule of endRules) broken(rule, rule.judge(evidence));
      await audit();
    },
  };
  return judge;
}

async function* streamed<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}
