import { Suspense, lazy, use, useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { useLocation } from "react-router";
import { useTill, useWatch } from "#stores/tillContext.ts";
import { SpeechContext } from "#ui/messages.ts";
import { Rail } from "./Rail.tsx";
import styles from "./Shell.module.css";
import { fetchAsideNews } from "./fetchAsideNews.ts";
import { fetchCameraLight } from "./fetchCameraLight.ts";

/** News that cannot be fetched are no reason to take the screen away: they stand on the desk too. */
const AsideNews = lazy(async () => ({
  default: await fetchAsideNews().then(
    (fetched) => fetched.AsideNews,
    () => () => null,
  ),
}));

/** Without its light the camera does not stand by either: the light tells it which screens sell. */
const CameraLight = lazy(async () => ({
  default: await fetchCameraLight().then(
    (fetched) => fetched.CameraLight,
    () => () => null,
  ),
}));

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
      <Rail>
        <Light />
      </Rail>
      <div className={styles.frame}>
        <div ref={screen} className={styles.screen} tabIndex={-1}>
          {children}
        </div>
        <News />
      </div>
    </div>
  );
}

/** Over every screen while the camera is on, or may be at any time. */
function Light() {
  const { scanner, preferences } = useTill();
  const { rest } = use(SpeechContext);
  const on = useWatch(scanner, (state) => state.status !== "off");
  const handsFree = useWatch(preferences, (state) => state.handsFree);
  return (
    (on || handsFree) &&
    rest === "there" && (
      <Suspense fallback={null}>
        <CameraLight />
      </Suspense>
    )
  );
}

/** What became of payments that were put aside, over whatever screen is open. */
function News() {
  const { openPayments } = useTill();
  const { rest } = use(SpeechContext);
  const any = useWatch(openPayments, (state) => state.payments.length + state.settled.length > 0);
  return (
    any &&
    rest === "there" && (
      <Suspense fallback={null}>
        <AsideNews />
      </Suspense>
    )
  );
}
