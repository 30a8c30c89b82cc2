import { RuleTester } from 'oxlint/plugins-dev';
import { describe, it } from 'vitest';
import { noClockOrChance } from './pure.ts';

RuleTester.describe = describe;
RuleTester.it = it;

new RuleTester().run('pure/no-clock-or-chance', noClockOrChance, {
  valid: [
    "new Date('2026-11-23T00:00:00.000Z')",
    'Date.parse(text)',
    'Date.UTC(2026, 10, 23)',
    'Math.max(1, 2)',
  ],
  invalid: [
    'new Date()',
    'Date()',
    'Date.now()',
    "Date['now']()",
    'const clock = Date.now;',
    'Math.random()',
    'setTimeout(tick, 1000)',
    "fetch('http://hub/')",
    'globalThis.Date',
    'process.env',
    'crypto.randomUUID()',
  ].map((code) => ({ code, errors: 1 })),
});
