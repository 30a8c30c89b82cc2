/**
 * An SMS gateway over HTTP (短信网关): one request a message. Nothing of a request or an answer is kept or logged, because
 * both hold a phone; a redirect is not followed, because it would carry the phone to somebody else.
 */
import type { Gateway, Message, Try } from './gateway.ts';
import type { SmsConfig, SmsTemplate } from './sms-config.ts';

/** Answers are a line of JSON; whatever is longer is not one. */
const ANSWER_BYTES = 64 * 1024;

export function openHttpGateway(
  config: SmsConfig,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Gateway {
  const { url, method, headers, idempotencyHeader, timeoutSeconds, success } = config;

  const send = async (message: Message): Promise<Try> => {
    const { type, text } = bodyOf(config, message);
    const response = await fetch(url, {
      method,
      headers: { ...headers, 'content-type': type, [idempotencyHeader]: message.noticeId },
      body: text,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutSeconds * 1_000),
    });
    const { status } = response;
    if (isBusy(status)) return { outcome: 'again', fault: 'Busy', afterMs: retryAfterMs(response) };
    if (!success.statuses.includes(status)) return { outcome: 'refused', fault: 'Refused' };
    if (success.field === null) return { outcome: 'sent' };
    const { path, values } = success.field;
    const said = at(await answerOf(response), path);
    if (said === undefined) return { outcome: 'again', fault: 'Unreadable', afterMs: null };
    return values.some((value) => value === said)
      ? { outcome: 'sent' }
      : { outcome: 'refused', fault: 'Refused' };
  };

  return {
    kind: 'http',
    send: (message) =>
      send(message).catch((error: unknown) => ({
        outcome: 'again',
        fault: error instanceof Error && error.name === 'TimeoutError' ? 'Slow' : 'Unreachable',
        afterMs: null,
      })),
  };
}

/** Too early, too many, or broken on the other side: the same request may do later. */
function isBusy(status: number): boolean {
  return status === 408 || status === 425 || status === 429 || status >= 500;
}

function retryAfterMs(response: Response): number | null {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1_000 : null;
}

function bodyOf({ body }: SmsConfig, message: Message): { readonly type: string; readonly text: string } {
  if (body.kind === 'json')
    return { type: 'application/json', text: JSON.stringify(filledIn(body.template, message)) };
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(body.fields)) form.append(name, filled(value, message));
  return { type: 'application/x-www-form-urlencoded', text: form.toString() };
}

/** Values are filled in before anything is written as JSON, so that no text can leave its place. */
function filledIn(template: SmsTemplate, message: Message): SmsTemplate {
  if (typeof template === 'string') return filled(template, message);
  if (template === null || typeof template !== 'object') return template;
  if (Array.isArray(template)) return template.map((one: SmsTemplate) => filledIn(one, message));
  return Object.fromEntries(Object.entries(template).map(([key, value]) => [key, filledIn(value, message)]));
}

function filled(value: string, { noticeId, phone, text }: Message): string {
  const words: Readonly<Record<string, string>> = { '{phone}': phone, '{text}': text, '{id}': noticeId };
  return value.replaceAll(/\{(?:phone|text|id)\}/g, (word) => words[word] ?? word);
}

/** Undefined when it is no JSON of a reasonable size. */
async function answerOf(response: Response): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > ANSWER_BYTES) return undefined;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}

function at(answer: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, key)
          ? (value as Readonly<Record<string, unknown>>)[key]
          : undefined,
      answer,
    );
}
