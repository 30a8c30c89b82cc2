// Makes all three shells ready to run out of the source tree.
import { ROLES } from './programs.ts';
import { makeRunTree } from './run-tree.ts';

for (const role of ROLES) console.log(await makeRunTree(role));
