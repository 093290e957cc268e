/** `npm run lint`: the rules that tools can check, each tool's findings under its own heading. */
import { ensureInstalled, runCommand, runNode } from "./project.mjs";

const linters = [
  {
    name: "oxlint",
    args: ["node_modules/oxlint/bin/oxlint", "--deny-warnings", "--format=stylish"],
  },
  {
    name: "stylelint",
    args: ["node_modules/stylelint/bin/stylelint.mjs", "src/**/*.css", "--max-warnings", "0"],
  },
  { name: "transactions", args: ["scripts/lintTransactions.mjs"] },
];

await runCommand(async () => {
  await ensureInstalled();
  let failed = 0;
  for (const { name, args } of linters) {
    console.log(`-- ${name}`);
    if ((await runNode(args)) !== 0) failed += 1;
  }
  return failed === 0 ? 0 : 1;
});
