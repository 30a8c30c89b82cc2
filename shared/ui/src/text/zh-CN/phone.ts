/** Every sentence of the phone's screen (手机查进度). */
export const phone = {};
