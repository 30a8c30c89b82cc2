/** The words that every step of a rectification must give (说明); stored apart, the fact holds their id. */
import { z } from 'zod';
import type { Context } from '../../command.ts';
import type { NoteId } from '../../ids.ts';

export const note = z.string().trim().min(1).max(500);

/** The write path stores a `note` before the fact that names it. */
export function noteOf({ noteId }: Context): NoteId {
  if (noteId === null) throw new Error('a step of a rectification without its note');
  return noteId;
}
