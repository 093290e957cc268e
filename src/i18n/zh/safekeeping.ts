import type { safekeeping as ja } from "../ja/safekeeping.ts";
import type { InOtherWords } from "../messages.ts";

export const safekeeping = {
  "safekeeping.given": "浏览器已承诺：即使空间不足，也不会删除本设备的记录。",
  "safekeeping.notGiven": "浏览器可能会删除记录",
  "safekeeping.ask": "请求保留",
  "safekeeping.declined": "浏览器没有承诺",
  "safekeeping.declinedHint":
    "将本应用添加到主屏幕后再请求，通常会得到承诺。在此之前，请每天打烊时导出账本。",
  "safekeeping.due": "有尚未导出的销售",
  "safekeeping.overdue": "以前营业日的销售尚未导出",
  "safekeeping.why":
    "本设备空间不足时，浏览器可能会删除已保存的记录。请在打烊时导出账本，并存放在其他地方。",
  "safekeeping.savedAt": (at: string) => `上次导出 ${at}`,
} satisfies InOtherWords<typeof ja>;
