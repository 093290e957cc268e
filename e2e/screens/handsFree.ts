import { type Locator, type Page } from "@playwright/test";
import { ja } from "#i18n/ja.ts";
import { expect } from "../fixtures.ts";

/** Chooses hands-free mode as a manager does, and goes back to the register. */
export async function chooseHandsFree(page: Page, chosen: "on" | "off"): Promise<void> {
  await page.getByRole("link", { name: ja["shell.settings"] }).click();
  const group = page.getByRole("group", { name: ja["settings.handsFree"] });
  const name = chosen === "on" ? ja["settings.handsFreeOn"] : ja["settings.handsFreeOff"];
  await group.getByText(name, { exact: true }).click();
  await expect(group.getByRole("radio", { name })).toBeChecked();
  await page.getByRole("link", { name: ja["shell.register"] }).click();
}

/** The word in the rail for what the camera is doing. */
export function cameraLight(
  page: Page,
  state: "reading" | "resting" | "starting" | "off" | "fault",
): Locator {
  return page
    .getByRole("navigation")
    .getByRole("paragraph")
    .filter({ hasText: ja[`camera.light.${state}`] });
}
