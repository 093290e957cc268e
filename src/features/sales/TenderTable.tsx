import type { DayRecord } from "#domain/journal/views.ts";
import { netSales } from "#domain/day/dailySales.ts";
import { Money } from "#ui/Money.tsx";
import table from "#ui/Table.module.css";
import { useMessages } from "#ui/messages.ts";
import { funderTenders, tenderRows } from "./dayView.ts";

interface TenderTableProps {
  readonly day: DayRecord;
}

/** What came in and went back by each wallet and in cash, down to the figures of the day. */
export function TenderTable({ day }: TenderTableProps) {
  const t = useMessages();
  return (
    <section className={table.sheet}>
      <table className={table.table} data-figures="3">
        <caption className={table.title}>{t["sales.byTender"]}</caption>
        <thead>
          <tr>
            <th scope="col">{t["sales.tender"]}</th>
            <th scope="col" className={table.figure}>
              {t["sales.gross"]}
            </th>
            <th scope="col" className={table.figure}>
              {t["sales.refunds"]}
            </th>
            <th scope="col" className={table.figure}>
              {t["sales.net"]}
            </th>
          </tr>
        </thead>
        <tbody>
          {tenderRows(day).map(({ brand, sales, refunds, net }) => (
            <tr key={brand}>
              <th scope="row">{brand ?? t["sales.cash"]}</th>
              <Counted count={sales.count} amount={sales.amount} />
              <Counted count={refunds.count} amount={-refunds.amount} />
              <td className={table.figure}>
                <Money amount={net} />
              </td>
            </tr>
          ))}
          {funderTenders(day).map(({ brand, sales, refunds, net }) => (
            <tr key={`funder ${brand}`}>
              <th scope="row">{t["offers.tender"](brand ?? "")}</th>
              <Counted count={sales.count} amount={sales.amount} />
              <Counted count={refunds.count} amount={-refunds.amount} />
              <td className={table.figure}>
                <Money amount={net} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t["sales.rateTotal"]}</th>
            <Counted count={day.sales.count} amount={day.sales.amount} />
            <Counted count={day.refunds.count} amount={-day.refunds.amount} />
            <td className={table.figure}>
              <Money amount={netSales(day)} />
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function Counted({ count, amount }: { readonly count: number; readonly amount: number }) {
  const t = useMessages();
  return (
    <td className={table.figure}>
      <Money amount={amount} />
      {count > 0 && <span className={table.note}>{t["sales.times"](count)}</span>}
    </td>
  );
}
