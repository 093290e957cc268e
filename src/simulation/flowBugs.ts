import type { Notice } from "#ports/notices.ts";
import type { PaymentDesk } from "#flows/paymentDesk.ts";
import type { Journal } from "#ports/journal.ts";
import { flawOf } from "./diskHarm.ts";
import type { PlantedBug } from "./plantedBug.ts";
import { type TillMaker, soundTill } from "./till.ts";

/** Bugs planted in what surrounds the payment: the desk, the lock, the opening of the journal. */
export const flowBugs: readonly PlantedBug[] = [
  atDesk("keeps a notice of a payment it does not know", (desk) => ({
    async noticed(notice) {
      const outcome = await desk.noticed(notice);
      return outcome === "unknown" ? "kept" : outcome;
    },
  })),
  atDesk("finds nobody for a notice after a restart", (desk) => {
    const taken = new Set<string>();
    return {
      async noticed(notice) {
        if (taken.size === 0) taken.add(notice.request);
        return taken.has(notice.request) ? desk.noticed(notice) : "unknown";
      },
    };
  }),
  atDesk("says that it kept a notice it never looked at", () => ({ noticed: async () => "kept" })),
  atDesk("believes a notice of any amount", (desk) => ({
    noticed: (notice) => desk.noticed(believing(notice)),
  })),
  atJournal("writes what a notice told twice", (journal) => ({
    async append(body) {
      const written = await journal.append(body);
      const again = body.type === "paymentMoved" && body.because === "notified";
      return again && written.ok ? journal.append(body) : written;
    },
  })),
  atDesk("takes no notice of having slept", () => ({ woke: () => undefined })),
  planted("writes without holding the lock", { lock: () => ({ acquire: async () => undefined }) }),
  planted("opens a journal whatever is left of it", { look: () => null }),
  planted("opens a journal without a look at its mirror", { look: ({ now }) => flawOf(now, []) }),
  planted("opens a journal that only the mirror has whole", {
    look: ({ now }, { lines }) => (now.lines.length === 0 ? null : flawOf(now, lines)),
  }),
  planted("takes cash while a wallet may yet pay", {
    takeCash: ({ journal, ...ports }, ...cash) => {
      let looked = false;
      const sale: Journal["sale"] = async (id) => {
        const first = !looked;
        looked = true;
        return first ? null : journal.sale(id);
      };
      return soundTill.takeCash({ ...ports, journal: { ...journal, sale } }, ...cash);
    },
  }),
];

function planted(does: string, parts: Partial<TillMaker>): PlantedBug {
  return { does, till: { ...soundTill, ...parts } };
}

function atDesk(does: string, plant: (desk: PaymentDesk) => Partial<PaymentDesk>): PlantedBug {
  return planted(does, {
    desk: (ports, listener) => {
      const desk = soundTill.desk(ports, listener);
      return { ...desk, ...plant(desk) };
    },
  });
}

function atJournal(does: string, plant: (journal: Journal) => Partial<Journal>): PlantedBug {
  return planted(does, {
    ports: (ports) => ({ ...ports, journal: { ...ports.journal, ...plant(ports.journal) } }),
  });
}

/** A notice that never finds fault with what it tells of. */
function believing(notice: Notice): Notice {
  return {
    ...notice,
    answerFor(total) {
      const answer = notice.answerFor(total);
      if (answer.kind !== "contradicted") return answer;
      const { request } = notice;
      const proof = {
        paymentId: request,
        walletBrandName: null,
        request,
        amount: total,
        paidAt: null,
      };
      return { kind: "approved", proof };
    },
  };
}
