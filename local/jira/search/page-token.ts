/** The token that leads to the next page of one question, and of no other. */
import { createHash } from 'node:crypto';
import { Refused } from '../../product';

const printOf = (subject: string): string => createHash('sha256').update(subject).digest('hex').slice(0, 16);

export function tokenFor(subject: string, from: number): string {
  return Buffer.from(`${from}.${printOf(subject)}`).toString('base64url');
}

/** Where the next page begins; 0 without a token. */
export function readToken(token: string | undefined | null, subject: string): number {
  if (!token) return 0;
  const [from, print] = Buffer.from(token, 'base64url').toString().split('.');
  if (print !== printOf(subject) || !/^\d+$/.test(from ?? ''))
    throw new Refused(400, 'The provided next page token is invalid or expired.');
  return Number(from);
}
