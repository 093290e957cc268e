import type { recovery as ja } from "../ja/recovery.ts";
import type { InOtherWords } from "../messages.ts";

export const recovery = {
  "recovery.title": "已停止结账",
  "recovery.kept": "没有删除任何记录，也没有改写本设备上的内容。",
  "recovery.customer":
    "如果已经扫过当前顾客的付款码，请勿再次扫描。账本恢复后，收银台会确认付款结果。",
  "recovery.damaged": "资金记录（账本）的一部分与写入时不符。",
  "recovery.damagedAdvice": "在确认正确之前不能结账。可以用备份恢复账本。",
  "recovery.lost": "无法打开资金记录（账本）。",
  "recovery.lostAdvice": "请先重试。若仍无法打开，请联系支持人员。",
  "recovery.newer": "本设备的账本由更新版本的收银台写入。",
  "recovery.newerAdvice": "旧版本无法打开。请重新加载页面，使用新版本。",
  "recovery.blocked": "另一个标签页正在使用账本，因此无法打开。",
  "recovery.blockedAdvice": "请关闭其他所有收银台标签页后重试。",
  "recovery.detail": "告知支持人员的内容",
  "recovery.mirror": "从本设备的备份恢复",
  "recovery.mirrorHint": "收银台保存在本设备另一处的备份。",
  "recovery.noMirror": "本设备没有可用的备份。可以用导出的文件恢复。",
  "recovery.file": "从导出的文件恢复",
  "recovery.fileHint": "请选择在设置中“导出账本”保存的 .ndjson 文件。",
  "recovery.fileMissing": "文件保存之后的结账不会恢复。恢复后请进行对账。",
  "recovery.again": "重试",
  "recovery.restoring": "正在检查备份并恢复账本",
  "recovery.refused.unreadable": (line: number) => `第 ${line} 行无法读取。`,
  "recovery.refused.broken": (line: number) => `第 ${line} 行与前一行不连贯。`,
  "recovery.refused.foreign": "这不是本收银台的账本。",
  "recovery.refused.shorter": "文件结束得比本设备已知的结账更早，需要更新的文件。",
  "recovery.refused.empty": "其中没有记录。",
  "recovery.failed": "未能恢复，没有任何变化。",
  "recovery.failedAdvice": "请选择其他备份，或联系支持人员。",
} satisfies InOtherWords<typeof ja>;
