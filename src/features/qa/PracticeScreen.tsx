import { useState } from "react";
import type { WalletBrand } from "#domain/wallet/wallet.ts";
import { useTill } from "#stores/tillContext.ts";
import { Button } from "#ui/Button.tsx";
import { Page } from "#ui/Page.tsx";
import { SelectField } from "#ui/SelectField.tsx";
import { useMessages } from "#ui/messages.ts";
import { ScanCard } from "./ScanCard.tsx";
import { PhoneCard } from "./PhoneCard.tsx";
import styles from "./PracticeScreen.module.css";
import { freshCustomer, practiceBrands, practiceCode, scenarios } from "./practiceCodes.ts";
import type { Scenario } from "./practiceCodes.ts";

/** A customer's phone for those who have none: opened on a second device, held before the till. */
export function PracticeScreen() {
  const t = useMessages();
  const { phone } = useTill();
  const [brand, setBrand] = useState<WalletBrand>("Alipay");
  const [scenario, setScenario] = useState<Scenario>("0001");
  const [customer, setCustomer] = useState(freshCustomer);
  return (
    <Page title={t["practice.title"]}>
      <p className={styles.lead}>{t["practice.lead"]}</p>
      <div className={styles.desk}>
        <div className={styles.choice}>
          <SelectField
            label={t["practice.wallet"]}
            hint={t["practice.once"]}
            value={brand}
            options={practiceBrands.map((value) => ({ value, label: value }))}
            onChange={setBrand}
          />
          <fieldset className={styles.scenarios}>
            <legend className={styles.legend}>{t["practice.scenario"]}</legend>
            {scenarios.map((number) => (
              <label key={number} className={styles.scenario}>
                <input
                  type="radio"
                  className={styles.radio}
                  name="scenario"
                  checked={number === scenario}
                  onChange={() => setScenario(number)}
                />
                <span className={styles.number}>{number}</span>
                {t[`practice.${number}`]}
              </label>
            ))}
          </fieldset>
        </div>
        <div className={styles.customer}>
          <PhoneCard brand={brand} code={practiceCode(brand, scenario, customer)} />
          <Button icon="refresh" onClick={() => setCustomer(freshCustomer)}>
            {t["practice.fresh"]}
          </Button>
        </div>
      </div>
      <ScanCard phone={phone} />
    </Page>
  );
}
