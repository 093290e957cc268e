import { Banner } from "../Banner.tsx";
import { Button } from "../Button.tsx";
import { useMessages } from "../messages.ts";
import styles from "./CameraSheetView.module.css";
import { type CameraActions, CameraTools } from "./CameraTools.tsx";
import { Viewfinder } from "./Viewfinder.tsx";

type Fault = "denied" | "noCamera" | "busy" | "unsupported" | "failed" | "unplugged";

/** The camera as a sheet shows it. */
type SheetCamera =
  | { readonly status: "off" | "starting" }
  | ({ readonly status: "on"; readonly black: boolean } & Parameters<
      typeof CameraTools
    >[0]["camera"] &
      NonNullable<Parameters<typeof Viewfinder>[0]["camera"]>)
  | { readonly status: "fault"; readonly fault: { readonly type: Fault } };

interface CameraSheetViewProps {
  readonly camera: SheetCamera;
  readonly attach: (view: HTMLVideoElement) => () => void;
  readonly region: "square" | "bars";
  /** What to hold where, while the picture is there. */
  readonly aim: string;
  readonly actions: CameraActions & { retried(): void };
}

/** The camera in a sheet, for something in the cashier's own hand: picture, words and tools. */
export function CameraSheetView({ camera, attach, region, aim, actions }: CameraSheetViewProps) {
  const t = useMessages();
  const on = camera.status === "on" ? camera : null;
  return (
    <div className={styles.camera}>
      <Viewfinder
        attach={attach}
        label={t["camera.picture"]}
        held="thing"
        region={region}
        camera={on}
      />
      <Words camera={camera} aim={aim} onRetry={actions.retried} />
      {on && <CameraTools camera={on} actions={actions} />}
    </div>
  );
}

interface WordsProps {
  readonly camera: SheetCamera;
  readonly aim: string;
  readonly onRetry: () => void;
}

function Words({ camera, aim, onRetry }: WordsProps) {
  const t = useMessages();
  switch (camera.status) {
    case "off":
    case "starting":
      return <p role="status">{t["camera.starting"]}</p>;
    case "on":
      return <p role="status">{camera.black ? t["camera.black"] : aim}</p>;
    case "fault":
      return (
        <Banner
          tone="warn"
          title={t[`camera.${camera.fault.type}`]}
          actions={
            <Button icon="refresh" onClick={onRetry}>
              {t["common.retry"]}
            </Button>
          }
        />
      );
  }
}
