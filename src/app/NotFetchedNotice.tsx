import { Button } from "#ui/Button.tsx";
import { useMessages } from "#ui/messages.ts";
import { Notice } from "./Notice.tsx";
import { reloadPage } from "./reloadPage.ts";

interface NotFetchedNoticeProps {
  /** The register is there from the start, so it opens without a connection. */
  readonly onBack: () => void;
}

export function NotFetchedNotice({ onBack }: NotFetchedNoticeProps) {
  const t = useMessages();
  return (
    <Notice
      tone="danger"
      title={t["shell.notFetched.title"]}
      lines={[t["shell.notFetched.body"]]}
      action={
        <>
          <Button tone="primary" size="pay" icon="register" onClick={onBack}>
            {t["shell.notFetched.back"]}
          </Button>
          <Button wide icon="refresh" onClick={reloadPage}>
            {t["common.reload"]}
          </Button>
        </>
      }
    />
  );
}
