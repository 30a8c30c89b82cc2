/** Every sentence of the console's screen (管理台). */
export const console = {};
