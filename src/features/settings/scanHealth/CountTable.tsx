import table from "#ui/Table.module.css";
import type { CountRow } from "./healthRows.ts";

interface CountTableProps {
  readonly title: string;
  /** Headings of the two columns. */
  readonly keyName: string;
  readonly valueName: string;
  readonly rows: readonly CountRow[];
  /** Stands in place of the rows when there are none. */
  readonly empty?: string;
}

/** Today's counts of one kind. */
export function CountTable({ title, keyName, valueName, rows, empty = "" }: CountTableProps) {
  return (
    <section className={table.sheet}>
      <table className={table.table}>
        <caption className={table.title}>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{keyName}</th>
            <th scope="col" className={table.figure}>
              {valueName}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, value }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className={table.figure}>{value}</td>
            </tr>
          ))}
          {rows.length === 0 && (
            <tr>
              <td colSpan={2}>{empty}</td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}
