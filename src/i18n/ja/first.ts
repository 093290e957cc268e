import { cart } from "./cart.ts";
import { common } from "./common.ts";
import { register } from "./register.ts";
import { shell } from "./shell.ts";

/** The words of the register, which stands first on the screen: all that its first load brings. */
export const first = { ...common, ...shell, ...cart, ...register };
