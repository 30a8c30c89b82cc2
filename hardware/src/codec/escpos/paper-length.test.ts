import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { readBytes } from '../../simulator/virtual-printer/read-bytes.ts';
import { blackFrame } from './bitmap.fixture.ts';
import type { SlipLine, SlipSize } from './document.ts';
import { encode } from './encoder.ts';
import { paperRows, rowsToCutter } from './paper-length.ts';
import { epsonTm, mute } from './profile.ts';

const text = fc
  .array(fc.constantFrom(...'A1 高龄补贴，䶮喆-'), { maxLength: 40 })
  .map((signs) => signs.join(''));
const size = fc.integer({ min: 1, max: 8 }).map((n) => n as SlipSize);
const line: fc.Arbitrary<SlipLine> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), text, size, bold: fc.boolean(), inverse: fc.boolean() }),
  fc.record({ kind: fc.constant('pair' as const), left: text, right: text, size }),
  fc.record({ kind: fc.constant('rule' as const) }),
  fc.record({ kind: fc.constant('feed' as const), dots: fc.integer({ min: 0, max: 700 }) }),
  fc.record({
    kind: fc.constant('qr' as const),
    data: fc.constantFrom('a', '取号 A001', 'x'.repeat(300)),
    size: fc.integer({ min: 1, max: 16 }),
  }),
  fc.constant({ kind: 'cut' as const }),
);

test('the paper of any slip is counted as an independent printer uses it', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), fc.constantFrom(epsonTm, mute), (lines, profile) => {
      const bytes = encode({ lines }, profile, blackFrame);
      const cuts = lines.filter(({ kind }) => kind === 'cut').length;
      expect(paperRows(bytes) - cuts * rowsToCutter).toBe(readBytes(bytes).paperUsed);
    }),
    { numRuns: 60 },
  );
});

test('bytes that are no slip are counted too, and end', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      expect(paperRows(bytes)).toBeGreaterThanOrEqual(0);
    }),
  );
});
