import type { Tally } from "#domain/journal/views.ts";
import { Money } from "#ui/Money.tsx";
import table from "#ui/Table.module.css";
import { useMessages } from "#ui/messages.ts";
import styles from "./TallyTable.module.css";
import { barLength, sumOf } from "./dayView.ts";

interface TallyTableProps<Row extends Tally> {
  readonly title: string;
  /** What the rows are: heading of the first column. */
  readonly keyName: string;
  readonly rows: readonly Row[];
  /** Also tells the rows apart. */
  readonly nameOf: (row: Row) => string;
}

/** A breakdown of the day: a chart of bars for the eye, in a table that can be read and heard. */
export function TallyTable<Row extends Tally>({
  title,
  keyName,
  rows,
  nameOf,
}: TallyTableProps<Row>) {
  const t = useMessages();
  const sum = sumOf(rows);
  return (
    <section className={table.sheet}>
      <table className={table.table}>
        <caption className={table.title}>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{keyName}</th>
            <td className={styles.barColumn} />
            <th scope="col" className={table.figure}>
              {t["sales.count"]}
            </th>
            <th scope="col" className={table.figure}>
              {t["sales.amount"]}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={nameOf(row)}>
              <th scope="row">{nameOf(row)}</th>
              <td className={styles.barColumn}>
                <Bar length={barLength(row, rows)} />
              </td>
              <td className={table.figure}>{row.count}</td>
              <td className={table.figure}>
                <Money amount={row.amount} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t["sales.rateTotal"]}</th>
            <td className={styles.barColumn} />
            <td className={table.figure}>{sum.count}</td>
            <td className={table.figure}>
              <Money amount={sum.amount} />
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

/** Drawn with attributes, not styles: the page's policy takes no style that is not a file. */
function Bar({ length }: { readonly length: number }) {
  return (
    <svg className={styles.bar} viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden>
      <rect width={length} height="1" />
    </svg>
  );
}
