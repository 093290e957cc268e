import { useState } from "react";
import type { FormEvent } from "react";
import type { ReceiptsState } from "#stores/contracts.ts";
import { Button } from "#ui/Button.tsx";
import { Icon } from "#ui/Icon.tsx";
import { TextField } from "#ui/TextField.tsx";
import { useMessages } from "#ui/messages.ts";
import styles from "./SearchPanel.module.css";
import { emptySearch, formOf, queryOf } from "./searchForm.ts";
import type { SearchFault, SearchForm } from "./searchForm.ts";

interface SearchPanelProps {
  readonly query: ReceiptsState["query"];
  readonly onSearch: (query: ReceiptsState["query"]) => void;
}

/** Search by day, amount and number. */
export function SearchPanel({ query, onSearch }: SearchPanelProps) {
  const t = useMessages();
  const [form, setForm] = useState(() => formOf(query));
  const [fault, setFault] = useState<SearchFault | null>(null);

  function field(name: keyof SearchForm) {
    return {
      value: form[name],
      onChange: (value: string) => setForm({ ...form, [name]: value }),
      ...(fault?.field === name && { error: t[`receipts.search.${fault.reason}`] }),
    };
  }

  function searched(event: FormEvent): void {
    event.preventDefault();
    const asked = queryOf(form);
    setFault(asked.ok ? null : asked.error);
    if (asked.ok) onSearch(asked.value);
  }

  function cleared(): void {
    setForm(emptySearch);
    setFault(null);
    onSearch({});
  }

  return (
    <details className={styles.panel} open={Object.keys(query).length > 0}>
      <summary className={styles.title}>
        <Icon name="search" />
        {t["receipts.search.title"]}
      </summary>
      <form
        className={styles.search}
        role="search"
        aria-label={t["receipts.search.title"]}
        onSubmit={searched}
      >
        <div className={styles.fields}>
          <TextField type="date" label={t["receipts.search.from"]} {...field("from")} />
          <TextField type="date" label={t["receipts.search.to"]} {...field("to")} />
          <TextField inputMode="numeric" label={t["receipts.search.min"]} {...field("min")} />
          <TextField inputMode="numeric" label={t["receipts.search.max"]} {...field("max")} />
          <div className={styles.text}>
            <TextField
              label={t["receipts.search.text"]}
              placeholder={t["receipts.search.textHint"]}
              {...field("text")}
            />
          </div>
        </div>
        <div className={styles.buttons}>
          <Button onClick={cleared}>{t["receipts.search.clear"]}</Button>
          <Button type="submit" tone="primary" icon="search">
            {t["receipts.search.go"]}
          </Button>
        </div>
      </form>
    </details>
  );
}
