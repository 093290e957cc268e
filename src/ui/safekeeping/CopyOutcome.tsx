import { Banner } from "../Banner.tsx";
import { useMessages } from "../messages.ts";
import type { Copying } from "./useJournalCopy.ts";

/** What has come of saving the journal as a file. */
export function CopyOutcome({ copying }: { readonly copying: Copying }) {
  const t = useMessages();
  if (copying.status === "done") {
    return <Banner tone="ok" title={t["settings.exported"](copying.entries)} />;
  }
  if (copying.status === "failed") {
    return (
      <Banner tone="danger" title={t["settings.exportFailed"]}>
        {t["settings.exportFailedHint"]}
      </Banner>
    );
  }
  return null;
}
