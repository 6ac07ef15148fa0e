import { type Refused, refused } from '../refused';
import type { Instant } from '../time/instant';
import type { SatisfactionTerms } from './terms';

const DAY = 86_400_000;
const MINUTE = 60_000;
const FORM = /^v1\.([A-Za-z0-9-]{1,64})\.([A-Za-z0-9-]{1,64})\.(\d{1,9})\.([A-Za-z0-9_-]{1,128})$/;

/** Signs a text with a secret that only the app holds; letters, digits, - and _. */
export type Mac = (text: string) => string;

/** What a survey link says: which survey, about which issue, and until when. No person, no client, no address. */
export interface Ticket {
  surveyId: string;
  issueId: string;
  /** The first instant at which the link is of no use, on a whole minute. */
  expiresAt: Instant;
}

/** The ticket of a survey that is sent now; part of a minute is left out. */
export function ticketOf(
  terms: SatisfactionTerms,
  survey: { surveyId: string; issueId: string },
  now: Instant,
): Ticket {
  const expiresAt = Math.floor((now + terms.validDays * DAY) / MINUTE) * MINUTE;
  return { ...survey, expiresAt };
}

/** The token of a link: the ticket in the clear, and its signature. A ticket that a link cannot hold is an error of ours. */
export function tokenOf(ticket: Ticket, mac: Mac): string {
  const text = `v1.${ticket.surveyId}.${ticket.issueId}.${ticket.expiresAt / MINUTE}`;
  const token = `${text}.${mac(text)}`;
  if (!FORM.test(token)) throw new RangeError(`a link cannot hold the ticket ${text}`);
  return token;
}

/** The ticket of a token that we signed and that is still of use; else a sentence that tells a stranger nothing. */
export function readToken(token: string, mac: Mac, now: Instant): Ticket | Refused {
  const [, surveyId = '', issueId = '', minutes = '', signature = ''] = FORM.exec(token) ?? [];
  const text = token.slice(0, token.lastIndexOf('.'));
  if (surveyId === '' || !sameText(signature, mac(text))) return notOurs;
  const expiresAt = Number(minutes) * MINUTE;
  return now < expiresAt ? { surveyId, issueId, expiresAt } : tooLate;
}

const notOurs = refused('This link is not valid.', 'Ce lien n’est pas valide.');
const tooLate = refused('This link has expired.', 'Ce lien est expiré.');

/** Compared to the end, whatever differs, so that the time taken tells nothing. */
function sameText(a: string, b: string): boolean {
  let different = a.length ^ b.length;
  for (let place = 0; place < a.length; place += 1)
    different |= a.charCodeAt(place) ^ (b.charCodeAt(place % Math.max(1, b.length)) || 0);
  return different === 0;
}
