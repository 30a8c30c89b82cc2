/**
 * Imported first by every page whose hub allows no code made from text (内容安全策略): the schema library is told before
 * its first schema, or it would try, and the browser would report each try as a breach.
 */
import { config } from 'zod';

config({ jitless: true });
