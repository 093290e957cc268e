import type { DisplayView } from "#domain/display/displayState.ts";
import { Icon } from "#ui/Icon.tsx";
import styles from "./NotUsableView.module.css";
import type { SpeechProps } from "./speechProps.ts";

interface NotUsableViewProps extends SpeechProps {
  readonly refused: Extract<DisplayView, { step: "walletNotUsable" }>;
}

/** A wallet that cannot pay here, and all that can. */
export function NotUsableView({ words, refused }: NotUsableViewProps) {
  const { wallet, ended, usable } = refused;
  return (
    <section className={styles.view} role="status">
      <h1 className={styles.title}>
        <Icon name="info" size="large" />
        <span>{ended ? words.ended(wallet) : words.notUsable(wallet)}</span>
      </h1>
      <p>{words.usable}</p>
      <ul className={styles.wallets}>
        {usable.map((name) => (
          <li key={name} className={styles.wallet} dir="auto">
            {name}
          </li>
        ))}
      </ul>
    </section>
  );
}
