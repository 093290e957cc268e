import * as v from "valibot";
import type { Notice, NoticeOutcome, Notices } from "#ports/notices.ts";
import { yen } from "#domain/money/yen.ts";
import type { RequestId } from "#domain/payment/answers.ts";
import { readBytes } from "../acquirer-aps/exchange.ts";
import { readNotice } from "../acquirer-aps/readAnswers.ts";
import { parseStrictJson } from "../acquirer-aps/strictJson.ts";
import { notice as wireNotice } from "../acquirer-aps/wire.ts";
import { isSigned, type NoticesApsSetup } from "./signature.ts";

export interface NoticesAps {
  readonly notices: Notices;
  /** What the address answers that the acquirer was told. */
  receive(request: Request): Promise<Response>;
}

/** What is said back. Only the first ends it: after anything else the acquirer tells us again. */
const replies = {
  understood: { resultStatus: "S", resultCode: "SUCCESS", resultMessage: "success" },
  comeAgain: { resultStatus: "U", resultCode: "UNKNOWN_EXCEPTION", resultMessage: "not now" },
  notSigned: { resultStatus: "F", resultCode: "INVALID_SIGNATURE", resultMessage: "not signed" },
  unreadable: { resultStatus: "F", resultCode: "PARAM_ILLEGAL", resultMessage: "unreadable" },
} as const;

/** No notification of the protocol comes near this. */
const mostBytes = 64 * 1024;

/**
 * Hears what the acquirer tells unasked (`notifyPayment`). Whatever does not carry its signature is
 * refused and handed to nobody; what does is acknowledged only when the till has kept it, and also
 * when it is about nothing of ours, for it would otherwise come again for ever.
 */
export function createNoticesAps(setup: NoticesApsSetup): NoticesAps {
  let hear: ((notice: Notice) => Promise<NoticeOutcome>) | null = null;

  async function replyTo(request: Request): Promise<keyof typeof replies> {
    const body = await readBytes(request, mostBytes);
    if (!body) return "unreadable";
    if (!(await isSigned(setup, request, body))) return "notSigned";
    const notice = noticeIn(body);
    if (!notice) return "unreadable";
    const outcome = (await hear?.(notice)) ?? "later";
    return outcome === "later" ? "comeAgain" : "understood";
  }

  return {
    notices: {
      listen(listener) {
        hear = listener;
        return () => {
          if (hear === listener) hear = null;
        };
      },
    },
    async receive(request) {
      // Our own trouble, whatever it is, must not cost us the news.
      const reply = await replyTo(request).catch(() => "comeAgain" as const);
      return Response.json({ result: replies[reply] });
    },
  };
}

function noticeIn(body: Uint8Array): Notice | null {
  const json = parseStrictJson(body);
  const told = json.ok ? v.safeParse(wireNotice, json.value) : null;
  if (!told?.success) return null;
  const request = told.output.paymentRequestId as RequestId;
  const answerFor: Notice["answerFor"] = (total) => readNotice(told.output, { request, total });
  // Whether it can be read at all does not depend on what we asked for.
  return answerFor(yen(0)).kind === "silent" ? null : { request, answerFor };
}
