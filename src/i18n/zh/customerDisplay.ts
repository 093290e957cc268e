import type { customerDisplay as ja } from "../ja/customerDisplay.ts";
import type { InOtherWords } from "../messages.ts";

export const customerDisplay = {
  "display.language": (name: string) => `顾客语言：${name}`,
  "display.title": "顾客语言",
  "display.hint": "用于顾客屏幕，以及本机上给顾客看的文字。结账后恢复。",
  "display.follow": "跟随钱包",
  "display.open": "打开顾客屏幕",
  "display.settings": "顾客屏幕",
  "display.settingsHint": "在面向顾客的第二块屏幕或窗口中打开，用顾客的语言显示合计、指引和结果。",
} satisfies InOtherWords<typeof ja>;
