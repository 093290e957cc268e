import base from "/work/wt/boot/playwright.config.ts";
export default { ...base, testDir: "/work/wt/boot/e2e", outputDir: "/tmp/wtboot/out", reporter: [["list"]], workers: 1,
  use: { ...base.use, baseURL: "http://localhost:4199", trace: "off" as const },
  webServer: { ...(base.webServer as object), command: "node scripts/serve.mjs 4199", url: "http://localhost:4199", cwd: "/work/wt/boot" } };
