/** How the hall's SMS gateway is spoken to (短信网关设置): `sms` of `<data>/config.json`, which holds its secrets. */
import { z } from 'zod';

const Field = z.string().max(2_000);
const Scalar = z.union([z.string(), z.number(), z.boolean()]);
type Template = z.infer<typeof Scalar> | null | readonly Template[] | { readonly [key: string]: Template };
const Template: z.ZodType<Template> = z.lazy(() =>
  z.union([Scalar, z.null(), z.array(Template), z.record(z.string(), Template)]),
);
export type SmsTemplate = Template;

export const SmsConfig = z.strictObject({
  url: z.url({ protocol: /^https?$/ }),
  method: z.enum(['POST', 'PUT']).default('POST'),
  /** Also what the gateway is signed in with. */
  headers: z.record(z.string().regex(/^[A-Za-z0-9-]{1,64}$/), Field).default({}),
  /** `{phone}`, `{text}` and `{id}` are filled in wherever they stand in a value. */
  body: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('json'), template: z.record(z.string(), Template) }),
    z.strictObject({ kind: z.literal('form'), fields: z.record(z.string(), Field) }),
  ]),
  success: z
    .strictObject({
      statuses: z.array(z.int().min(200).max(299)).min(1).default([200]),
      /** A field of the JSON answer, `data.code`, and what stands there when it was taken. */
      field: z
        .strictObject({ path: z.string().regex(/^[\w-]+(\.[\w-]+)*$/), values: z.array(Scalar).min(1) })
        .nullable()
        .default(null),
    })
    .prefault({}),
  /** Carries the noticeId, so that a message that was taken and not answered is not sent twice. */
  idempotencyHeader: z
    .string()
    .regex(/^[A-Za-z0-9-]{1,64}$/)
    .default('Idempotency-Key'),
  timeoutSeconds: z.int().min(1).max(60).default(10),
});
export type SmsConfig = z.infer<typeof SmsConfig>;
