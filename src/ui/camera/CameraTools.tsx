import { Button } from "../Button.tsx";
import { SelectField } from "../SelectField.tsx";
import { Slider } from "../Slider.tsx";
import { useMessages } from "../messages.ts";
import styles from "./CameraTools.module.css";
import { dialText } from "./dialText.ts";

interface Dial {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly value: number;
}

/** What the device lets be chosen; null where it does not. */
interface Choices {
  readonly cameras: readonly { readonly id: string; readonly label: string }[];
  readonly cameraId: string;
  readonly torch: "on" | "off" | null;
  readonly zoom: Dial | null;
  readonly exposure: Dial | null;
}

/** What a choice leads to. */
export interface CameraActions {
  cameraChosen(id: string): void;
  torchSwitched(on: boolean): void;
  zoomTurned(value: number): void;
  exposureTurned(value: number): void;
}

interface CameraToolsProps {
  readonly camera: Choices;
  readonly actions: CameraActions;
}

/** Camera, light, zoom and brightness, where the device has them and only there. */
export function CameraTools({ camera, actions }: CameraToolsProps) {
  const t = useMessages();
  const { cameras, cameraId, torch, zoom, exposure } = camera;
  if (torch === null && zoom === null && exposure === null && cameras.length < 2) return null;
  return (
    <div className={styles.tools}>
      {cameras.length > 1 && (
        <SelectField
          label={t["camera.camera"]}
          value={cameraId}
          options={cameras.map(({ id, label }, index) => ({
            value: id,
            label: label || t["camera.cameraNumber"](index + 1),
          }))}
          onChange={actions.cameraChosen}
        />
      )}
      {torch !== null && (
        <Button
          icon="torch"
          aria-pressed={torch === "on"}
          onClick={() => actions.torchSwitched(torch === "off")}
        >
          {torch === "on" ? t["camera.torchOff"] : t["camera.torchOn"]}
        </Button>
      )}
      {zoom && (
        <Slider
          {...zoom}
          label={t["camera.zoom"]}
          valueText={t["camera.zoomValue"](dialText(zoom))}
          onChange={actions.zoomTurned}
        />
      )}
      {exposure && (
        <Slider
          {...exposure}
          label={t["camera.exposure"]}
          valueText={t["camera.exposureValue"](dialText(exposure, "signed"))}
          onChange={actions.exposureTurned}
        />
      )}
    </div>
  );
}
