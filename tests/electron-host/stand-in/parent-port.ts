/** Inside a child of the stand-in: `process.parentPort` as Electron gives it, and no sign of Node's own channel. */
import { EventEmitter } from 'node:events';

const port = Object.assign(new EventEmitter(), {
  postMessage: () => {
    throw new Error('Electron stand-in: parentPort.postMessage is not provided');
  },
});
process.on('message', (message) => port.emit('message', message));
// A child does not outlive its shell.
process.on('disconnect', () => process.exit(0));
Object.defineProperty(process, 'parentPort', { value: port });
Object.defineProperty(process, 'connected', { value: undefined });
Object.defineProperty(process, 'send', { value: undefined });
Object.defineProperty(process, 'type', { value: 'utility' });
