import type { SaleRecord } from "#domain/journal/views.ts";
import { yen } from "#domain/money/yen.ts";
import { paidShares, worthOf } from "#domain/refund/paidShares.ts";
import { piecesLeft } from "#domain/refund/refundPlan.ts";
import type { SaleLine } from "#domain/sale/sale.ts";
import { languageTags } from "#i18n/language.ts";
import { Button } from "#ui/Button.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { Money } from "#ui/Money.tsx";
import { ReducedMark } from "#ui/ReducedMark.tsx";
import { digitsTyped, isDigits } from "#ui/digits.ts";
import { useLanguage, useMessages } from "#ui/messages.ts";
import styles from "./ReturnGoods.module.css";
import { allPieces } from "./returnDraft.ts";
import type { ReturnDraft } from "./returnDraft.ts";

interface ReturnGoodsProps {
  readonly record: SaleRecord;
  readonly pieces: ReturnDraft["pieces"];
  /** Left out, there is nothing to choose: everything goes back. */
  readonly onPieces: ((pieces: ReturnDraft["pieces"]) => void) | null;
}

/** The goods of a sale, with how many of each come back now. */
export function ReturnGoods({ record, pieces, onPieces }: ReturnGoodsProps) {
  const t = useMessages();
  const all = allPieces(record);
  const isAllChosen = Object.entries(all).every(([key, left]) => (pieces[key] ?? 0) === left);
  const shares = paidShares(record.sale);
  return (
    <div className={styles.goods}>
      {onPieces && (
        <div className={styles.all}>
          <Button
            icon={isAllChosen ? "close" : "check"}
            onClick={() => onPieces(isAllChosen ? {} : all)}
          >
            {isAllChosen ? t["returns.selectNone"] : t["returns.selectAll"]}
          </Button>
        </div>
      )}
      <ul>
        {record.sale.lines.map((line) => {
          const share = shares.find((one) => one.line.key === line.key);
          const left = piecesLeft(record, line.key);
          const back = line.quantity - left;
          const chosen = pieces[line.key] ?? 0;
          const worth = share ? worthOf(share, back + chosen) - worthOf(share, back) : 0;
          return (
            <GoodsRow
              key={line.key}
              line={line}
              left={left}
              chosen={chosen}
              worth={worth}
              onCount={
                onPieces && left > 0 ? (count) => onPieces({ ...pieces, [line.key]: count }) : null
              }
            />
          );
        })}
      </ul>
    </div>
  );
}

interface GoodsRowProps {
  readonly line: SaleLine;
  readonly left: number;
  readonly chosen: number;
  /** What the chosen pieces were paid with (yen). */
  readonly worth: number;
  readonly onCount: ((count: number) => void) | null;
}

function GoodsRow({ line, left, chosen, worth, onCount }: GoodsRowProps) {
  const t = useMessages();
  const language = useLanguage();
  const name = line.name[language];
  const back = line.quantity - left;
  return (
    <li className={styles.row} data-chosen={chosen > 0}>
      <span className={styles.what}>
        <span className={styles.name} lang={languageTags[language]}>
          {name}
          {line.reduced && <ReducedMark />}
        </span>
        <Money amount={yen(worth)} size="head" muted={chosen === 0} />
      </span>
      <span className={styles.how}>
        <span className={styles.note}>
          {t["returns.ofPieces"](left)}
          {back > 0 && <span className={styles.back}>{t["returns.backAlready"](back)}</span>}
        </span>
        {onCount ? (
          <Stepper name={name} left={left} chosen={chosen} onCount={onCount} />
        ) : (
          <span className={styles.fixed}>{t["cart.times"](chosen)}</span>
        )}
      </span>
    </li>
  );
}

interface StepperProps extends Pick<GoodsRowProps, "left" | "chosen"> {
  readonly name: string;
  readonly onCount: (count: number) => void;
}

function Stepper({ name, left, chosen, onCount }: StepperProps) {
  const t = useMessages();
  function typed(text: string): void {
    const digits = digitsTyped(text, "plain");
    // More than there is left is not taken; what is not a number is not guessed.
    if (isDigits(digits) && Number(digits) <= left) onCount(Number(digits));
  }
  return (
    <span className={styles.stepper} role="group" aria-label={name}>
      <IconButton
        icon="minus"
        label={t["returns.fewer"](name)}
        disabled={chosen === 0}
        onClick={() => onCount(chosen - 1)}
      />
      <input
        className={styles.count}
        inputMode="numeric"
        autoComplete="off"
        aria-label={t["returns.pieces"](name, chosen)}
        value={chosen}
        onFocus={(event) => event.target.select()}
        onChange={(event) => typed(event.target.value)}
      />
      <IconButton
        icon="plus"
        label={t["returns.more"](name)}
        disabled={chosen >= left}
        onClick={() => onCount(chosen + 1)}
      />
    </span>
  );
}
