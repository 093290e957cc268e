import { useState } from "react";
import { useLocation, useNavigate } from "react-router";
import type { RequestId } from "#domain/payment/answers.ts";
import type { Messages } from "#i18n/messages.ts";
import type { SettledAside } from "#stores/contracts.ts";
import { useTill, useWatch } from "#stores/tillContext.ts";
import { Button } from "#ui/Button.tsx";
import { Icon } from "#ui/Icon.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { LiveRegion } from "#ui/LiveRegion.tsx";
import { useMessages } from "#ui/messages.ts";
import { yenText } from "#ui/yenText.ts";
import styles from "./AsideNews.module.css";
import { putAsideAmount } from "./putAsideAmount.ts";

const deskPath = "/open";

/**
 * Tells on every screen how a payment ended that was put aside, and where one went that just was. It
 * lies over the screen's edge: nothing moves under the cashier's hand.
 */
export function AsideNews() {
  const t = useMessages();
  const { openPayments } = useTill();
  const settled = useWatch(openPayments, (state) => state.settled);
  const [seen, setSeen] = useState<readonly RequestId[]>([]);
  const navigate = useNavigate();
  const location = useLocation();
  const { pathname } = location;
  const putAside = putAsideAmount(location.state);
  const news = settled.filter(({ payment }) => !seen.includes(payment.request));
  const latest = news.at(0);

  function dismiss(): void {
    setSeen(settled.map(({ payment }) => payment.request));
    if (putAside !== null) void navigate(pathname, { replace: true, state: null });
  }

  return (
    <>
      <LiveRegion message={latest ? settledText(latest, t) : ""} />
      {pathname !== deskPath && (latest || putAside !== null) && (
        <section
          className={styles.news}
          data-outcome={latest?.outcome ?? "putAside"}
          aria-label={t["open.news"]}
        >
          <Icon name={latest?.outcome === "paid" ? "checkCircle" : "clock"} />
          <div className={styles.words}>
            {latest ? (
              <>
                <p className={styles.title}>{settledText(latest, t)}</p>
                {news.length > 1 && <p>{t["open.news.more"](news.length - 1)}</p>}
              </>
            ) : (
              <>
                <p className={styles.title}>{t["open.news.putAside"](yenText(putAside ?? 0))}</p>
                <p>{t["open.news.putAsideBody"]}</p>
              </>
            )}
          </div>
          <Button
            onClick={() => {
              dismiss();
              void navigate(deskPath);
            }}
          >
            {t["open.news.see"]}
          </Button>
          <IconButton icon="close" label={t["common.close"]} onClick={dismiss} />
        </section>
      )}
    </>
  );
}

function settledText({ payment, outcome }: SettledAside, t: Messages): string {
  return t["open.news.settled"](yenText(payment.total), t[`open.settled.${outcome}.title`]);
}
