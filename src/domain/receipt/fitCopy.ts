import { sumYen, yen } from "../money/yen.ts";
import { copyAmount, type CopyLine, type MoreGoods, type PayerCopy } from "./payerCopy.ts";

/**
 * Characters that a name may have on a phone. Longer ones are cut, for the shop's and the makers'
 * names have no limit of their own and a code has one.
 */
const longest = {
  shop: 32,
  phone: 20,
  goods: 40,
  briefGoods: 18,
  funder: 20,
  brand: 24,
  reference: 16,
} as const;

/** So many funders stand by name; what further ones paid joins the last. */
const mostFunders = 2;

/** The copy with every name short enough, and with half characters replaced. */
export function withShortNames(copy: PayerCopy): PayerCopy {
  const { shop, tender } = copy;
  return {
    ...copy,
    shop: {
      ...shop,
      name: short(shop.name, longest.shop),
      phone: short(shop.phone, longest.phone),
    },
    lines: copy.lines.map((line) => ({
      ...line,
      name: short(line.name, longest.goods),
      original: line.original === null ? null : short(line.original, longest.goods),
    })),
    funded: fewFunders(copy.funded).map(({ name, amount }) => {
      return { name: short(name, longest.funder), amount };
    }),
    tender:
      tender.by === "cash"
        ? tender
        : {
            by: "wallet",
            brandName: short(tender.brandName, longest.brand),
            reference: short(tender.reference, longest.reference),
          },
  };
}

/** Without the Japanese names, which the paper has. */
export function withoutOriginals(copy: PayerCopy): PayerCopy {
  return { ...copy, lines: copy.lines.map((line) => ({ ...line, original: null })) };
}

/** With the goods' names no longer than they must be to be told apart: better than to leave goods out. */
export function withBriefNames(copy: PayerCopy): PayerCopy {
  return {
    ...copy,
    lines: copy.lines.map((line) => ({ ...line, name: short(line.name, longest.briefGoods) })),
  };
}

/** The first so many lines, and all others in one sum: their figures stay in every total. */
export function withLines(copy: PayerCopy, count: number): PayerCopy {
  if (count >= copy.lines.length) return copy;
  return {
    ...copy,
    lines: copy.lines.slice(0, count),
    more: sumOf(copy.lines.slice(count), copy.more),
  };
}

function sumOf(lines: readonly CopyLine[], more: MoreGoods | null): MoreGoods {
  const pieces = lines.reduce((sum, { quantity }) => sum + quantity, more?.pieces ?? 0);
  return { pieces, amount: sumYen([...lines.map(copyAmount), more?.amount ?? yen(0)]) };
}

function fewFunders(funded: PayerCopy["funded"]): PayerCopy["funded"] {
  const [last, ...further] = funded.slice(mostFunders - 1);
  if (!last || further.length === 0) return funded;
  const amount = sumYen([last, ...further].map((funder) => funder.amount));
  return [...funded.slice(0, mostFunders - 1), { name: last.name, amount }];
}

function short(text: string, most: number): string {
  // Half a character cannot be written as UTF-8.
  const letters = [...text.replace(/\p{Surrogate}/gu, "\ufffd")];
  return letters.length <= most ? letters.join("") : `${letters.slice(0, most - 1).join("")}…`;
}
