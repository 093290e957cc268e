import type { RateRow } from "#domain/day/dailySales.ts";
import { sumYen } from "#domain/money/yen.ts";
import { Money } from "#ui/Money.tsx";
import { useMessages } from "#ui/messages.ts";
import styles from "./Breakdown.module.css";

interface RateTableProps {
  readonly rows: readonly RateRow[];
}

/** What was paid at each rate and the tax in it, as the bookkeeper needs them. Rate 0 has no tax. */
export function RateTable({ rows }: RateTableProps) {
  const t = useMessages();
  function nameOf(rate: number, reduced: boolean): string {
    if (rate === 0) return t["sales.untaxed"];
    return reduced ? t["sales.rateReduced"](rate) : t["sales.ratePercent"](rate);
  }
  return (
    <section className={styles.breakdown}>
      <table className={styles.table}>
        <caption className={styles.title}>{t["sales.byRate"]}</caption>
        <thead>
          <tr>
            <th scope="col">{t["sales.rate"]}</th>
            <th scope="col" className={styles.figure}>
              {t["sales.rateAmount"]}
            </th>
            <th scope="col" className={styles.figure}>
              {t["sales.tax"]}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ rate, reduced, amount, tax }) => (
            <tr key={rate}>
              <th scope="row">{nameOf(rate, reduced)}</th>
              <td className={styles.figure}>
                <Money amount={amount} />
              </td>
              <td className={styles.figure}>{rate > 0 && <Money amount={tax} />}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t["sales.rateTotal"]}</th>
            <td className={styles.figure}>
              <Money amount={sumYen(rows.map(({ amount }) => amount))} />
            </td>
            <td className={styles.figure}>
              <Money amount={sumYen(rows.map(({ tax }) => tax))} />
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
