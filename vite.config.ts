import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { configDefaults, defineConfig } from "vitest/config";
import { securityHeaders } from "./server/securityHeaders.ts";

/** One address for `npm start`, the e2e run and the README. */
const port = 4173;

export default defineConfig({
  plugins: [react()],
  build: {
    target: "es2023",
    // Both would put code or data into the page that the content security policy refuses.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    manifest: true,
    sourcemap: false,
  },
  preview: { port, strictPort: true, headers: securityHeaders },
  server: { port: 5173 },
  test: {
    root: fileURLToPath(new URL(".", import.meta.url)),
    include: ["src/**/*.test.ts", "src/**/*.test.tsx", "tests/**/*.test.ts"],
    exclude: [...configDefaults.exclude, "e2e/**"],
    environment: "node",
    // Property tests walk thousands of cases; a slow machine is not a failure.
    testTimeout: 30_000,
  },
});
