import type { IncomingMessage, ServerResponse } from "node:http";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { configDefaults, defineConfig } from "vitest/config";
import packageJson from "./package.json" with { type: "json" };
import { securityHeaders } from "./server/securityHeaders.ts";

/**
 * Sets the headers before anything else sees the request: Vite's own `preview.headers` leaves out
 * refusals and errors, which a browser would render without any policy.
 */
const secureEveryResponse: Plugin = {
  name: "noren:secure-every-response",
  configurePreviewServer({ httpServer }) {
    const secure = (_request: IncomingMessage, response: ServerResponse) => {
      for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    };
    httpServer.prependListener("request", secure);
  },
};

export default defineConfig({
  // Every journal entry names the program that wrote it.
  define: { __NOREN_VERSION__: JSON.stringify(packageJson.version) },
  plugins: [react(), secureEveryResponse],
  build: {
    target: "es2023",
    // Both would put code or data into the page that the content security policy refuses.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    manifest: true,
    sourcemap: false,
    // The payer's screen and the receipt on their phone are pages of their own, so that they cannot
    // bring the till with them.
    rolldownOptions: { input: ["index.html", "display.html", "r.html"] },
  },
  // The scanner's worker is a module like everything else, so that nothing has to be evaluated.
  worker: { format: "es" },
  preview: {
    port: 4173,
    strictPort: true,
    // No other address has any business reading what the till serves.
    cors: false,
  },
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
