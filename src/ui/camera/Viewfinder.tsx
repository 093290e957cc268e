import type { ReactNode } from "react";
import type { ScanHint } from "#domain/scan/scanTally.ts";
import { Icon } from "../Icon.tsx";
import { useMessages } from "../messages.ts";
import { CameraView } from "./CameraView.tsx";
import styles from "./Viewfinder.module.css";
import { hintShapes } from "./hintShapes.ts";

/** What the camera on the screen is doing, as far as its picture shows it. */
export interface FinderState {
  readonly mirrored: boolean;
  readonly pace: "reading" | "resting";
  readonly hint: ScanHint | null;
}

interface ViewfinderProps {
  readonly attach: (view: HTMLVideoElement) => () => void;
  readonly label: string;
  /** What is held before the camera: a customer's phone, or a thing in the cashier's own hand. */
  readonly held: "phone" | "thing";
  /** The form of what is to be read. */
  readonly region: "square" | "bars";
  /** null while the camera is not on. */
  readonly camera: FinderState | null;
  /** Stands over the picture: why there is none yet. */
  readonly children?: ReactNode;
}

/** The picture with the region a code belongs into, and below it what keeps the code from being read. */
export function Viewfinder({ attach, label, held, region, camera, children }: ViewfinderProps) {
  return (
    <CameraView attach={attach} label={label} mirrored={camera?.mirrored ?? false}>
      {camera && <div className={styles.region} data-region={region} data-pace={camera.pace} />}
      <FinderWords held={held} camera={camera} />
      {children}
    </CameraView>
  );
}

/** Always there, or a reader would miss the first word. Over the picture, so that nothing moves. */
function FinderWords({ held, camera }: Pick<ViewfinderProps, "held" | "camera">) {
  const t = useMessages();
  const hint = camera?.hint ?? null;
  return (
    <div className={styles.words} role="status">
      {hint && (
        <p className={styles.hint}>
          <svg className={styles.sign} viewBox="0 0 24 24" aria-hidden focusable="false">
            <path d={hintShapes[hint]} />
          </svg>
          <span>
            <b>{t[`camera.hint.${hint}`]}</b> {t[`camera.${held}.${hint}`]}
          </span>
        </p>
      )}
      {camera?.pace === "resting" && (
        <p className={styles.hint}>
          <Icon name="clock" />
          <span>{t["camera.resting"]}</span>
        </p>
      )}
    </div>
  );
}
