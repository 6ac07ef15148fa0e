import type { SatisfactionTerms } from '../scheme/automation';
import type { Instant } from '../time/instant';

const DAY = 86_400_000;
const FORM = /^v1\.(\d{1,20})\.(\d{1,15})\.(\d{1,15})\.([a-z]{2,8})\.([A-Za-z0-9_-]{1,128})$/;

/** Signs a text with a secret that only the app holds; letters, digits, - and _. */
export type Sign = (text: string) => string;

/** What a survey link says: which closing of which issue, in which language, until when. No person, no client, no address. */
export interface Ticket {
  issueId: string;
  closedAt: Instant;
  /** The first instant at which the link is of no use. */
  expiresAt: Instant;
  language: string;
}

/** The ticket of a closing: the same however often it is made. */
export function ticketOf(
  terms: SatisfactionTerms,
  closing: { issueId: string; closedAt: Instant; language: string },
): Ticket {
  return { ...closing, expiresAt: closing.closedAt + terms.validDays * DAY };
}

/** The token of a link: the ticket in the clear, and its signature. A ticket that a link cannot hold is an error of ours. */
export function tokenOf({ issueId, closedAt, expiresAt, language }: Ticket, mac: Sign): string {
  const text = `v1.${issueId}.${closedAt}.${expiresAt}.${language}`;
  const token = `${text}.${mac(text)}`;
  if (!FORM.test(token)) throw new RangeError(`a link cannot hold the ticket ${text}`);
  return token;
}

/** The ticket of a token that we signed; null for any other, which tells a stranger nothing. */
export function readToken(token: string, mac: Sign): Ticket | null {
  const [, issueId = '', closedAt, expiresAt, language, signature = ''] = FORM.exec(token) ?? [];
  const text = token.slice(0, token.lastIndexOf('.'));
  if (issueId === '' || !isSameText(signature, mac(text))) return null;
  return {
    issueId,
    closedAt: Number(closedAt),
    expiresAt: Number(expiresAt),
    language: language ?? '',
  };
}

/** Compared to the end, whatever differs, so that the time taken tells nothing. */
function isSameText(a: string, b: string): boolean {
  let different = a.length ^ b.length;
  for (let place = 0; place < a.length; place += 1)
    different |= a.charCodeAt(place) ^ (b.charCodeAt(place % Math.max(1, b.length)) || 0);
  return different === 0;
}
