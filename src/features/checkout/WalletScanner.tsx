import { Button } from "#ui/Button.tsx";
import { Icon } from "#ui/Icon.tsx";
import { Spinner } from "#ui/Spinner.tsx";
import { CameraTools } from "#ui/camera/CameraTools.tsx";
import { Viewfinder } from "#ui/camera/Viewfinder.tsx";
import { useMessages } from "#ui/messages.ts";
import type { CameraControls, ScannerState } from "#stores/contracts.ts";
import { PayerHint } from "./PayerHint.tsx";
import styles from "./WalletScanner.module.css";

interface WalletScannerProps {
  readonly scanner: ScannerState;
  /** Gives the camera its element; the returned function takes it away again. */
  readonly attach: (view: HTMLVideoElement) => () => void;
  readonly controls: CameraControls;
}

/** The camera's picture with a frame for the code, and in its place what keeps it from working. */
export function WalletScanner({ scanner, attach, controls }: WalletScannerProps) {
  const t = useMessages();
  const trouble = troubleOf(scanner);
  const camera = scanner.status === "on" ? scanner : null;
  return (
    <section className={styles.scanner} aria-label={t["checkout.scanner.title"]}>
      <p className={styles.hint}>{t["checkout.scanner.hint"]}</p>
      <div className={styles.picture} hidden={trouble !== null}>
        <Viewfinder
          attach={attach}
          label={t["checkout.scanner.picture"]}
          held="phone"
          region="square"
          camera={camera}
        >
          {scanner.status === "starting" && <Starting />}
        </Viewfinder>
      </div>
      {trouble && <Trouble type={trouble} onRetry={controls.retried} />}
      {/* Always there, so that the tools below do not move when the customer is asked for something else. */}
      <PayerHint sentence={camera?.hint ?? "showPayCode"} />
      {camera && <CameraTools camera={camera} actions={controls} />}
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
