import { Button } from "#ui/Button.tsx";
import { useMessages } from "#ui/messages.ts";
import { Notice } from "./Notice.tsx";
import { reloadPage } from "./reloadPage.ts";

export function CrashNotice() {
  const t = useMessages();
  return (
    <Notice
      tone="danger"
      title={t["shell.crashed.title"]}
      lines={[t["shell.crashed.warning"], t["shell.crashed.body"]]}
      action={
        <Button tone="primary" size="pay" icon="refresh" onClick={reloadPage}>
          {t["common.reload"]}
        </Button>
      }
    />
  );
}
