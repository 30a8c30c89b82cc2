/** Every sentence of the guide's screen (导办). */
export const guide = {};
