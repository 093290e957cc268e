import { describe, expect, test } from "vitest";
import { checkSettings } from "./checkSettings.ts";
import { defaultShopSettings } from "./shopSettings.ts";

describe("the shop's settings", () => {
  test("[RCP-2] are kept with the registration number in its plain form", () => {
    const typed = { ...defaultShopSettings, registrationNumber: "Ｔ7000-0120-5000-2" };
    expect(checkSettings(typed)).toEqual({ ok: true, value: defaultShopSettings });
  });

  test("[RCP-2] are kept when only the check digit is wrong", () => {
    const typed = { ...defaultShopSettings, registrationNumber: "T1234567890123" };
    expect(checkSettings(typed)).toMatchObject({ ok: true });
  });

  test("[RCP-3] without a registration number are those of an unregistered shop", () => {
    for (const registrationNumber of ["", "  ", null]) {
      expect(checkSettings({ ...defaultShopSettings, registrationNumber })).toMatchObject({
        value: { registrationNumber: null },
      });
    }
  });

  test("[RCP-2] [DAY-1] are refused by field", () => {
    const wrong = [
      [{ shopName: "  " }, "shopName", "empty"],
      [{ registrationNumber: "T123" }, "registrationNumber", "format"],
      [{ dayCutoffHour: 12 }, "dayCutoffHour", "format"],
      [{ dayCutoffHour: 1.5 }, "dayCutoffHour", "format"],
    ] as const;
    for (const [change, field, reason] of wrong) {
      expect(checkSettings({ ...defaultShopSettings, ...change })).toEqual({
        ok: false,
        error: { type: "badSetting", field, reason },
      });
    }
  });
});
