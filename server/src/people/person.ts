/** One person's data as they are sealed (人员资料), and the cards that are made of them. */
import type { ApplicantIdentityKind } from '@yichuang/domain/identity/identity-kind';
import { maskAddress, maskIdentity, maskName, maskPhone } from '@yichuang/domain/identity/mask';
import type { PersonId } from '@yichuang/domain/ids';
import type { OpenPersonCard, PersonCard, PersonTraits } from '@yichuang/protocol/people';

/** What stands in the sealed column, as JSON. */
export interface PersonDetails {
  readonly name: string;
  /** The document that was shown and its number in its one form. */
  readonly identity: { readonly kind: ApplicantIdentityKind; readonly number: string } | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly representative: string | null;
  readonly contact: string | null;
}

/** A person as the hub's own programs read them: documents, notices, exports. */
export type Person =
  | {
      readonly state: 'open';
      readonly personId: PersonId;
      readonly traits: PersonTraits;
      readonly details: PersonDetails;
    }
  | {
      readonly state: 'keyLost' | 'damaged' | 'purged';
      readonly personId: PersonId;
      readonly traits: PersonTraits;
    };

export function fullCard(person: Person): PersonCard {
  return person.state === 'open' ? openCard(person, false, person.details) : closedCard(person);
}

/** What stands on a screen of the staff (domain.md 4.6). An organisation's own name and code are public. */
export function maskedCard(person: Person): PersonCard {
  if (person.state !== 'open') return closedCard(person);
  const { details, traits } = person;
  const { name, identity, phone, address, representative, contact } = details;
  return openCard(person, true, {
    name: traits.kind === 'organisation' ? name : maskName(name),
    identity: identity && { ...identity, number: maskIdentity(identity.kind, identity.number) },
    phone: phone && maskPhone(phone),
    address: address && maskAddress(address),
    representative: representative && maskName(representative),
    contact: contact && maskName(contact),
  });
}

function openCard(
  { personId, traits }: Person,
  masked: boolean,
  { name, identity, phone, address, representative, contact }: PersonDetails,
): OpenPersonCard {
  return {
    state: 'open',
    personId,
    masked,
    traits,
    name,
    identity,
    phone,
    address,
    representative,
    contact,
  };
}

function closedCard({ state, personId, traits }: Exclude<Person, { state: 'open' }>): PersonCard {
  return { state, personId, traits };
}
