import type { SaleRecord } from "#domain/journal/views.ts";

export interface DayOfSales {
  readonly businessDate: string;
  readonly sales: readonly SaleRecord[];
}

/** Sales under the business day they belong to, both in the order they came. */
export function byDay(sales: readonly SaleRecord[]): readonly DayOfSales[] {
  const days = new Map<string, SaleRecord[]>();
  for (const record of sales) {
    const { businessDate } = record.sale;
    days.set(businessDate, [...(days.get(businessDate) ?? []), record]);
  }
  return Array.from(days, ([businessDate, ofDay]) => ({ businessDate, sales: ofDay }));
}
