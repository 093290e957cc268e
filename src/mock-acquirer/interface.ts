import * as v from "valibot";
import { doorAnswer } from "./doorResults.ts";
import { answered, type Reply } from "./line.ts";

/** One interface of the protocol: takes the JSON of a request and who sent it, and decides. */
export type Interface = (body: unknown, clientId: string) => Promise<Reply>;

/** Nothing is decided on a request that is not what the protocol says. */
export function reading<Asked>(
  schema: v.GenericSchema<unknown, Asked>,
  decide: (asked: Asked, clientId: string) => Promise<Reply>,
): Interface {
  return async (body, clientId) => {
    const asked = v.safeParse(schema, body);
    return asked.success ? decide(asked.output, clientId) : answered(doorAnswer("PARAM_ILLEGAL"));
  };
}
