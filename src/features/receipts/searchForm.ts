import { parseYenInput } from "#domain/money/parseYenInput.ts";
import { err, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import type { ReceiptsState } from "#stores/contracts.ts";

/** The search as it is typed: texts, empty where nothing is asked. */
export interface SearchForm {
  /** Business day "YYYY-MM-DD". */
  readonly from: string;
  readonly to: string;
  readonly min: string;
  readonly max: string;
  readonly text: string;
}

export interface SearchFault {
  readonly field: keyof SearchForm;
  readonly reason: "notYen" | "upsideDown";
}

type Query = ReceiptsState["query"];

export const emptySearch: SearchForm = { from: "", to: "", min: "", max: "", text: "" };

/** The form of a query that is already being shown. */
export function formOf(query: Query): SearchForm {
  return {
    from: query.from ?? "",
    to: query.to ?? "",
    min: query.minAmount?.toString() ?? "",
    max: query.maxAmount?.toString() ?? "",
    text: query.text ?? "",
  };
}

/** What is asked for. An amount that is none is told, since a search without it finds too much. */
export function queryOf(form: SearchForm): Result<Query, SearchFault> {
  const min = amountOf(form.min);
  if (!min.ok) return err({ field: "min", reason: "notYen" });
  const max = amountOf(form.max);
  if (!max.ok) return err({ field: "max", reason: "notYen" });
  if (min.value !== null && max.value !== null && max.value < min.value)
    return err({ field: "max", reason: "upsideDown" });
  if (form.from && form.to && form.to < form.from)
    return err({ field: "to", reason: "upsideDown" });
  const text = form.text.normalize("NFKC").trim();
  return ok({
    ...(form.from && { from: form.from }),
    ...(form.to && { to: form.to }),
    ...(min.value !== null && { minAmount: min.value }),
    ...(max.value !== null && { maxAmount: max.value }),
    ...(text && { text }),
  });
}

function amountOf(typed: string): Result<number | null, "notYen"> {
  if (typed.trim() === "") return ok(null);
  const amount = parseYenInput(typed);
  return amount.ok ? ok(amount.value) : err("notYen");
}
