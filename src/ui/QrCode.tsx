import encodeQR from "qr";
import styles from "./QrCode.module.css";

interface QrCodeProps {
  readonly text: string;
  /** What the picture is, for those who do not see it. */
  readonly label: string;
}

/** Light modules around the code that a reader needs to find it (ISO/IEC 18004). */
const quietZone = 4;

/** A QR code as one path of an SVG, so that no markup is ever made from a string. */
export function QrCode({ text, label }: QrCodeProps) {
  const rows = encodeQR(text, "raw", { border: quietZone });
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
