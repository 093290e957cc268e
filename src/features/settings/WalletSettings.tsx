import { useState } from "react";
import type { Result } from "#domain/result.ts";
import { type Terms, refusalOf } from "#domain/wallet/acceptance.ts";
import { markets } from "#domain/wallet/market.ts";
import { type WalletBrand, acquirerIds, walletBrands, wallets } from "#domain/wallet/wallet.ts";
import { walletNames } from "#domain/wallet/walletNames.ts";
import { Banner } from "#ui/Banner.tsx";
import { TextField } from "#ui/TextField.tsx";
import { useMessages } from "#ui/messages.ts";
import { Section } from "./Section.tsx";
import { WalletSwitchRow } from "./WalletSwitchRow.tsx";
import styles from "./WalletSettings.module.css";

interface WalletSettingsProps {
  readonly terms: Terms;
  readonly onSwitch: (
    wallet: WalletBrand,
    on: boolean,
    by: string,
  ) => Promise<Result<unknown, { readonly type: string }>>;
}

/** Which wallets the shop takes. Each switch is written with the name of who decided. */
export function WalletSettings({ terms, onSwitch }: WalletSettingsProps) {
  const t = useMessages();
  const [by, setBy] = useState("");
  const [fault, setFault] = useState<string | null>(null);

  async function switched(wallet: WalletBrand, on: boolean): Promise<void> {
    const result = await onSwitch(wallet, on, by);
    setFault(result.ok ? null : result.error.type);
  }

  return (
    <Section title={t["settings.wallets"]} hint={t["settings.walletsHint"]}>
      <TextField
        label={t["settings.walletsBy"]}
        hint={t["settings.walletsByHint"]}
        error={fault === "nameless" ? t["settings.walletsNameless"] : undefined}
        autoComplete="name"
        maxLength={40}
        value={by}
        onChange={(name) => {
          setBy(name);
          setFault(null);
        }}
      />
      {fault !== null && fault !== "nameless" && (
        <Banner tone="danger" title={t["settings.walletsNotSaved"]}>
          {t["settings.notSavedHint"]}
        </Banner>
      )}
      {acquirerIds.map((acquirer) => (
        <div key={acquirer}>
          <h3 className={styles.acquirer}>{t[`acquirer.${acquirer}`]}</h3>
          <ul className={styles.wallets}>
            {walletBrands
              .filter((brand) => wallets[brand].acquirer === acquirer)
              .map((brand) => (
                <WalletSwitchRow
                  key={brand}
                  names={walletNames[brand]}
                  market={markets[wallets[brand].market]}
                  limit={wallets[brand].profile.limit}
                  refusal={refusalOf(brand, terms)}
                  decision={terms.switches[brand] ?? null}
                  onSwitch={(on) => void switched(brand, on)}
                />
              ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}
