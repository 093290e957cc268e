import { useCallback } from "react";
import { useTill, useWatch } from "#stores/tillContext.ts";
import { CameraSheetView } from "#ui/camera/CameraSheetView.tsx";
import { useMessages } from "#ui/messages.ts";

/** The camera reads goods. It does so exactly as long as its picture is on the screen. */
export function GoodsCamera() {
  const t = useMessages();
  const { scanner } = useTill();
  const state = useWatch(scanner, (now) => now);
  const attach = useCallback(
    (view: HTMLVideoElement) => {
      scanner.opened("goods", view);
      return scanner.closed;
    },
    [scanner],
  );
  return (
    <CameraSheetView
      camera={state}
      attach={attach}
      region="bars"
      aim={t["camera.aimGoods"]}
      actions={scanner}
    />
  );
}
