import { useState } from "react";
import { payerLanguageNames } from "#i18n/payer/payerWords.ts";
import { Button } from "#ui/Button.tsx";
import { Sheet } from "#ui/Sheet.tsx";
import { useMessages } from "#ui/messages.ts";
import { LanguageList } from "#ui/payer/LanguageList.tsx";
import styles from "./DisplayTools.module.css";
import { type FollowedDisplay, useCustomerDisplay } from "./useCustomerDisplay.ts";

/** Which language the payer reads, and where their screen is opened: small, at the head's far end. */
export function DisplayTools() {
  const t = useMessages();
  const display = useCustomerDisplay();
  const [choosing, setChoosing] = useState(false);
  if (!display) return null;
  const name = payerLanguageNames[display.language];
  return (
    <div className={styles.tools}>
      <Button
        icon="globe"
        aria-label={t["display.language"](name)}
        onClick={() => setChoosing(true)}
      >
        <bdi lang={display.language}>{name}</bdi>
      </Button>
      {choosing && <LanguageSheet display={display} onClose={() => setChoosing(false)} />}
    </div>
  );
}

interface LanguageSheetProps {
  readonly display: FollowedDisplay;
  readonly onClose: () => void;
}

function LanguageSheet({ display, onClose }: LanguageSheetProps) {
  const t = useMessages();
  const byHome = display.chosenBy === "home";
  function choose(language: Parameters<FollowedDisplay["languageChosen"]>[0]): void {
    display.languageChosen(language);
    onClose();
  }
  return (
    <Sheet
      title={t["display.title"]}
      width="wide"
      onClose={onClose}
      footer={
        <a className={styles.open} href="/display" target="_blank" rel="noopener">
          {t["display.open"]}
        </a>
      }
    >
      <p>{t["display.hint"]}</p>
      <LanguageList
        language={byHome ? null : display.language}
        onChoose={choose}
        listClass={styles.languages}
        choiceClass={styles.language}
        before={
          <li>
            <button
              type="button"
              className={styles.language}
              aria-pressed={byHome}
              onClick={() => choose(null)}
            >
              {t["display.follow"]}
            </button>
          </li>
        }
      />
    </Sheet>
  );
}
