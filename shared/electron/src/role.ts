/** What a computer is for (用途): which of the three shells it runs. */
export const ROLES = ['kiosk', 'counter', 'display'] as const;
export type Role = (typeof ROLES)[number];
