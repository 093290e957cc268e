import type { ReactNode } from "react";
import { NavLink } from "react-router";
import { useTill, useWatch } from "#stores/tillContext.ts";
import { Badge } from "#ui/Badge.tsx";
import { Icon } from "#ui/Icon.tsx";
import type { IconName } from "#ui/Icon.tsx";
import { useMessages } from "#ui/messages.ts";
import styles from "./Rail.module.css";

interface RailProps {
  /** The camera's light, below the ways or, on a phone, above them. */
  readonly children: ReactNode;
}

/** The ways through the till, on an indigo noren: a rod above, a cloth slit into three below. */
export function Rail({ children }: RailProps) {
  const t = useMessages();
  const { openPayments } = useTill();
  const open = useWatch(openPayments, (state) => state.payments.length);
  return (
    <nav className={styles.rail} aria-label={t["shell.nav"]}>
      <span className={styles.rod} aria-hidden />
      <span className={styles.crest} lang="ja" aria-hidden>
        {t["shell.mark"]}
      </span>
      <ul className={styles.ways}>
        <Way to="/" icon="register" name={t["shell.register"]} />
        <Way to="/open" icon="clock" name={t["shell.openPayments"]}>
          <Badge count={open} label={t["shell.open"](open)} />
        </Way>
        <Way to="/receipts" icon="receipt" name={t["shell.receipts"]} />
        <Way to="/sales" icon="sales" name={t["shell.sales"]} />
        <Way to="/settings" icon="settings" name={t["shell.settings"]} />
      </ul>
      {children}
      <span className={styles.hem} aria-hidden />
    </nav>
  );
}

interface WayProps {
  readonly to: string;
  readonly icon: IconName;
  readonly name: string;
  /** Something at the corner that wants to be noticed. */
  readonly children?: ReactNode;
}

function Way({ to, icon, name, children }: WayProps) {
  return (
    <li>
      <NavLink to={to} end={to === "/"} className={styles.way ?? ""}>
        <Icon name={icon} />
        {name}
        <span className={styles.badge}>{children}</span>
      </NavLink>
    </li>
  );
}
