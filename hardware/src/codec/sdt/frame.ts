/**
 * Frames of the SDT protocol that ID card readers speak (the security module's own, GA 450):
 *
 *   AA AA AA 96 69 | length, high byte first | content … | XOR
 *
 * The length counts the content and the last byte; the last byte is the XOR of the length and the content.
 */

const preamble = [0xaa, 0xaa, 0xaa, 0x96, 0x69] as const;
const headBytes = preamble.length + 2;
/** Three status bytes and the XOR. */
const shortest = 4;
/** A card's text, photo and two fingerprints are 2,314; a longer length is noise. */
const longest = 2_400;

export function sdtFrame(content: Uint8Array): Uint8Array {
  const length = content.length + 1;
  const checked = Uint8Array.of(length >> 8, length & 0xff, ...content);
  return Uint8Array.of(...preamble, ...checked, xorOf(checked));
}

/** How many bytes follow the head of a frame; for lines that carry head and rest apart. */
export function restLength(head: Uint8Array): number {
  return ((head[preamble.length] ?? 0) << 8) | (head[preamble.length + 1] ?? 0);
}

export const sdtHeadBytes = headBytes;

export interface SdtAnswer {
  /** SW1 and SW2: what the card said, where it said something. */
  readonly cardStatus: number;
  /** SW3: what the reader says. */
  readonly status: number;
  readonly data: Uint8Array;
}

export interface SdtParser {
  /** The whole answers in the stream so far. Noise, broken frames and what is not of a frame are passed over. */
  push(bytes: Uint8Array): SdtAnswer[];
  /** Forgets half a frame. */
  reset(): void;
  /** Frames thrown away because of their length or their XOR. */
  readonly broken: number;
}

export function sdtParser(): SdtParser {
  let kept = new Uint8Array(0);
  let broken = 0;

  /** The next answer, or null when more bytes are needed. */
  function take(): SdtAnswer | null {
    for (;;) {
      const start = preambleIn(kept);
      kept = kept.subarray(start);
      if (kept.length < headBytes) return null;
      const length = restLength(kept);
      const whole = headBytes + length;
      if (length >= shortest && length <= longest) {
        if (kept.length < whole) return null;
        if (xorOf(kept.subarray(preamble.length, whole)) === 0) {
          const content = kept.subarray(headBytes, whole - 1);
          kept = kept.subarray(whole);
          return answerOf(content);
        }
      }
      // The preamble may have been noise, or data: the true one may begin a byte later.
      broken += 1;
      kept = kept.subarray(1);
    }
  }

  return {
    push(bytes) {
      const joined = new Uint8Array(kept.length + bytes.length);
      joined.set(kept);
      joined.set(bytes, kept.length);
      kept = joined;
      const answers: SdtAnswer[] = [];
      for (let answer = take(); answer; answer = take()) answers.push(answer);
      return answers;
    },
    reset() {
      kept = new Uint8Array(0);
    },
    get broken() {
      return broken;
    },
  };
}

function answerOf(content: Uint8Array): SdtAnswer {
  const [sw1 = 0, sw2 = 0, status = 0] = content;
  const answer = { cardStatus: (sw1 << 8) | sw2, status, data: content.slice(3) };
  // What a card said stays nowhere but in the answer.
  content.fill(0);
  return answer;
}

/** Where the first preamble begins, whole or cut off by the end; the length of the bytes where there is none. */
function preambleIn(bytes: Uint8Array): number {
  let at = bytes.indexOf(preamble[0]);
  while (at >= 0) {
    const from = at;
    if (preamble.every((byte, index) => from + index >= bytes.length || bytes[from + index] === byte))
      return at;
    at = bytes.indexOf(preamble[0], at + 1);
  }
  return bytes.length;
}

function xorOf(bytes: Uint8Array): number {
  return bytes.reduce((sum, byte) => sum ^ byte, 0);
}
