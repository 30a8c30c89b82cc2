/** A case in the words that every paper of it shares (办件要素). */
import type { Case } from '@yichuang/domain/casework/case';
import type { CaseDue, Limits } from '@yichuang/domain/casework/limits';
import type { Terms } from '@yichuang/domain/casework/terms';
import type { Item } from '@yichuang/domain/catalogue/matters';
import { maskIdentity, maskPhone } from '@yichuang/domain/identity/mask';
import type { PersonId } from '@yichuang/domain/ids';
import type { CaseFacts, LimitFact, LimitsFact, MaterialFact, Party } from '../content.ts';
import { wide } from '../punctuation.ts';
import { identityWords, PICKUPS, UNITS } from '../words.ts';
import type { Sources } from './sources.ts';

export function caseFacts(current: Case, sources: Sources): CaseFacts {
  const { terms, agent, externalNo } = current;
  const item = sources.item(current.itemId);
  return {
    externalNo,
    caseNo: current.caseNo,
    shortCode: current.shortCode,
    itemName: wide(item?.name ?? sources.note(current.unlisted?.noteId ?? null)),
    itemCode: item?.code.implementation ?? null,
    itemType: terms?.itemType ?? 'other',
    legalBasis: (item?.legalBasis ?? []).map(wide),
    applicant: party(current.applicantId, sources),
    agent: agent && party(agent.personId, sources),
    scenario: sources.scenario(current),
    materials: materialFacts(current.materials, sources),
    receivedAt: sources.minute(current.receivedAt),
    counter: sources.counterWords(current.counterId),
    clerk: sources.accountName(current.receivedBy),
    fee: item === null ? '不收费' : feeWords(item),
    pickup: PICKUPS[current.pickup](sources.office().collectAt),
    progressUrl: sources.links.progress(current),
    evaluationUrl: sources.links.evaluation(current),
  };
}

/** Names whole, numbers covered: the paper lies open on a desk (domain.md 4.6). Nobody, or a lost key: empty words. */
export function party(personId: PersonId, sources: Sources): Party {
  const person = sources.person(personId);
  const kind = person?.traits.kind ?? 'natural';
  if (person?.state !== 'open')
    return { kind, name: '', identity: '', phone: '', address: null, representative: null };
  const { name, identity, phone, address, representative } = person.details;
  return {
    kind,
    name,
    identity:
      identity === null
        ? '身份待核'
        : `${identityWords[identity.kind]} ${maskIdentity(identity.kind, identity.number)}`,
    phone: phone === null ? '' : maskPhone(phone),
    address,
    representative,
  };
}

export function materialFacts(lines: Case['materials'], sources: Sources): MaterialFact[] {
  return lines.map(({ materialId, form, originals, copies, verifyOriginal, dueAt }) => ({
    name: sources.materialName(materialId),
    form,
    originals,
    copies,
    verified: verifyOriginal && form === 'paper',
    dueDate: dueAt === null ? null : dateOf(sources.minute(dueAt)),
  }));
}

export function limitsFacts(
  { promised, statutory }: Limits,
  terms: Terms | null,
  item: Item | null,
): LimitsFact {
  const apart = (terms?.procedures ?? []).filter(({ countsInLimit }) => !countsInLimit);
  return {
    from: promised.startedOn,
    promised: limitFact(promised),
    statutory: statutory && limitFact(statutory),
    excluded: apart.map(({ code, maxDays, unit }) => {
      const name = wide(item?.specialProcedures.find((known) => known.code === code)?.name ?? code);
      return maxDays === null ? name : `${name}（最长${maxDays}${UNITS[unit]}）`;
    }),
    certain: promised.certain && (statutory?.certain ?? true),
  };
}

function limitFact({ limit, dueDate }: CaseDue): LimitFact {
  return { words: limit.value === 0 ? '当场办结' : `${limit.value}${UNITS[limit.unit]}`, dueDate };
}

function feeWords({ fee: { charged, amount, unit, note } }: Item): string {
  if (!charged) return '不收费';
  const sum = amount === null ? '收费' : `${amount}元${unit === null ? '' : `/${unit}`}`;
  return note === null ? sum : `${sum}（${wide(note)}）`;
}

/** The day of a minute. */
export function dateOf(minute: string): MaterialFact['dueDate'] & string {
  return minute.slice(0, 10) as MaterialFact['dueDate'] & string;
}
