import type { ComponentPropsWithRef } from "react";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./Icon.tsx";
import styles from "./IconButton.module.css";

interface IconButtonProps extends Omit<
  ComponentPropsWithRef<"button">,
  "className" | "style" | "type" | "aria-label" | "children"
> {
  readonly icon: IconName;
  /** What the button does, for those who do not see the picture. */
  readonly label: string;
  /** `edged` draws the button's border. Default: `bare`. */
  readonly look?: "bare" | "edged";
}

export function IconButton({ icon, label, look = "bare", ...rest }: IconButtonProps) {
  return (
    <button {...rest} type="button" aria-label={label} className={styles.button} data-look={look}>
      <Icon name={icon} />
    </button>
  );
}
