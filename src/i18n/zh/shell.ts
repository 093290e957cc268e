import type { shell as ja } from "../ja/shell.ts";
import type { InOtherWords } from "../messages.ts";

export const shell = {
  "shell.mark": "のれん",
  "shell.nav": "菜单",
  "shell.register": "结账",
  "shell.openPayments": "确认中",
  "shell.receipts": "小票",
  "shell.sales": "销售额",
  "shell.settings": "设置",
  "shell.open": (count: number) => `${count} 笔`,
  "shell.opening.title": "正在准备开店",
  "shell.opening.body": "正在打开账本。",
  "shell.elsewhere.title": "收银台已在另一个标签页打开",
  "shell.elsewhere.body":
    "为保护资金记录，同时只能使用一个。关闭另一个后，此画面会自动成为收银台。",
  "shell.stopped.title": "已停止结账",
  "shell.stopped.body": "无法写入资金记录，因此不能继续结账。请顾客改用其他方式付款。",
  "shell.stopped.scanned": "如果已经扫过付款码，请勿再次扫描。重新加载后会确认付款结果。",
  "shell.stopped.full": "设备空间不足。请删除不需要的文件后重新加载。",
  "shell.stopped.lost": "账本无法打开。请重新加载；若仍无法恢复，请联系支持人员。",
  "shell.stopped.conflict": "账本被其他程序写入。请关闭其他标签页后重新加载。",
  "shell.stopped.newer": "账本由更新版本的程序记录。请重新加载，用新版本打开。",
  "shell.stopped.blocked": "另一个窗口仍在使用旧账本。请关闭其他所有标签页后重新加载。",
  "shell.stopped.damaged": "账本的一部分丢失或被改动。记录未作任何更改，请联系负责人或支持人员。",
  "shell.crashed.title": "画面出现问题",
  "shell.crashed.body": "这与付款结果无关，记录已保存在账本中。重新加载后会自动确认未完成的付款。",
  "shell.crashed.warning": "在结果确认之前，请勿再次扫码。",
  "shell.notFetched.title": "无法连接网络，画面未能打开",
  "shell.notFetched.body":
    "这与付款结果无关，购物车内容保持不变。网络恢复后重新加载，即可打开其他画面。",
  "shell.notFetched.back": "返回结账",
  "shell.notFound.title": "找不到页面",
  "shell.notFound.body": "购物车内容保持不变。",
  "shell.notFound.back": "返回结账",
} satisfies InOtherWords<typeof ja>;
