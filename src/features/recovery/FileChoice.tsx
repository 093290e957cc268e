import { useRef } from "react";
import { Button } from "#ui/Button.tsx";
import { useRecoveryWords } from "./words.ts";

interface FileChoiceProps {
  readonly busy: boolean;
  readonly onFile: (file: File) => void;
}

/** The browser's own choice of files behind a button that a finger can hit. */
export function FileChoice({ busy, onFile }: FileChoiceProps) {
  const t = useRecoveryWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button icon="receipt" wide disabled={busy} onClick={() => input.current?.click()}>
        {t["recovery.file"]}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".ndjson,application/x-ndjson,text/plain"
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file may be chosen again after it was mended.
          event.target.value = "";
          if (file) onFile(file);
        }}
      />
    </>
  );
}
