import { isFor } from "#domain/offer/evaluate.ts";
import { wallets, type WalletBrand } from "#domain/wallet/wallet.ts";
import { useTill, useWatch } from "#stores/tillContext.ts";
import type { OffersState, OffersStore } from "#stores/offersContract.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { SelectField } from "#ui/SelectField.tsx";
import { useMessages } from "#ui/messages.ts";
import styles from "./OffersPanel.module.css";

interface OffersPanelProps {
  readonly offers: OffersState;
  readonly store: OffersStore;
}

/**
 * What the payer can get before a code is read: the wallet may be named, and coupons scanned, so that
 * the total on the screen is the total that will be asked.
 */
export function OffersPanel({ offers, store }: OffersPanelProps) {
  const t = useMessages();
  const { notice, coupons, wallet, sale } = offers;
  const total = useWatch(useTill().cart, (state) => state.totals.total);
  const brands = brandsWithOffers(offers);
  const applied = sale?.offers ?? [];
  return (
    <section className={styles.offers} aria-label={t["offers.atTill"]}>
      {notice && (
        <Banner
          tone={notice.type === "couponTaken" ? "ok" : "warn"}
          title={t[`offers.${notice.type}`]}
          onDismiss={store.noticeDismissed}
        >
          <p>{t[`offers.${notice.type}Advice`]}</p>
        </Banner>
      )}
      {total > 0 && brands.length > 0 && (
        <SelectField
          label={t["offers.wallet"]}
          hint={t["offers.walletHint"]}
          value={wallet ?? ""}
          options={[
            { value: "", label: t["offers.walletUnknown"] },
            ...brands.map((brand) => ({ value: brand, label: brand })),
          ]}
          onChange={(chosen) => store.walletNamed(brands.find((brand) => brand === chosen) ?? null)}
        />
      )}
      {coupons.map((coupon) => (
        <p key={coupon.id} className={styles.coupon}>
          <span>
            {t["offers.couponOf"]} {coupon.campaign.title.ja}
            {!applied.some((one) => one.coupon === coupon.id) && ` – ${t["offers.none"]}`}
          </span>
          <Button icon="close" onClick={() => store.couponPutBack(coupon)}>
            {t["offers.couponPutBack"]}
          </Button>
        </p>
      ))}
    </section>
  );
}

/** Wallets for which it makes a difference to be named. */
function brandsWithOffers({ known }: OffersState): readonly WalletBrand[] {
  const campaigns = known.flatMap(({ offer, stopped }) =>
    offer.kind === "campaign" && !stopped && offer.given === "atOnce" ? [offer] : [],
  );
  const bound = campaigns.filter((one) => one.wallets.length + one.markets.length > 0);
  return (Object.keys(wallets) as readonly WalletBrand[]).filter((brand) =>
    bound.some((campaign) => isFor(campaign, brand)),
  );
}
