// Loaded before a program: its clocks stand further on by what the test sends it, `{ passMs }` over its channel. Timers stay what
// they are: what waits for a moment of the day asks a clock.
let passed = 0;
const RealDate = globalThis.Date;
const { now } = RealDate;
const monotonic = performance.now.bind(performance);

globalThis.Date = class extends RealDate {
  constructor(...parts) {
    super(...(parts.length === 0 ? [now() + passed] : parts));
  }
  static now() {
    return now() + passed;
  }
};
performance.now = () => monotonic() + passed;
process.on('message', (message) => {
  if (typeof message?.passMs === 'number') passed += message.passMs;
});
