import type { Calendar } from '../calendar/calendar';
import { findHoliday } from '../calendar/holiday-dates';
import type { Words } from '../refused';
import { formatLocalInstant } from '../report/format';
import type { Language } from '../report/words';
import type { AcknowledgementTerms } from '../scheme/automation';
import { type Instant, toLocalDate } from '../time/instant';

/** What an acknowledgement speaks of. */
export interface Received {
  key: string;
  at: Instant;
  /** When the first human answer is due, or null where the issue has no such goal. */
  answerBy: Instant | null;
  /** How many of the team were told. */
  notified: number;
  zone: string;
}

const words = {
  en: {
    got: (key: string) => `We have received your message; it is ${key}.`,
    told: (people: number) =>
      people === 1 ? '1 member of our team was told.' : `${people} members of our team were told.`,
    by: (when: string) => `We will contact you by ${when}.`,
    soon: 'We will contact you as soon as we can.',
    holiday: (name: string, who: string) =>
      `Today is a holiday (${name}). If it cannot wait, turn to ${who}.`,
    robot: 'This is an automatic acknowledgement; do not answer it.',
  },
  fr: {
    got: (key: string) => `Nous avons bien reçu votre message\u00a0; c’est ${key}.`,
    told: (people: number) =>
      people === 1
        ? '1\u00a0membre de notre équipe a été avisé.'
        : `${people}\u00a0membres de notre équipe ont été avisés.`,
    by: (when: string) => `Nous communiquerons avec vous au plus tard le ${when}.`,
    soon: 'Nous communiquerons avec vous dans les plus brefs délais.',
    holiday: (name: string, who: string) =>
      `C’est aujourd’hui un jour férié (${name}). Si cela ne peut attendre, adressez-vous à ${who}.`,
    robot: 'Ceci est un accusé de réception automatique\u00a0; ne pas y répondre.',
  },
};

/**
 * The text of an automatic acknowledgement, in one language: that the message came, by when a person answers, that it is automatic
 * and not to be answered, and on a holiday of the calendar whom to turn to.
 * Source: altilogix, "SVP, ne pas répondre à ce message, il s’agit d’un accusé de réception automatisé".
 */
export function acknowledgementOf(
  { signature, alternative }: AcknowledgementTerms,
  received: Received,
  calendar: Calendar,
  language: Language,
): string {
  const phrases = words[language];
  const { key, answerBy, notified, zone, at } = received;
  const holiday = holidayNameOf(calendar, at);
  const who = contactOfHoliday(calendar, at) ?? (alternative && `${alternative.name}, ${alternative.reach}`);
  return [
    phrases.got(key),
    notified > 0 ? phrases.told(notified) : null,
    answerBy === null ? phrases.soon : phrases.by(formatLocalInstant(answerBy, zone, language)),
    holiday && who ? phrases.holiday(holiday[language], who) : null,
    phrases.robot,
    signature[language],
  ]
    .filter((line) => line !== null)
    .join('\n');
}

/** Whom the calendar itself names for the holiday an instant falls on, whichever of the day's entries does. */
function contactOfHoliday(calendar: Calendar, at: Instant): string | null {
  const date = toLocalDate(at, calendar.timezone);
  if (!findHoliday(calendar, date)) return null;
  for (const entry of calendar.holidays)
    if (typeof entry !== 'string' && entry.date === date && entry.contact) return entry.contact;
  return null;
}

/** The name of the holiday an instant falls on, by the calendar's own date; null on any other day. */
export function holidayNameOf(calendar: Calendar, at: Instant): Words | null {
  const holiday = findHoliday(calendar, toLocalDate(at, calendar.timezone));
  return holiday ? (holiday.name ?? { en: 'a day off', fr: 'jour de congé' }) : null;
}
