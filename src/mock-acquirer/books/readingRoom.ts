import { plainAnswer } from "../results.ts";
import { caughtUp } from "../course.ts";
import { clearingDay, closedAt } from "../dates.ts";
import { callerFault } from "../headers.ts";
import { houseOf } from "../houses.ts";
import type { Ledger, LedgerRow } from "../ledger.ts";
import { jsonAnswer } from "../line.ts";
import { clearingFile } from "./clearingFile.ts";
import { ledgerExport } from "./ledgerExport.ts";

const filePath = /^\/v1\/settlements\/clearing\/([\w-]{1,64})\/(\d{8})\/transactionItems\.csv$/;

/** What can be read rather than asked for: the file of a clearing day, and the mock's whole ledger. */
export async function readBook(
  { url, headers }: Request,
  ledger: Ledger,
  now: number,
): Promise<Response> {
  const path = new URL(url).pathname;
  const rows = async () =>
    (await ledger.all()).map((row) => caughtUp(row, now)).filter((row) => row !== null);
  if (path === "/mock/ledger.json") return page("application/json", ledgerExport(await rows()));
  const [, clientId = "", day = ""] = filePath.exec(path) ?? [];
  if (clientId === "") return jsonAnswer(plainAnswer("NO_INTERFACE_DEF"), now, 404);
  return fileAnswer({ clientId, day, headers, now }, rows);
}

interface FileCase {
  readonly clientId: string;
  readonly day: string;
  readonly headers: Headers;
  readonly now: number;
}

async function fileAnswer(
  { clientId, day: name, headers, now }: FileCase,
  rows: () => Promise<readonly LedgerRow[]>,
): Promise<Response> {
  const isForeign = headers.get("Client-Id") !== clientId;
  const fault = callerFault(headers) ?? (isForeign ? "INVALID_CLIENT" : null);
  if (fault) return jsonAnswer(plainAnswer(fault), now, 403);
  const day = clearingDay(name, houseOf(clientId));
  // As long as a payment of the day can be cancelled, the file could still change.
  if (day === null || now <= closedAt(day)) {
    return jsonAnswer(plainAnswer("FILE_NOT_EXIST"), now, 404);
  }
  return page("text/csv", clearingFile(await rows(), clientId, day));
}

function page(type: string, text: string): Response {
  return new Response(text, { headers: { "Content-Type": `${type}; charset=UTF-8` } });
}
