/**
 * The words of a paper (成文). Until its first print a paper is a draft: what happened stands as it was when it was issued,
 * people, catalogue and settings as they are now, so that a name that was mistyped or a field that was empty is put right
 * without a new number. The first print freezes the words for good.
 */
import type { FieldKey } from '@yichuang/domain/casework/documents/fields';
import type { DocumentId } from '@yichuang/domain/casework/ids';
import type { Database } from 'better-sqlite3';
import type { Book } from '../../casework/book.ts';
import type { Vault } from '../../people/vault.ts';
import { compose } from '../compose/compose.ts';
import { missing } from '../fields.ts';
import { contentOf } from '../gather/content-of.ts';
import { issueOf } from '../gather/issue-of.ts';
import type { CodeLinks } from '../gather/links.ts';
import { openSources } from '../gather/sources.ts';
import { paperWords } from '../paper-words.ts';
import type { Paper } from '../paper.ts';
import { faceOf, type Face } from './face.ts';

export interface WordingParts {
  readonly database: Database;
  readonly vault: Vault;
  readonly book: Book;
  readonly links: CodeLinks;
}

export interface Worded {
  readonly paper: Paper;
  readonly face: Face;
  readonly missing: readonly FieldKey[];
  readonly shortCode: string | null;
}

export interface Wording {
  word(documentId: DocumentId, stream: string): Worded;
}

export function openWording({ database, vault, book, links }: WordingParts): Wording {
  const sources = openSources(database, vault, book, links);
  return {
    word: (documentId, stream) => {
      const content = contentOf(issueOf(documentId, sources.life(stream)), sources);
      const words = paperWords(sources.office());
      const paper = compose(content, words);
      return {
        paper,
        face: faceOf(content, paper.title),
        missing: missing(content, words),
        shortCode: content.case?.shortCode ?? null,
      };
    },
  };
}
