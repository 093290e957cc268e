import type { ReactNode } from "react";
import styles from "./CameraView.module.css";

interface CameraViewProps {
  /**
   * Called with the picture's element when it appears; the returned function when it goes. Must stay
   * the same function between renderings, or the camera would start anew with each of them.
   */
  readonly attach: (view: HTMLVideoElement) => () => void;
  /** What the picture is, for those who do not see it. */
  readonly label: string;
  /** Whoever holds a code before a front camera moves it as before a mirror. */
  readonly mirrored?: boolean;
  /** Laid over the picture: a frame to aim with, or why there is no picture. */
  readonly children?: ReactNode;
}

/** A camera's picture. Unless the camera stands by, it runs exactly as long as this is on the screen. */
export function CameraView({ attach, label, mirrored = false, children }: CameraViewProps) {
  return (
    <div className={styles.finder}>
      <video
        ref={attach}
        className={styles.picture}
        data-mirrored={mirrored}
        aria-label={label}
        autoPlay
        muted
        playsInline
      />
      {children}
    </div>
  );
}
