import { useEffect } from "react";
import { useLocation } from "react-router";
import type { ScannerState } from "#stores/contracts.ts";
import { useTill, useWatch } from "#stores/tillContext.ts";
import { Icon } from "#ui/Icon.tsx";
import { useMessages } from "#ui/messages.ts";
import styles from "./CameraLight.module.css";
import { isSelling } from "./isSelling.ts";

/** Says on every screen whether the camera is on. It also knows which of them sell. */
export function CameraLight() {
  const t = useMessages();
  const { scanner } = useTill();
  const { pathname } = useLocation();
  const selling = isSelling(pathname);
  useEffect(() => {
    scanner.tillShown(selling);
    return () => scanner.tillShown(false);
  }, [scanner, selling]);
  const light = useWatch(scanner, lightOf);
  return (
    <p className={styles.light} data-light={light}>
      <Icon name="camera" size="note" />
      <span>{t["camera.light"]}</span>
      <span className={styles.state}>{t[`camera.light.${light}`]}</span>
    </p>
  );
}

function lightOf(state: ScannerState): "off" | "starting" | "reading" | "resting" | "fault" {
  return state.status === "on" ? state.pace : state.status;
}
