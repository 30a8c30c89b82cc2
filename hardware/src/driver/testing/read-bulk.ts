/**
 * Inside the test bed: the real usb (libusb) before a replayed 0400:C35A. The bed answers reads whether or not they were
 * asked for, so this is one question and its answer, not a day of the driver; prints what kind of card it was.
 */

import { readCard, textOf } from '../../codec/sdt/commands.ts';
import { sdtParser } from '../../codec/sdt/frame.ts';
import { idCardFrom } from '../../codec/sdt/text-block.ts';
import { usbBulkTransport } from '../../transport/usb-bulk.ts';

const parser = sdtParser();
const line = usbBulkTransport({ match: { vendorId: 0x0400, productId: 0xc35a }, listenMs: 200 });
const answered = new Promise<string>((resolve) => {
  line.onEvent((event) => {
    if (event.kind === 'down') resolve(event.error.code);
    const [answer] = event.kind === 'data' ? parser.push(event.bytes) : [];
    if (answer) resolve(idCardFrom(textOf(answer))?.kind ?? 'no card');
  });
});
line.open();
await line.ready(2_000);
await line.write(readCard.frame, 1_000);
process.stdout.write(`${JSON.stringify(await answered)}\n`);
await line.close();
// The bed never gives back a read that was called off, and the add-on's own thread waits for it.
process.exit(0);
