/** Owns who speaks when the best voice cannot: each speaker in turn, none of them allowed to hang. */
import type { After, Heard, Speaker, Utterance } from './speaker.ts';

/** Beyond its own estimate; a system voice without a sound card never says that it ended. */
const GRACE_SECONDS = 6;

/** Speakers from best to last resort. Tries each one for every call, so that a mended voice is used again at once. */
export function createSpeakerChain(
  speakers: readonly Speaker[],
  after: After,
): Pick<Speaker, 'seconds' | 'speak' | 'stop'> {
  let current: Speaker | undefined;
  let turn = 0;

  async function speak(utterance: Utterance): Promise<Heard> {
    turn += 1;
    const mine = turn;
    for (const speaker of speakers) {
      current = speaker;
      try {
        return await inTime(speaker, utterance);
      } catch {
        if (turn !== mine) break;
      }
    }
    return 'nothing';
  }

  function inTime(speaker: Speaker, utterance: Utterance): Promise<Heard> {
    return new Promise((resolve, reject) => {
      const cancel = after(speaker.seconds(utterance) + GRACE_SECONDS, () => {
        reject(new Error('the speaker hangs'));
        speaker.stop();
      });
      speaker.speak(utterance).then(resolve, reject).finally(cancel);
    });
  }

  return {
    seconds: (utterance) => speakers[0]?.seconds(utterance) ?? 0,
    speak,
    stop() {
      turn += 1;
      current?.stop();
    },
  };
}
