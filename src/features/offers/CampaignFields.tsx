import type { Campaign } from "#domain/offer/offer.ts";
import type { OfferFault } from "#domain/offer/checkOffer.ts";
import { zeroYen } from "#domain/money/yen.ts";
import { wallets, type WalletBrand } from "#domain/wallet/wallet.ts";
import { SegmentedControl } from "#ui/SegmentedControl.tsx";
import { TextField } from "#ui/TextField.tsx";
import { useMessages } from "#ui/messages.ts";
import { ChoiceList } from "./ChoiceList.tsx";
import styles from "./OfferForm.module.css";
import type { OfferForm } from "./offerForm.ts";

interface CampaignFieldsProps {
  readonly campaign: Campaign;
  readonly form: OfferForm;
  readonly errorOf: (field: OfferFault["field"]) => string | undefined;
  readonly onEdit: (change: Partial<OfferForm>) => void;
}

const brands = Object.keys(wallets) as readonly WalletBrand[];

/** Who pays, for whom, how much and how often. */
export function CampaignFields({ campaign, form, errorOf, onEdit }: CampaignFieldsProps) {
  const t = useMessages();
  const { funder, benefit } = campaign;
  const change = (offer: Partial<Campaign>) => onEdit({ offer: { ...campaign, ...offer } });
  const digits = (field: "minSpend" | "cap" | "budget" | "couponDays" | "benefit") => ({
    value: form[field],
    inputMode: "numeric" as const,
    error: errorOf(field),
    onChange: (typed: string) => onEdit({ [field]: typed }),
  });
  return (
    <div className={styles.fields}>
      <SegmentedControl
        label={t["offers.funder"]}
        segments={(["shop", "wallet", "maker"] as const).map((value) => ({
          value,
          label: t[`offers.funder.${value}`],
        }))}
        value={funder.by}
        onChange={(by) => change({ funder: { by, name: by === "shop" ? null : "" } })}
      />
      {funder.by !== "shop" && (
        <TextField
          label={t["offers.funderName"]}
          hint={t["offers.funderHint"]}
          value={funder.name ?? ""}
          error={errorOf("funder")}
          onChange={(name) => change({ funder: { ...funder, name } })}
        />
      )}
      <ChoiceList
        label={t["offers.wallets"]}
        hint={t["offers.walletsHint"]}
        error={errorOf("wallets")}
        options={brands.map((value) => ({ value, label: value }))}
        chosen={campaign.wallets}
        onChange={(chosen) => change({ wallets: chosen })}
      />
      <div className={styles.pair}>
        <SegmentedControl
          label={t["offers.benefit"]}
          segments={(["percent", "yen"] as const).map((value) => ({
            value,
            label: t[`offers.benefit.${value}`],
          }))}
          value={benefit.by}
          onChange={(by) =>
            change({ benefit: by === "yen" ? { by, yen: zeroYen } : { by, percent: 0 } })
          }
        />
        <TextField label={t[`offers.${benefit.by}`]} {...digits("benefit")} />
      </div>
      <div className={styles.pair}>
        <TextField label={t["offers.minSpend"]} {...digits("minSpend")} />
        <TextField label={t["offers.cap"]} hint={t["offers.emptyIsNone"]} {...digits("cap")} />
        <TextField
          label={t["offers.budget"]}
          hint={t["offers.emptyIsNone"]}
          {...digits("budget")}
        />
      </div>
      <SegmentedControl
        label={t["offers.stackable"]}
        segments={(["yes", "no"] as const).map((value) => ({
          value,
          label: t[`offers.stackable.${value}`],
        }))}
        value={campaign.stackable ? "yes" : "no"}
        onChange={(value) => change({ stackable: value === "yes" })}
      />
      <SegmentedControl
        label={t["offers.given"]}
        segments={(["atOnce", "nextTime"] as const).map((value) => ({
          value,
          label: t[`offers.given.${value}`],
        }))}
        value={campaign.given}
        onChange={(given) => change({ given })}
      />
      {campaign.given === "nextTime" && (
        <TextField label={t["offers.couponDays"]} {...digits("couponDays")} />
      )}
    </div>
  );
}
