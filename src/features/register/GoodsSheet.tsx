import { useState } from "react";
import { useTill, useWatch } from "#stores/tillContext.ts";
import { Button } from "#ui/Button.tsx";
import { Numpad } from "#ui/Numpad.tsx";
import { Sheet } from "#ui/Sheet.tsx";
import { useMessages, useWholeSpeech } from "#ui/messages.ts";
import { GoodsCamera } from "./GoodsCamera.tsx";
import { GoodsNoticeBanner } from "./GoodsNoticeBanner.tsx";

interface GoodsSheetProps {
  readonly onClose: () => void;
}

/** The longest number a barcode of goods has (JAN-13). */
const barcodeDigits = 13;

/** Waits for the camera's words, which do not come with the register's own. */
export function GoodsSheet(props: GoodsSheetProps) {
  return useWholeSpeech() && <SpokenGoodsSheet {...props} />;
}

/** Goods by their barcode: the camera's picture or, one tap away, the digits below the bars. */
function SpokenGoodsSheet({ onClose }: GoodsSheetProps) {
  const t = useMessages();
  const till = useTill();
  const notice = useWatch(till.goods, (state) => state.notice);
  const [typing, setTyping] = useState(false);
  const [digits, setDigits] = useState("");
  return (
    <Sheet
      title={t["goods.title"]}
      onClose={onClose}
      footer={
        <Button icon={typing ? "camera" : "keypad"} onClick={() => setTyping(!typing)}>
          {typing ? t["goods.camera"] : t["goods.type"]}
        </Button>
      }
    >
      {typing ? (
        <Numpad
          label={t["goods.number"]}
          value={digits}
          show="code"
          maxDigits={barcodeDigits}
          onChange={setDigits}
          enterLabel={t["freeAmount.add"]}
          enterDisabled={digits === ""}
          autoFocus
          onEnter={() => {
            till.goods.codeRead({ text: digits, symbology: "KEYBOARD" });
            setDigits("");
          }}
        />
      ) : (
        <GoodsCamera />
      )}
      {notice && <GoodsNoticeBanner notice={notice} onDismiss={till.goods.noticeDismissed} />}
    </Sheet>
  );
}
