import type { Texts } from '../../../locales/languages';
import { textIn } from '../../common/local-text';
import { own } from '../../common/own';
import { fillTemplate, type Values } from '../../common/template';
import type { ContactsView } from '../../contract/contacts';
import { holidayAt } from '../../domain/automation/holiday-notice';
import type { Calendar } from '../../domain/calendar/calendar';
import type { AcknowledgementTerms } from '../../domain/scheme/automation';
import type { Goal } from '../../domain/scheme/scheme';
import { parseDuration } from '../../domain/time/duration';
import { formatLocalInstant } from '../../domain/time/format-instant';
import { formatDuration } from '../../domain/time/format-length';
import type { Instant } from '../../domain/time/instant';
import { contactLinesOf } from '../clients/document/contacts';

/** What an acknowledgement speaks of. */
export interface Received {
  key: string;
  summary: string;
  at: Instant;
  /** By what the scheme calls it, and as its reader does. */
  severity: { name: string; label: string };
  /** The first human answer's goal, and when it is due; null where the issue has no such goal. */
  goal: Goal | null;
  answerBy: Instant | null;
  /** How many of the team were told, and whether a pager was set too. */
  notified: number;
  paged: boolean;
  zone: string;
  contacts: ContactsView;
}

/**
 * The text of an automatic acknowledgement, in one language: the scheme's own for the severity where it has one, else that the message
 * came, by when a person answers, that it is automatic and not to be answered, and on a holiday of the calendar whom to turn to.
 * Source: altilogix, "SVP, ne pas répondre à ce message, il s’agit d’un accusé de réception automatisé".
 */
export function writeAcknowledgement(
  terms: AcknowledgementTerms,
  received: Received,
  calendar: Calendar,
  texts: Texts,
): string {
  const ownTexts = own(terms.texts, received.severity.name);
  const template = ownTexts && textIn(ownTexts, texts.meta.code);
  const values = valuesOf(terms, received, calendar, texts);
  return template ? fillTemplate(template, values) : writeDefault(values, texts);
}

function writeDefault(values: Values, { automation: { acknowledgement: phrases } }: Texts): string {
  const lines = [
    phrases.received(values.key ?? ''),
    values.people,
    values.due === null ? phrases.answerSoon : phrases.answerBy(values.due),
    values.holiday,
    values.contacts,
    values.statusPage === null ? null : phrases.outages(values.statusPage),
    phrases.automatic,
    values.signature,
  ];
  return lines.filter((line) => line !== null).join('\n');
}

function valuesOf(terms: AcknowledgementTerms, received: Received, calendar: Calendar, texts: Texts): Values {
  const { acknowledgement: phrases } = texts.automation;
  const { key, summary, severity, goal, answerBy, notified, paged, zone, contacts } = received;
  const lines = contactLinesOf({ ...contacts, statusPage: null }, texts, false);
  return {
    ...{ key, summary, severity: severity.label },
    delay: goal && describeDelay(goal, texts),
    due: answerBy === null ? null : formatLocalInstant(answerBy, zone, texts.meta),
    people: notified > 0 ? phrases.people(notified) : null,
    notified: phrases.notified(notified > 0, paged),
    holiday: describeHoliday(terms, calendar, received.at, texts),
    contacts: lines.length > 0 ? phrases.contacts(lines.join('\n')) : null,
    statusPage: contacts.statusPage,
    signature: textIn(terms.signature, texts.meta.code),
  };
}

/** An acknowledgement that replaces one which named another delay. */
export const writeCorrection = ({ automation }: Texts, text: string, key: string): string =>
  `${automation.acknowledgement.corrected(key)}\n${text}`;

/** How long the goal gives; an aim alone promises nothing. */
function describeDelay({ breach }: Goal, { units, letter }: Texts): string | null {
  if (breach === undefined) return null;
  return typeof breach === 'number'
    ? letter.lengths.businessDays(breach)
    : formatDuration(parseDuration(breach) ?? 0, units);
}

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
