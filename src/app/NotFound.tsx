import { Link } from "react-router";
import { EmptyState } from "#ui/EmptyState.tsx";
import { Page } from "#ui/Page.tsx";
import { useMessages } from "#ui/messages.ts";
import styles from "./NotFound.module.css";

export function NotFound() {
  const t = useMessages();
  return (
    <Page title={t["shell.notFound.title"]}>
      <EmptyState icon="question" title={t["shell.notFound.body"]}>
        <Link className={styles.back} to="/">
          {t["shell.notFound.back"]}
        </Link>
      </EmptyState>
    </Page>
  );
}
