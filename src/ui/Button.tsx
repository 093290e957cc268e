import type { ComponentPropsWithRef } from "react";
import styles from "./Button.module.css";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./Icon.tsx";
import { Spinner } from "./Spinner.tsx";

interface ButtonProps extends Omit<
  ComponentPropsWithRef<"button">,
  "className" | "style" | "type"
> {
  /** `primary`: the one next step; `danger`: takes something away. Default: `quiet`. */
  readonly tone?: "primary" | "quiet" | "danger";
  /** `pay` is the tall one at the foot of the cart. Default: `md`. */
  readonly size?: "md" | "pay";
  readonly icon?: IconName;
  /** Shows that the press is being carried out; the button takes no second one. */
  readonly busy?: boolean;
  /** Fills the line it stands in. */
  readonly wide?: boolean;
  readonly type?: "button" | "submit";
}

export function Button({
  tone = "quiet",
  size = "md",
  icon,
  busy = false,
  wide = false,
  type = "button",
  disabled = false,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type === "submit" ? "submit" : "button"}
      disabled={disabled || busy}
      className={styles.button}
      data-tone={tone}
      data-size={size}
      data-wide={wide}
    >
      {busy ? <Spinner /> : icon && <Icon name={icon} />}
      <span className={styles.label}>{children}</span>
    </button>
  );
}
