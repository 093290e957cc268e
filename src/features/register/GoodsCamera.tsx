import { useCallback } from "react";
import type { ScannerState, ScannerStore } from "#stores/contracts.ts";
import type { Messages } from "#i18n/messages.ts";
import { useTill, useWatch } from "#stores/tillContext.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { CameraView } from "#ui/CameraView.tsx";
import { useMessages } from "#ui/messages.ts";
import styles from "./GoodsCamera.module.css";

/** The camera runs exactly as long as its picture is on the screen. */
function useCameraPicture(scanner: ScannerStore) {
  return useCallback(
    (view: HTMLVideoElement) => {
      scanner.opened("goods", view);
      return scanner.closed;
    },
    [scanner],
  );
}

export function GoodsCamera() {
  const t = useMessages();
  const { scanner } = useTill();
  const state = useWatch(scanner, (now) => now);
  const picture = useCameraPicture(scanner);
  return (
    <div className={styles.camera}>
      <CameraView attach={picture} label={t["goods.picture"]}>
        <span className={styles.frame} data-status={state.status} aria-hidden />
      </CameraView>
      <CameraWords state={state} t={t} onRetry={scanner.retried} />
      {state.status === "on" && state.torch !== null && (
        <Button
          icon="torch"
          aria-pressed={state.torch === "on"}
          onClick={() => scanner.torchSwitched(state.torch !== "on")}
        >
          {state.torch === "on" ? t["goods.torchOff"] : t["goods.torchOn"]}
        </Button>
      )}
    </div>
  );
}

interface CameraWordsProps {
  readonly state: ScannerState;
  readonly t: Messages;
  readonly onRetry: () => void;
}

function CameraWords({ state, t, onRetry }: CameraWordsProps) {
  switch (state.status) {
    case "off":
    case "starting":
      return <p role="status">{t["goods.starting"]}</p>;
    case "on":
      return <p role="status">{state.black ? t["goods.black"] : t["goods.aim"]}</p>;
    case "fault":
      return (
        <Banner
          tone="warn"
          title={t[`goods.${state.fault.type}`]}
          actions={
            <Button icon="refresh" onClick={onRetry}>
              {t["common.retry"]}
            </Button>
          }
        />
      );
  }
}
