import { z } from 'zod';
import { type Refused, refused } from '../refused';

/** Somebody who may call for a client, known by account, by address, or both. */
export const contactSchema = z
  .object({
    name: z.string().trim().min(1, 'a contact has a name'),
    accountId: z.string().optional(),
    email: z.email().optional(),
  })
  .refine(({ accountId, email }) => accountId !== undefined || email !== undefined, {
    message: 'a contact has an account or an address',
  });
export type Contact = z.infer<typeof contactSchema>;

/**
 * The people who may call for a client, four at most. Source: altilogix, "en nommant un maximum de 4 personnes, lesquelles seront les
 * seules personnes autorisées (4)".
 */
export const authorisedSchema = z
  .object({ atMost: z.number().int().positive().default(4), contacts: z.array(contactSchema).default([]) })
  .superRefine(({ atMost, contacts }, context) => {
    if (contacts.length > atMost)
      context.addIssue({ code: 'custom', path: ['contacts', atMost], message: tooMany(atMost).refused.en });
  });
export type Authorised = z.infer<typeof authorisedSchema>;

/** The list with one more contact; one too many, or one who is on it already, is refused with a sentence. */
export function withContact(list: Authorised, contact: Contact): Authorised | Refused {
  if (list.contacts.some((known) => isSame(known, contact)))
    return refused(`${contact.name} is on the list already.`, `${contact.name} est déjà sur la liste.`);
  if (list.contacts.length >= list.atMost) return tooMany(list.atMost);
  return { ...list, contacts: [...list.contacts, contact] };
}

/**
 * How a caller stands: on the client's list, or not. One who is not is flagged for the team and never turned away; where a client
 * has named nobody, nobody is flagged.
 */
export function standingOf(
  { contacts }: Authorised,
  caller: Pick<Contact, 'accountId' | 'email'>,
): 'authorised' | 'flagged' | 'no-list' {
  if (contacts.length === 0) return 'no-list';
  return contacts.some((known) => isSame(known, caller)) ? 'authorised' : 'flagged';
}

function isSame(a: Pick<Contact, 'accountId' | 'email'>, b: Pick<Contact, 'accountId' | 'email'>): boolean {
  if (a.accountId !== undefined && a.accountId === b.accountId) return true;
  return a.email !== undefined && a.email.toLowerCase() === b.email?.toLowerCase();
}

function tooMany(atMost: number): Refused {
  return refused(
    `A client names at most ${atMost} people who may call; take one off the list first.`,
    `Un client nomme au plus ${atMost} personnes autorisées à appeler; retirez-en une d’abord.`,
  );
}
