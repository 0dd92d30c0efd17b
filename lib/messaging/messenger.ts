import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type ErrorCode, errorCodeSchema } from '../foundation/errors.ts';
import { reportDefect } from '../foundation/report-defect.ts';
import { failure, type Result } from '../foundation/result.ts';
import { type MessageAnswer, type MessageData, type MessageName, type Protocol, protocol } from './protocol.ts';
import { type ExtensionSender, extensionSender, type PageSender, pageSender, type RawSender } from './sender.ts';

/** Who may send a message, as its handler gets to know them. */
export type SenderOf<N extends MessageName> = Protocol[N]['from'] extends 'content' ? PageSender : ExtensionSender;

/** Answers one message. Data and sender have been checked. A throw is a defect: reported, and `no-answer` to the sender. */
export type Handler<N extends MessageName> = (
  data: MessageData<N>,
  sender: SenderOf<N>,
) => Promise<Result<MessageAnswer<N>, ErrorCode>>;

export type Handlers = { [N in MessageName]?: Handler<N> };

/** Messages to a page's script need the tab; all others go to the background. */
type Target<N extends MessageName> = N extends `article/${string}` ? [tabId: number] : [];

/** Milliseconds until a message that nobody answers is given up. Reading and keeping a very long page takes under 2 s. */
const answerLimit = 30_000;

/**
 * Sends a message and waits for its answer.
 *
 * `no-answer`: nobody is there (a page without our script, or with one from before an update), the other side failed,
 * or the answer is not what the contract says. Never throws.
 */
export async function send<N extends MessageName>(
  name: N,
  data: MessageData<N>,
  ...[tabId]: Target<N>
): Promise<Result<MessageAnswer<N>, ErrorCode>> {
  const message = { name, data };
  try {
    const sent =
      tabId === undefined
        ? browser.runtime.sendMessage(message)
        : browser.tabs.sendMessage(tabId, message, { frameId: 0 });
    const answer = v.safeParse(answerSchema(protocol[name].answer), await withinLimit(sent));
    if (!answer.success) return failure('no-answer');
    // The schema that was just applied is this message's own; the compiler cannot follow it through the index.
    return answer.output as Result<MessageAnswer<N>, ErrorCode>;
  } catch {
    return failure('no-answer');
  }
}

/**
 * Answers messages in this context, with one listener. Must be called before anything is waited for, so that a
 * background that is woken by a message finds its listener there.
 *
 * Messages for other contexts, and anything that is not a message of ours, are left alone. What comes from the wrong
 * sender is `bad-sender`, what has the wrong shape `bad-message`. Returns how to stop.
 */
export function answer(handlers: Handlers): () => void {
  const listener = (message: unknown, sender: RawSender): Promise<Result<unknown, ErrorCode>> | undefined => {
    const name = nameOf(message);
    if (name === null || !Object.hasOwn(handlers, name)) return undefined;
    return answerOne(name, handlers[name], message, sender);
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

async function answerOne(
  name: MessageName,
  // Each handler takes its own data; what it is given below has passed that message's schema.
  handler: unknown,
  message: unknown,
  rawSender: RawSender,
): Promise<Result<unknown, ErrorCode>> {
  const own = { id: browser.runtime.id, root: browser.runtime.getURL('/') };
  const contract = protocol[name];
  const sender = contract.from === 'content' ? pageSender(rawSender, own) : extensionSender(rawSender, own);
  if (sender === null) return failure('bad-sender');
  const data = v.safeParse(contract.data, dataOf(message));
  if (!data.success) return failure('bad-message');
  try {
    return await (handler as (data: unknown, sender: unknown) => Promise<Result<unknown, ErrorCode>>)(
      data.output,
      sender,
    );
  } catch (error) {
    reportDefect(name, error);
    return failure('no-answer');
  }
}

function nameOf(message: unknown): MessageName | null {
  if (typeof message !== 'object' || message === null || !('name' in message)) return null;
  const { name } = message;
  return typeof name === 'string' && Object.hasOwn(protocol, name) ? (name as MessageName) : null;
}

/** A `data` of null may be lost on the way: some browsers send messages as JSON. */
function dataOf(message: unknown): unknown {
  return typeof message === 'object' && message !== null && 'data' in message ? (message.data ?? null) : null;
}

function answerSchema(value: v.GenericSchema) {
  return v.variant('ok', [
    v.object({ ok: v.literal(true), value }),
    v.object({ ok: v.literal(false), error: errorCodeSchema }),
  ]);
}

function withinLimit<T>(promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer in time')), answerLimit);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
