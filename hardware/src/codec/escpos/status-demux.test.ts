import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { processIdOf } from './process-id.ts';
import { statusDemux, type PrinterAnswer } from './status-demux.ts';

const realTime = fc
  .tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean())
  .map((bits) => [bits.reduce((byte, on, at) => (on ? byte | [0x04, 0x08, 0x20, 0x40][at]! : byte), 0x12)])
  .map(([byte]) => ({ bytes: [byte!], answer: { kind: 'realTime', byte: byte! } as PrinterAnswer }));
const plain = fc.integer({ min: 0, max: 0x7f }).filter((byte) => (byte & 0x90) === 0);
const report = fc
  .tuple(fc.constantFrom(0x10, 0x14, 0x18, 0x38), plain, plain, fc.constant(0x0f))
  .map((bytes) => ({ bytes: [...bytes], answer: { kind: 'report', bytes } as PrinterAnswer }));
const reached = plain.map((byte) => ({ bytes: [byte], answer: { kind: 'reached', byte } as PrinterAnswer }));
const processId = fc.string({ maxLength: 20 }).map((jobId) => {
  const id = processIdOf(jobId);
  return { bytes: [0x37, 0x22, ...Buffer.from(id), 0], answer: { kind: 'processId' as const, id } };
});
const cleared = fc.constant({ bytes: [0x37, 0x25, 0], answer: { kind: 'cleared' as const } });

const answers = fc.array(fc.oneof(realTime, report, reached, processId, cleared), { maxLength: 20 });

test('the same answers however the stream is cut', () => {
  fc.assert(
    fc.property(answers, fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), (sent, cuts) => {
      const stream = Uint8Array.from(sent.flatMap(({ bytes }) => bytes));
      const demux = statusDemux();
      const got: PrinterAnswer[] = [];
      for (let at = 0, turn = 0; at < stream.length; turn++) {
        const length = cuts[turn % cuts.length]!;
        got.push(...demux.push(stream.subarray(at, at + length)));
        at += length;
      }
      expect(got).toEqual(sent.map(({ answer }) => answer));
    }),
  );
});

test('a status answer may stand in the middle of a report or a process id', () => {
  fc.assert(
    fc.property(fc.oneof(report, processId), realTime, fc.nat(), (outer, inner, place) => {
      const at = 1 + (place % (outer.bytes.length - 1));
      const stream = [...outer.bytes.slice(0, at), ...inner.bytes, ...outer.bytes.slice(at)];
      expect(statusDemux().push(Uint8Array.from(stream))).toEqual([inner.answer, outer.answer]);
    }),
  );
});

test('noise costs at most what stands beside it', () => {
  const demux = statusDemux();
  demux.push(Uint8Array.of(0xff, 0x93, 0x37, ...Array.from({ length: 100 }, () => 0x41)));
  demux.push(Uint8Array.of(0));
  expect(demux.push(Uint8Array.of(0x16))).toEqual([{ kind: 'realTime', byte: 0x16 }]);
});
