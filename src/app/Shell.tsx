import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { useLocation } from "react-router";
import { Rail } from "./Rail.tsx";
import styles from "./Shell.module.css";

/** The rail and, beside it, the screen. On a phone the rail lies at the foot. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const screen = useRef<HTMLDivElement>(null);
  const { pathname } = useLocation();
  // One receipt after another is still the same screen: the focus stays in their list.
  const [, place] = pathname.split("/");
  const shown = useRef(place);
  // The focus follows the person to the new screen. On the link that led there, Enter would go to
  // the link again instead of to the screen's next step.
  useEffect(() => {
    if (place !== shown.current) screen.current?.focus({ preventScroll: true });
    shown.current = place;
  }, [place]);
  return (
    <div className={styles.shell}>
      <Rail />
      <div ref={screen} className={styles.screen} tabIndex={-1}>
        {children}
      </div>
    </div>
  );
}
