import { yen } from "#domain/money/yen.ts";
import { Money } from "#ui/Money.tsx";
import table from "#ui/Table.module.css";
import { useMessages } from "#ui/messages.ts";
import type { NetRateRow } from "./dayView.ts";

interface RateTableProps {
  readonly rows: readonly NetRateRow[];
}

/** What was paid and what went back at each rate, and the tax in what stays. Rate 0 has no tax. */
export function RateTable({ rows }: RateTableProps) {
  const t = useMessages();
  const sum = (figure: (row: NetRateRow) => number) =>
    yen(rows.reduce((total, row) => total + figure(row), 0));
  function nameOf(rate: number, reduced: boolean): string {
    if (rate === 0) return t["sales.untaxed"];
    return reduced ? t["sales.rateReduced"](rate) : t["sales.ratePercent"](rate);
  }
  return (
    <section className={table.sheet}>
      <table className={table.table} data-figures="4">
        <caption className={table.title}>
          {t["sales.byRate"]}
          <span className={table.note}>{t["sales.byRateHint"]}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t["sales.rate"]}</th>
            <FigureHead>{t["sales.gross"]}</FigureHead>
            <FigureHead>{t["sales.refunds"]}</FigureHead>
            <FigureHead>{t["sales.rateNet"]}</FigureHead>
            <FigureHead>{t["sales.rateTaxNet"]}</FigureHead>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.rate}>
              <th scope="row">{nameOf(row.rate, row.reduced)}</th>
              <Figure amount={row.sales} />
              <Figure amount={-row.refunds} />
              <Figure amount={row.net} />
              {row.rate > 0 ? <Figure amount={row.netTax} /> : <td className={table.figure} />}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t["sales.rateTotal"]}</th>
            <Figure amount={sum(({ sales }) => sales)} />
            <Figure amount={-sum(({ refunds }) => refunds)} />
            <Figure amount={sum(({ net }) => net)} />
            <Figure amount={sum(({ netTax }) => netTax)} />
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function FigureHead({ children }: { readonly children: string }) {
  return (
    <th scope="col" className={table.figure}>
      {children}
    </th>
  );
}

function Figure({ amount }: { readonly amount: number }) {
  return (
    <td className={table.figure}>
      <Money amount={amount} />
    </td>
  );
}
