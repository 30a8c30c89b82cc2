/** What the shell tells a terminal that shall put everything away. */
export const STOP = 'stop';
