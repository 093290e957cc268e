import encodeQR from "qr";
import styles from "./QrCode.module.css";

interface QrCodeProps {
  readonly text: string;
  /** What the picture is, for those who do not see it. */
  readonly label: string;
  /**
   * For a screen of ours at arm's length: nothing covers a part of it, so that room goes to what it says
   * instead of correcting what cannot be read.
   */
  readonly dense?: boolean;
}

/** Light modules around the code that a reader needs to find it (ISO/IEC 18004). */
const quietZone = 4;

/** A QR code as one path of an SVG, so that no markup is ever made from a string. */
export function QrCode({ text, label, dense = false }: QrCodeProps) {
  const rows = encodeQR(text, "raw", { border: quietZone, ecc: dense ? "low" : "medium" });
  const path = rows
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")))
    .join("");
  return (
    <svg
      role="img"
      aria-label={label}
      className={styles.code}
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
  );
}
