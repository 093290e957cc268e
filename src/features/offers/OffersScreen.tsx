import { useState } from "react";
import type { OfferRecord } from "#domain/journal/views.ts";
import { zeroYen } from "#domain/money/yen.ts";
import type { Offer } from "#domain/offer/offer.ts";
import { useOffers } from "#stores/useOffers.ts";
import { useTill, useWatch } from "#stores/tillContext.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { Page } from "#ui/Page.tsx";
import { Sheet } from "#ui/Sheet.tsx";
import { momentShown } from "#ui/clockText.ts";
import { useMessages } from "#ui/messages.ts";
import { OfferForm } from "./OfferForm.tsx";
import { OfferRow } from "./OfferRow.tsx";
import styles from "./OffersScreen.module.css";
import { newOffer } from "./offerForm.ts";
import { inListOrder, offerState } from "./offerState.ts";

/** A manager's campaigns and tips: what runs, what it has cost, and what is being written. */
export function OffersScreen() {
  const t = useMessages();
  const offers = useOffers();
  const { preferences } = useTill();
  const language = useWatch(preferences, (state) => state.language);
  const { known, drafts } = useWatch(offers, (state) => state);
  const [edited, setEdited] = useState<Offer | null>(null);
  const [stopping, setStopping] = useState<Offer | null>(null);
  const [told, setTold] = useState(false);
  const now = momentShown();

  function begin(offer: Offer): void {
    setTold(false);
    setEdited(offer);
  }

  return (
    <Page
      title={t["offers.title"]}
      actions={
        <>
          <Button icon="plus" onClick={() => begin(newOffer("campaign", offers.newId(), now))}>
            {t["offers.newCampaign"]}
          </Button>
          <Button icon="plus" onClick={() => begin(newOffer("tip", offers.newId(), now))}>
            {t["offers.newTip"]}
          </Button>
        </>
      }
    >
      {told && <Banner tone="ok" title={t["offers.published"]} onDismiss={() => setTold(false)} />}
      {edited && (
        <OfferForm
          key={edited.id}
          offer={edited}
          language={language}
          onPublish={async (offer) => {
            const result = await offers.published(offer);
            setTold(result.ok);
            return result;
          }}
          onDraft={offers.drafted}
          onClose={() => setEdited(null)}
        />
      )}
      <ul className={styles.list} aria-label={t["offers.list"]}>
        {drafts.map((draft) => (
          <OfferRow
            key={`draft ${draft.id}`}
            record={unpublished(draft)}
            isDraft
            now={now}
            onEdit={() => begin(draft)}
            onStop={() => offers.draftDropped(draft.id)}
          />
        ))}
        {known.toSorted(inListOrder(now)).map((record) => (
          <OfferRow
            key={record.offer.id}
            record={record}
            isDraft={false}
            now={now}
            onEdit={() => begin(record.offer)}
            onStop={
              ["stopped", "over"].includes(offerState(record, now))
                ? null
                : () => setStopping(record.offer)
            }
          />
        ))}
      </ul>
      {stopping && (
        <Sheet
          title={t["offers.stopAsk"](stopping.title.ja ?? "")}
          onClose={() => setStopping(null)}
          footer={
            <Button
              tone="danger"
              size="pay"
              onClick={() => {
                void offers.stopped(stopping.id);
                setStopping(null);
              }}
            >
              {t["offers.stop"]}
            </Button>
          }
        >
          <p>{t["offers.stopHint"]}</p>
        </Sheet>
      )}
    </Page>
  );
}

function unpublished(offer: Offer): OfferRecord {
  return { offer, stopped: false, taken: { count: 0, amount: zeroYen } };
}
