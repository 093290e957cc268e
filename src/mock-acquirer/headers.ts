import type { DoorCode } from "./doorResults.ts";

const signatureForm = /^algorithm=RSA256, ?keyVersion=\d{1,4}, ?signature=[\w%.~-]{1,1024}$/;

/** Of the acquirer's only key; a second one would get the next number. */
export const keyVersion = "1";

/**
 * What is wrong with the headers of a request, or null. The signature is looked at by shape only:
 * the key that could check it is with the gateway that signs.
 */
export function headerFault(headers: Headers): DoorCode | null {
  if (!/^application\/json\b/i.test(headers.get("Content-Type") ?? "")) {
    return "MEDIA_TYPE_NOT_ACCEPTABLE";
  }
  return callerFault(headers);
}

/** The same for a request that has no body. */
export function callerFault(headers: Headers): DoorCode | null {
  if (!/^[\w-]{1,64}$/.test(headers.get("Client-Id") ?? "")) return "INVALID_CLIENT";
  if (!/^\S{1,64}$/.test(headers.get("Request-Time") ?? "")) return "PARAM_ILLEGAL";
  return signatureForm.test(headers.get("Signature") ?? "") ? null : "INVALID_SIGNATURE";
}
