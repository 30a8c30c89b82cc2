import { describe } from 'vitest';

import { keepsTheContract } from '../transport/byte-transport.fixture.ts';
import { memoryCable } from './cable.ts';

describe('a line in memory keeps the contract', () => {
  keepsTheContract({ plugIn: async () => memoryCable(), whenAbsent: 'Missing' });
});
