import type { Texts } from '../../../locales/languages';
import { textIn } from '../../common/local-text';
import { holidayAt } from '../../domain/automation/holiday-notice';
import type { Calendar } from '../../domain/calendar/calendar';
import type { AcknowledgementTerms } from '../../domain/scheme/automation';
import { formatLocalInstant } from '../../domain/time/format-instant';
import type { Instant } from '../../domain/time/instant';

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

/**
 * The text of an automatic acknowledgement, in one language: that the message came, by when a person answers, that it is automatic
 * and not to be answered, and on a holiday of the calendar whom to turn to.
 * Source: altilogix, "SVP, ne pas répondre à ce message, il s’agit d’un accusé de réception automatisé".
 */
export function writeAcknowledgement(
  terms: AcknowledgementTerms,
  received: Received,
  calendar: Calendar,
  texts: Texts,
): string {
  const { acknowledgement: phrases } = texts.automation;
  const { key, answerBy, notified, zone, at } = received;
  return [
    phrases.received(key),
    notified > 0 ? phrases.notified(notified) : null,
    answerBy === null
      ? phrases.answerSoon
      : phrases.answerBy(formatLocalInstant(answerBy, zone, texts.meta.intl)),
    describeHoliday(terms, calendar, at, texts),
    phrases.automatic,
    textIn(terms.signature, texts.meta.code),
  ]
    .filter((line) => line !== null)
    .join('\n');
}

/** An acknowledgement that replaces one which named another delay. */
export const writeCorrection = ({ automation }: Texts, text: string, key: string): string =>
  `${automation.acknowledgement.corrected(key)}\n${text}`;

/** Whom to turn to on a holiday; where nobody is named, the holiday is not either. */
function describeHoliday(
  { alternative }: AcknowledgementTerms,
  calendar: Calendar,
  at: Instant,
  { automation: { acknowledgement }, meta }: Texts,
): string | null {
  const holiday = holidayAt(calendar, at);
  const who = holiday?.contact ?? (alternative && `${alternative.name}, ${alternative.reach}`);
  if (!holiday || !who) return null;
  const name = holiday.name ? textIn(holiday.name, meta.code) : acknowledgement.dayOff;
  return acknowledgement.holiday(name, who);
}
