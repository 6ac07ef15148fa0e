/** How a program says who it is: a person's e-mail address and the site's token, as Atlassian's Basic authentication has it. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { type Database, readFact, writeFact } from '../common/db';

const DOMAIN = 'example.com';

/** The site's one token, which is kept with it. */
export function tokenOf(db: Database): string {
  const stored = readFact<string>(db, 'api-token');
  const token = stored ?? randomBytes(18).toString('base64url');
  if (stored === undefined) writeFact(db, 'api-token', token);
  return token;
}

export const emailOf = (accountId: string): string => `${accountId.split(':').at(-1)}@${DOMAIN}`;

/** The person whom an `Authorization` header proves; undefined when it proves nobody. */
export function authenticate(header: string, token: string, people: string[]): string | undefined {
  const [scheme = '', credentials = ''] = header.split(' ');
  if (scheme.toLowerCase() !== 'basic') return undefined;
  const [email = '', ...rest] = Buffer.from(credentials, 'base64').toString().split(':');
  if (!isSameToken(rest.join(':'), token)) return undefined;
  return people.find((accountId) => emailOf(accountId) === email.toLowerCase());
}

function isSameToken(candidate: string, token: string): boolean {
  const [a, b] = [Buffer.from(candidate), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
