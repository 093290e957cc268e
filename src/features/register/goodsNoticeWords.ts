import { exhaustive } from "#domain/exhaustive.ts";
import type { ProductName } from "#domain/product/product.ts";
import type { Messages } from "#i18n/messages.ts";
import type { GoodsNotice } from "#stores/contracts.ts";

export interface NoticeWords {
  readonly tone: "ok" | "warn";
  readonly title: string;
  /** What to do about it; empty when there is nothing to do. */
  readonly hint: string;
}

/** What the cashier reads after a code was read on the register screen. */
export function goodsNoticeWords(
  notice: GoodsNotice,
  t: Messages,
  language: keyof ProductName,
): NoticeWords {
  switch (notice.type) {
    case "added":
      return { tone: "ok", title: t["register.added"](notice.product.name[language]), hint: "" };
    case "notInCatalog":
      return {
        tone: "warn",
        title: t["goods.notInCatalog"](notice.code),
        hint: t["goods.notInCatalogHint"],
      };
    case "notGoods":
      return { tone: "warn", ...notGoodsWords(notice.kind, t) };
    default:
      return exhaustive(notice);
  }
}

type NotGoods = Extract<GoodsNotice, { readonly type: "notGoods" }>["kind"];

function notGoodsWords(kind: NotGoods, t: Messages): Omit<NoticeWords, "tone"> {
  switch (kind) {
    case "wallet":
    case "emvCpm":
    case "jpqrCpm":
      return { title: t["goods.walletTitle"], hint: t["goods.walletHint"] };
    case "productMisread":
      return { title: t["goods.misreadTitle"], hint: t["goods.misreadHint"] };
    default:
      return { title: t["goods.otherTitle"], hint: t["goods.otherHint"] };
  }
}
