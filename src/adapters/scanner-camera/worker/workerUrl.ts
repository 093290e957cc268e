// oxlint-disable-next-line import/default -- The build makes an address of it.
import workerUrl from "./scanWorker.ts?worker&url";

/** Missing from TypeScript's types; browsers without it take any address. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

/**
 * The page's content security policy lets no text become a program. The address of a worker counts
 * as one, so it needs a policy of its own, and this is the only one there is: it vouches for the one
 * address the build has written, and for nothing else.
 */
export const workerPolicyName = "noren-scan-worker";

let trusted: string | null = null;

/** Address of the worker, vouched for where the browser asks for that. */
export function trustedWorkerUrl(): string {
  const types = Reflect.get(globalThis, "trustedTypes") as TrustedTypes | undefined;
  trusted ??=
    types
      ?.createPolicy(workerPolicyName, {
        createScriptURL(url) {
          if (url !== workerUrl) throw new TypeError(`not a worker of this till: ${url}`);
          return url;
        },
      })
      .createScriptURL(workerUrl) ?? workerUrl;
  return trusted;
}
