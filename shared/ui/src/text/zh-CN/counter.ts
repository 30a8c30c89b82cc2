/** Every sentence of the counter's screen (综合窗口). */
export const counter = {};
