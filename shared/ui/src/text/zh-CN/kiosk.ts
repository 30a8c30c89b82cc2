/** Every sentence of the kiosk's screen (取号机). */
export const kiosk = {};
