import { Button } from "#ui/Button.tsx";
import { CameraView } from "#ui/CameraView.tsx";
import { Icon } from "#ui/Icon.tsx";
import { Spinner } from "#ui/Spinner.tsx";
import { useMessages } from "#ui/messages.ts";
import type { ScannerState } from "#stores/contracts.ts";
import { PayerHint } from "./PayerHint.tsx";
import { ScannerTools } from "./ScannerTools.tsx";
import styles from "./WalletScanner.module.css";

interface WalletScannerProps {
  readonly scanner: ScannerState;
  /** Gives the camera its element; the returned function takes it away again. */
  readonly attach: (view: HTMLVideoElement) => () => void;
  readonly onRetry: () => void;
  readonly onTorch: (on: boolean) => void;
  readonly onCamera: (id: string) => void;
}

/** The camera's picture with a frame for the code, and in its place what keeps it from working. */
export function WalletScanner({ scanner, attach, onRetry, onTorch, onCamera }: WalletScannerProps) {
  const t = useMessages();
  const trouble = troubleOf(scanner);
  return (
    <section className={styles.scanner} aria-label={t["checkout.scanner.title"]}>
      <p className={styles.hint}>{t["checkout.scanner.hint"]}</p>
      <div className={styles.picture} hidden={trouble !== null}>
        <CameraView attach={attach} label={t["checkout.scanner.picture"]}>
          {scanner.status === "on" && <div className={styles.frame} />}
          {scanner.status === "starting" && <Starting />}
        </CameraView>
      </div>
      {trouble && <Trouble type={trouble} onRetry={onRetry} />}
      <ScannerTools scanner={scanner} onTorch={onTorch} onCamera={onCamera} />
      <details className={styles.help}>
        <summary className={styles.helpTitle}>{t["checkout.scanner.help"]}</summary>
        <ul className={styles.checks}>
          <li>{t["checkout.scanner.check.1"]}</li>
          <li>{t["checkout.scanner.check.2"]}</li>
          <li>{t["checkout.scanner.check.3"]}</li>
          <li>{t["checkout.scanner.check.4"]}</li>
        </ul>
        <PayerHint sentence="brighten" />
      </details>
    </section>
  );
}

type TroubleType = Extract<ScannerState, { status: "fault" }>["fault"]["type"] | "black";

/** Why the picture is of no use, or null while it is, or may soon be. */
function troubleOf(scanner: ScannerState): TroubleType | null {
  if (scanner.status === "fault") return scanner.fault.type;
  return scanner.status === "on" && scanner.black ? "black" : null;
}

/** Stands over the picture while the browser asks for permission, and says what it is for. */
function Starting() {
  const t = useMessages();
  return (
    <div className={styles.veil} role="status">
      <Spinner size="large" />
      <p className={styles.title}>{t["checkout.scanner.starting"]}</p>
      <p>{t["checkout.scanner.why"]}</p>
    </div>
  );
}

interface TroubleProps {
  readonly type: TroubleType;
  readonly onRetry: () => void;
}

function Trouble({ type, onRetry }: TroubleProps) {
  const t = useMessages();
  return (
    <div className={styles.trouble} role="alert">
      <Icon name="camera" size="large" />
      <p className={styles.title}>{t[`checkout.scanner.fault.${type}.title`]}</p>
      <p>{t[`checkout.scanner.fault.${type}.advice`]}</p>
      <Button icon="refresh" onClick={onRetry}>
        {t["checkout.scanner.retry"]}
      </Button>
    </div>
  );
}
