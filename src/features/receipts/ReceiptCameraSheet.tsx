import type { ReactNode } from "react";
import type { ScannerState } from "#stores/contracts.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { CameraView } from "#ui/CameraView.tsx";
import { Sheet } from "#ui/Sheet.tsx";
import { useMessages } from "#ui/messages.ts";
import styles from "./ReceiptCameraSheet.module.css";

interface ReceiptCameraSheetProps {
  readonly scanner: ScannerState;
  /** Gives the camera its element; the returned function takes it away again. */
  readonly attach: (view: HTMLVideoElement) => () => void;
  readonly onRetry: () => void;
  readonly onTorch: (on: boolean) => void;
  readonly onClose: () => void;
  /** What was read instead of a receipt. */
  readonly children: ReactNode;
}

/** The camera reads a receipt's own code. It runs exactly as long as the sheet is open. */
export function ReceiptCameraSheet({
  scanner,
  attach,
  onRetry,
  onTorch,
  onClose,
  children,
}: ReceiptCameraSheetProps) {
  const t = useMessages();
  return (
    <Sheet title={t["returns.scan.title"]} onClose={onClose}>
      {children}
      <div className={styles.camera}>
        <CameraView attach={attach} label={t["goods.picture"]}>
          <span className={styles.frame} data-status={scanner.status} aria-hidden />
        </CameraView>
        <CameraWords scanner={scanner} onRetry={onRetry} />
        {scanner.status === "on" && scanner.torch !== null && (
          <Button
            icon="torch"
            aria-pressed={scanner.torch === "on"}
            onClick={() => onTorch(scanner.torch !== "on")}
          >
            {scanner.torch === "on" ? t["goods.torchOff"] : t["goods.torchOn"]}
          </Button>
        )}
        <p className={styles.other}>{t["returns.scan.other"]}</p>
      </div>
    </Sheet>
  );
}

function CameraWords({ scanner, onRetry }: Pick<ReceiptCameraSheetProps, "scanner" | "onRetry">) {
  const t = useMessages();
  switch (scanner.status) {
    case "off":
    case "starting":
      return <p role="status">{t["goods.starting"]}</p>;
    case "on":
      return <p role="status">{scanner.black ? t["goods.black"] : t["returns.scan.aim"]}</p>;
    case "fault":
      return (
        <Banner
          tone="warn"
          title={t[`goods.${scanner.fault.type}`]}
          actions={
            <Button icon="refresh" onClick={onRetry}>
              {t["common.retry"]}
            </Button>
          }
        />
      );
  }
}
