import type { ScanRead } from "#ports/scanner.ts";

/** Only a hand scanner may be set to send an AIM prefix (ISO/IEC 15424) before what it reads. */
export function aimPrefixOf({ symbology }: ScanRead): "drop" | "refuse" {
  return symbology === "KEYBOARD" ? "drop" : "refuse";
}
