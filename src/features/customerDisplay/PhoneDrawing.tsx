import type { ReactNode } from "react";
import type { CoachStep } from "#domain/display/coach.ts";
import styles from "./PhoneDrawing.module.css";

interface PhoneDrawingProps {
  readonly of: CoachStep | "hold";
}

/** Drawn for this screen: a phone with a payment code, and what is to be done with it. */
export function PhoneDrawing({ of }: PhoneDrawingProps) {
  return (
    <svg className={styles.drawing} viewBox="0 0 200 160" aria-hidden focusable="false">
      {drawings[of]}
    </svg>
  );
}

/** Where a phone's screen shows its payment code: bars above, a square code below. */
function Phone({ code = true }: { readonly code?: boolean }) {
  return (
    <>
      <rect className={styles.body} x="62" y="8" width="76" height="144" rx="12" />
      <path className={styles.line} d="M92 18h16" />
      {code && <Code />}
    </>
  );
}

function Code() {
  return (
    <>
      <path className={styles.bars} d="M74 34v18M79 34v18M86 34v18M90 34v18M97 34v18" />
      <path className={styles.bars} d="M104 34v18M109 34v18M116 34v18M120 34v18M126 34v18" />
      <path
        className={styles.code}
        d="M76 62h16v16h-16zM108 62h16v16h-16zM76 94h16v16h-16zM98 66h5v8h-5zM98 82h8v6h-8zM112 84h10v6h-10zM98 94h6v14h-6zM110 96h6v6h-6zM118 104h6v6h-6z"
      />
    </>
  );
}

/** The till's camera, looking to the left. */
function Camera({ x }: { readonly x: number }) {
  return (
    <>
      <rect className={styles.tool} x={x} y="56" width="34" height="48" rx="8" />
      <circle className={styles.tool} cx={x + 17} cy="80" r="10" />
    </>
  );
}

const drawings: Readonly<Record<CoachStep | "hold", ReactNode>> = {
  hold: (
    <>
      <g transform="translate(-46 0)">
        <Phone />
      </g>
      <path className={styles.mark} d="M104 80h38M130 68l13 12-13 12" />
      <Camera x={152} />
    </>
  ),
  openPay: (
    <>
      <Phone />
      <rect className={styles.press} x="76" y="122" width="48" height="20" rx="10" />
      <circle className={styles.mark} cx="100" cy="132" r="20" />
    </>
  ),
  brighten: (
    <>
      <Phone />
      <circle className={styles.mark} cx="168" cy="40" r="11" />
      <path
        className={styles.mark}
        d="M168 12v8M168 60v8M140 40h8M188 40h8M149 21l5 5M182 54l5 5M187 21l-5 5M154 54l-5 5"
      />
      <path className={styles.mark} d="M32 108V52M18 68l14-16 14 16" />
    </>
  ),
  refresh: (
    <>
      <Phone />
      <path className={styles.mark} d="M40 56a64 64 0 0 1 112 -14M156 18v26h-26" />
      <path className={styles.mark} d="M160 104a64 64 0 0 1-112 14M44 142v-26h26" />
    </>
  ),
  tilt: (
    <>
      <g transform="rotate(18 100 80)">
        <Phone />
      </g>
      <path className={styles.mark} d="M30 112a76 76 0 0 1 6-66M22 60l14-15 15 13" />
      <path className={styles.mark} d="M164 96a76 76 0 0 1-8 28" />
    </>
  ),
  closer: (
    <>
      <g transform="translate(-46 0)">
        <Phone />
      </g>
      <path className={styles.mark} d="M102 80h40M128 66l15 14-15 14" />
      <Camera x={154} />
    </>
  ),
  further: (
    <>
      <g transform="translate(-46 0)">
        <Phone />
      </g>
      <path className={styles.mark} d="M102 80h40M116 66l-15 14 15 14" />
      <Camera x={154} />
    </>
  ),
  still: (
    <>
      <Phone />
      <path className={styles.mark} d="M44 48v64M156 48v64" />
      <path className={styles.faint} d="M28 58v44M172 58v44" />
    </>
  ),
};
