import * as z from '../../common/zod';
import { LENGTHS } from '../lengths';

/** Somebody who may call for a client, known by account, by address, or both. */
export const contactSchema = z
  .object({
    name: z.string().trim().min(1, 'nameless').max(LENGTHS.name),
    accountId: z.string().max(LENGTHS.account).optional(),
    email: z.email('no-address').optional(),
  })
  .refine(({ accountId, email }) => accountId !== undefined || email !== undefined, {
    message: 'unreachable',
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
      context.addIssue({
        code: 'custom',
        path: ['contacts', atMost],
        message: 'too-many',
        params: { atMost },
      });
    const twice = contacts.findIndex((contact, at) =>
      contacts.slice(0, at).some((earlier) => isSame(earlier, contact)),
    );
    if (twice >= 0)
      context.addIssue({
        code: 'custom',
        path: ['contacts', twice],
        message: 'twice',
      });
  });
export type Authorised = z.infer<typeof authorisedSchema>;

/**
 * How a caller stands: on the client's list, or not. One who is not is flagged for the team and never turned away; where a client
 * has named nobody, nobody is flagged.
 */
export function standingOf(
  { contacts }: Authorised,
  caller: Pick<Contact, 'accountId' | 'email'>,
): 'authorised' | 'flagged' | 'no-list' {
  if (contacts.length === 0) return 'no-list';
  return contacts.some((contact) => isSame(contact, caller)) ? 'authorised' : 'flagged';
}

/** Whether two are one person, by account or by address. */
export function isSame(
  a: Pick<Contact, 'accountId' | 'email'>,
  b: Pick<Contact, 'accountId' | 'email'>,
): boolean {
  if (a.accountId !== undefined && a.accountId === b.accountId) return true;
  return a.email !== undefined && a.email.toLowerCase() === b.email?.toLowerCase();
}
