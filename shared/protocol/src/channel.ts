/** Where somebody asked (渠道): a kiosk, a guide's page, a phone of their own, a counter. */
import { z } from 'zod';

export const Channel = z.enum(['kiosk', 'guide', 'phone', 'counter']);
export type Channel = z.infer<typeof Channel>;
