import { useState } from "react";
import { type WalletBrand, walletBrands, wallets } from "#domain/wallet/wallet.ts";
import { shownName } from "#domain/wallet/walletNames.ts";
import type { PracticePhone, WaitingCode } from "#ports/phone.ts";
import { Button } from "#ui/Button.tsx";
import { SelectField } from "#ui/SelectField.tsx";
import { TextField } from "#ui/TextField.tsx";
import { useLanguage, useMessages } from "#ui/messages.ts";
import styles from "./PracticeScreen.module.css";

interface ScanCardProps {
  readonly phone: PracticePhone;
}

const scanScenarios = ["0001", "0002", "0003", "0013", "0057"] as const;
type ScanScenario = (typeof scanScenarios)[number];

const scanners = walletBrands.filter((brand) => wallets[brand].inJapan !== "ended");

/** A customer's phone that scans what the till shows, for whoever has none. */
export function ScanCard({ phone }: ScanCardProps) {
  const t = useMessages();
  const language = useLanguage();
  const [content, setContent] = useState("");
  const [wallet, setWallet] = useState<WalletBrand>("Alipay");
  const [scenario, setScenario] = useState<ScanScenario>("0001");
  const [waiting, setWaiting] = useState<readonly WaitingCode[]>([]);
  const [said, setSaid] = useState<string | null>(null);

  async function scanned(): Promise<void> {
    setSaid(null);
    const code = await phone.scan({ content: content.trim(), wallet, scenario });
    setSaid(code === null ? t["practice.scanFailed"] : t["practice.scanSaid"](code));
  }

  return (
    <section className={styles.scan} aria-label={t["practice.scan"]}>
      <h2>{t["practice.scan"]}</h2>
      <p className={styles.lead}>{t["practice.scanLead"]}</p>
      <div className={styles.waiting}>
        <Button icon="refresh" onClick={() => void phone.waiting().then(setWaiting)}>
          {t["practice.scanLook"]}
        </Button>
        {waiting.map((code) => (
          <Button key={code.content} onClick={() => setContent(code.content)}>
            {t["practice.scanWaiting"](code.amount)}
          </Button>
        ))}
      </div>
      <TextField
        label={t["practice.scanContent"]}
        value={content}
        autoComplete="off"
        spellCheck={false}
        onChange={setContent}
      />
      <SelectField
        label={t["practice.wallet"]}
        value={wallet}
        options={scanners.map((value) => ({ value, label: shownName(value, language) }))}
        onChange={setWallet}
      />
      <SelectField
        label={t["practice.scenario"]}
        value={scenario}
        options={scanScenarios.map((value) => ({ value, label: t[`practice.scan.${value}`] }))}
        onChange={setScenario}
      />
      <div>
        <Button icon="scan" onClick={() => void scanned()}>
          {t["practice.scanPay"]}
        </Button>
      </div>
      <p role="status">{said}</p>
    </section>
  );
}
