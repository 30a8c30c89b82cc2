/** IPP requests and answers as bytes (RFC 8010), as much of it as a print queue needs. */

export type IppValue = string | number | boolean | readonly IppAttribute[];

export interface IppAttribute {
  /** charset 47h, language 48h, uri 45h, name 42h, keyword 44h, mime 49h, integer 21h, boolean 22h, enum 23h, collection 34h. */
  readonly tag: number;
  readonly name: string;
  readonly values: readonly IppValue[];
}

export const ippTag = {
  integer: 0x21,
  boolean: 0x22,
  enum: 0x23,
  collection: 0x34,
  name: 0x42,
  keyword: 0x44,
  uri: 0x45,
  charset: 0x47,
  language: 0x48,
  mime: 0x49,
} as const;

export const ippOperation = {
  printJob: 0x0002,
  cancelJob: 0x0008,
  getJob: 0x0009,
  getPrinter: 0x000b,
} as const;

export interface IppRequest {
  readonly operation: number;
  readonly about: readonly IppAttribute[];
  readonly job?: readonly IppAttribute[];
  readonly document?: Uint8Array;
}

export interface IppAnswer {
  /** Below 100h: done. */
  readonly status: number;
  /** By name; of several groups the last one's. */
  readonly attributes: ReadonlyMap<string, readonly (string | number | boolean)[]>;
}

const operationGroup = 1;
const jobGroup = 2;
const endOfGroups = 3;
const endCollection = 0x37;
const memberName = 0x4a;

export function encodeIpp({ operation, about, job = [], document }: IppRequest): Buffer {
  const head = Buffer.from([2, 0, operation >> 8, operation & 0xff, 0, 0, 0, 1, operationGroup]);
  const opening: readonly IppAttribute[] = [
    { tag: ippTag.charset, name: 'attributes-charset', values: ['utf-8'] },
    { tag: ippTag.language, name: 'attributes-natural-language', values: ['en'] },
  ];
  return Buffer.concat([
    head,
    ...[...opening, ...about].map(attribute),
    ...(job.length > 0 ? [Buffer.of(jobGroup), ...job.map(attribute)] : []),
    Buffer.of(endOfGroups),
    document ?? Buffer.alloc(0),
  ]);
}

function attribute({ tag, name, values }: IppAttribute): Buffer {
  return Buffer.concat(values.map((value, at) => field(tag, at === 0 ? name : '', value)));
}

function field(tag: number, name: string, value: IppValue): Buffer {
  if (typeof value === 'object') {
    const members = value.flatMap((member) => [
      sized(memberName, '', Buffer.from(member.name)),
      attribute({ ...member, name: '' }),
    ]);
    return Buffer.concat([
      sized(tag, name, Buffer.alloc(0)),
      ...members,
      sized(endCollection, '', Buffer.alloc(0)),
    ]);
  }
  if (typeof value === 'boolean') return sized(tag, name, Buffer.of(value ? 1 : 0));
  if (typeof value === 'string') return sized(tag, name, Buffer.from(value));
  const four = Buffer.alloc(4);
  four.writeInt32BE(value);
  return sized(tag, name, four);
}

function sized(tag: number, name: string, value: Buffer): Buffer {
  const label = Buffer.from(name);
  const head = Buffer.alloc(3);
  head[0] = tag;
  head.writeUInt16BE(label.length, 1);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(value.length);
  return Buffer.concat([head, label, length, value]);
}

/** Throws RangeError when the bytes end too soon: no answer at all, or one that was cut off. */
export function decodeIpp(bytes: Buffer): IppAnswer {
  const attributes = new Map<string, (string | number | boolean)[]>();
  const status = bytes.readUInt16BE(2);
  let current = '';
  let depth = 0;
  for (let at = 8; ;) {
    const tag = bytes.readUInt8(at);
    if (tag === endOfGroups) return { status, attributes };
    if (tag < 0x10) {
      at += 1;
      continue;
    }
    const nameLength = bytes.readUInt16BE(at + 1);
    const name = bytes.toString('utf8', at + 3, at + 3 + nameLength);
    const from = at + 5 + nameLength;
    const length = bytes.readUInt16BE(from - 2);
    if (from + length > bytes.length) throw new RangeError('IPP: cut off');
    const value = bytes.subarray(from, from + length);
    at = from + length;
    if (tag === endCollection) depth -= 1;
    if (nameLength > 0 && depth === 0) attributes.set((current = name), []);
    if (tag === ippTag.collection) depth += 1;
    // What stands inside a collection is nothing that a queue is asked for.
    else if (depth === 0 && tag !== endCollection) attributes.get(current)?.push(plain(tag, value));
  }
}

function plain(tag: number, value: Buffer): string | number | boolean {
  if ((tag === ippTag.integer || tag === ippTag.enum) && value.length === 4) return value.readInt32BE();
  if (tag === ippTag.boolean) return value[0] === 1;
  return value.toString('utf8');
}
