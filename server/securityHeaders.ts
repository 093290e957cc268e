/**
 * The headers every response of the production build carries. The policy starts from nothing and
 * opens only what the till uses; Trusted Types are required and one policy may be created, which
 * vouches for the address of the scanner's own worker and for nothing else, so a string can never
 * become markup or script. WebAssembly may be compiled (the reader of codes), but no string may be
 * evaluated. A worker lives under the policy of its own response, which is this one too.
 *
 * `blob:` in `media-src` and `img-src` is for the camera picture. HSTS belongs to the shop's TLS
 * front end: on plain http://localhost it would be ignored.
 */
const contentSecurityPolicy = {
  "default-src": "'none'",
  "script-src": "'self' 'wasm-unsafe-eval'",
  "style-src": "'self'",
  "img-src": "'self' data: blob:",
  "media-src": "'self' blob:",
  "connect-src": "'self'",
  "font-src": "'self'",
  "manifest-src": "'self'",
  "worker-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
  "frame-ancestors": "'none'",
  "object-src": "'none'",
  "require-trusted-types-for": "'script'",
  "trusted-types": "noren-scan-worker",
} as const;

export const securityHeaders: Readonly<Record<string, string>> = {
  "Content-Security-Policy": Object.entries(contentSecurityPolicy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join("; "),
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy":
    "camera=(self), microphone=(), geolocation=(), usb=(), serial=(), payment=()",
};
