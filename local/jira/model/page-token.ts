/** The token that leads to the next page of one question, and of no other. */
import { createHash } from 'node:crypto';
import { Refused } from '../../product/product';

const digestOf = (subject: string): string => createHash('sha256').update(subject).digest('hex').slice(0, 16);

export function toToken(subject: string, from: number): string {
  return Buffer.from(`${from}.${digestOf(subject)}`).toString('base64url');
}

/** Where the next page begins; 0 without a token. */
export function readToken(token: string | undefined | null, subject: string): number {
  if (!token) return 0;
  const [from, digest] = Buffer.from(token, 'base64url').toString().split('.');
  if (digest !== digestOf(subject) || !/^\d+$/.test(from ?? ''))
    throw new Refused(400, 'The provided next page token is invalid or expired.');
  return Number(from);
}
