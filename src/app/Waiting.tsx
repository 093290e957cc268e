import { EmptyState } from "#ui/EmptyState.tsx";
import { useMessages } from "#ui/messages.ts";

/** Stands where a screen is being fetched. */
export function Waiting() {
  const t = useMessages();
  return (
    <main aria-busy>
      <EmptyState icon="clock" title={t["common.loading"]} />
    </main>
  );
}
