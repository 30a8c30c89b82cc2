/** Every sentence of the display's screen (大屏与窗口屏). */
export const display = {};
