/** Documents that show who somebody is, and what is wrong with a number. */
import type { English } from '../english.ts';
import type { caseworkPersons as chinese } from '../zh-CN/casework-persons.ts';

export const caseworkPersons: English<typeof chinese> = {
  identityKind: {
    residentId: 'Resident ID card',
    hmtResidence: 'HK/Macao/Taiwan residence permit',
    foreignResident: 'Foreign permanent resident card',
    hmtPermit: 'HK/Macao travel permit',
    taiwanPermit: 'Taiwan travel permit',
    passport: 'Passport',
    householdBook: 'Household book',
    socialCard: 'Social security card',
    temporaryId: 'Temporary ID',
    creditCode: 'Credit code',
  },
  identityProblem: {
    Empty: 'Enter the number',
    WrongLength: 'Wrong number of digits; compare it with the card',
    WrongCharacters: 'There is a character that does not belong here',
    OldNumber: 'This is an old 15-digit number; use the 18-digit one',
    OtherKind: 'This looks like the number of another document; change the kind',
    UnknownRegion: 'The first six digits are not right',
    NoSuchDate: 'The date of birth is not right',
    BornInFuture: 'The date of birth lies in the future',
    ImplausibleAge: 'The date of birth is too early',
    WrongCheckCharacter: 'One digit is wrong, it cannot be used; compare it with the card',
  },
  personWarning: {
    WrongCheckCharacter: 'The check character of the credit code is wrong; recorded, compare it again',
    WrongOrganisationCheckCharacter: 'The organisation part of the credit code is wrong; recorded',
    FormerForm: 'This is a former card; a new one has another number',
    PhoneUnusual: 'This phone takes no text messages',
    NameChanged: 'This number was known under another name; look at the card again',
  },
};
