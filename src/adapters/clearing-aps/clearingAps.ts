import type { Clearing, ClearingAnswer } from "#ports/clearing.ts";
import { apsHeaders, inTime, readBytes, type ApsLine } from "../acquirer-aps/exchange.ts";
import { readClearing } from "./readClearing.ts";

/** A file may be long, and nobody stands at the counter for it (ms). */
const timeoutMs = 30_000;
/** Far more than a day of one shop. */
const mostBytes = 16 * 1024 * 1024;

/** Fetches the acquirer's list of one of its days (clearing file `transactionItems`, T+1). */
export function createClearingAps(line: ApsLine): Clearing {
  return {
    rowsOf: (date) =>
      inTime<ClearingAnswer>(line.clock, timeoutMs, { kind: "silent" }, (hungUp) =>
        fetchDay(line, date, hungUp),
      ),
  };
}

async function fetchDay(line: ApsLine, date: string, hungUp: AbortSignal): Promise<ClearingAnswer> {
  try {
    const response = await line.fetch(dayRequest(line, date, hungUp));
    if (response.status === 404) return { kind: "notReady" };
    if (response.status !== 200) return { kind: "silent" };
    const bytes = await readBytes(response, mostBytes);
    const rows = bytes && readClearing(textOf(bytes) ?? "");
    return rows ? { kind: "rows", rows } : { kind: "unreadable" };
  } catch {
    // A broken connection, a refused redirect, an address that is none.
    return { kind: "silent" };
  }
}

function dayRequest(line: ApsLine, date: string, signal: AbortSignal): Request {
  const day = date.replaceAll("-", "");
  const path = `/v1/settlements/clearing/${line.clientId}/${day}/transactionItems.csv`;
  return new Request(new URL(path, line.baseUrl), {
    headers: apsHeaders(line),
    signal,
    cache: "no-store",
    credentials: "omit",
    // A hotspot's login page must not pass for the acquirer.
    redirect: "error",
  });
}

/** The text, or null when it is not UTF-8 without faults. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
