// Writes hardware/FAILURE-CASES.md anew, and says what is missing.
import { writeFileSync } from 'node:fs';
import { faultsOf, TABLE_FILE, tableOf, testsOfCases } from './table.ts';

const tests = testsOfCases();
writeFileSync(TABLE_FILE, tableOf(tests));
const faults = faultsOf(tests);
for (const fault of faults) console.log(fault);
console.log(`${tests.size} of 48 cases have a test`);
