/** The part of escpos 3.0.0-alpha.6 that the house uses; the package has no types of its own. */

declare module 'escpos' {
  interface Adapter {
    write(bytes: Buffer, done?: () => void): void;
  }
  class Printer {
    constructor(adapter: Adapter, options?: { encoding?: string; width?: number });
    hardware(command: 'init'): this;
    align(align: 'lt' | 'ct' | 'rt'): this;
    pureText(text: string, encoding?: string): this;
    raw(bytes: Buffer): this;
    flush(done?: () => void): this;
  }
  const escpos: { readonly Printer: typeof Printer };
  export default escpos;
}
