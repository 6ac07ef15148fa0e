import type { Texts } from '../../../../locales/languages';
import { textIn } from '../../../common/local-text';
import { own } from '../../../common/own';
import { formatWeek } from '../../../common/week-hours';
import { writeContact } from '../../../common/write-contact';
import type { ContactsView, ContactView } from '../../../contract/contacts';
import { contactMethodsFor, isContactable } from '../../../domain/automation/contact-methods';
import type { OwnText } from '../../../domain/own-texts';
import type { ContactMethod } from '../../../domain/scheme/contact-methods';
import type { Scheme } from '../../../domain/scheme/scheme';
import type { Instant } from '../../../domain/time/instant';

/**
 * How a desk is reached about a severity at an instant; null is about any. A severity that the scheme does not have any more is any.
 */
export function contactsOf(scheme: Scheme, severity: string | null, at: Instant): ContactsView {
  const ownSeverity = scheme.severities.some(({ name }) => name === severity) ? severity : null;
  return {
    methods: contactMethodsFor(scheme, ownSeverity).map((method) => toContactView(scheme, method, at)),
    statusPage: scheme.automation?.statusPage ?? null,
  };
}

export const hasContacts = ({ methods, statusPage }: ContactsView): boolean =>
  methods.length > 0 || statusPage !== null;

/** The same in lines of a language, as a message or a document has them; the severities of each are said where it is about any. */
export function contactLinesOf(
  { methods, statusPage }: ContactsView,
  texts: Texts,
  withSeverities: boolean,
): string[] {
  const lines = methods.map((view) => writeContact(factsOf(view, texts, withSeverities), texts.contacts));
  return statusPage === null ? lines : [...lines, texts.contacts.statusLine(statusPage)];
}

function factsOf(view: ContactView, { meta }: Texts, withSeverities: boolean) {
  const { by, to, name, note, hours, works, severities } = view;
  const format = { locale: meta.intl, times: meta.times };
  return {
    ...{ by, to, works },
    name: name && textIn(name, meta.code),
    note: note && textIn(note, meta.code),
    hours: hours && formatWeek(hours, format),
    severities: withSeverities ? severities.map((severity) => textIn(severity, meta.code)) : [],
  };
}

function toContactView(scheme: Scheme, method: ContactMethod, at: Instant): ContactView {
  const { by, to, name = null, note = null, works, severities } = method;
  return {
    ...{ by, to, name, note, works },
    hours: hoursOf(scheme, method.calendar),
    available: isContactable(scheme, method, at),
    severities: severities.map((severity) => namesOf(scheme, severity)),
  };
}

function hoursOf({ calendars }: Scheme, name: string | undefined): ContactView['hours'] {
  const calendar = own(calendars, name);
  return calendar ? { timezone: calendar.timezone, weekly: calendar.weekly } : null;
}

/** A severity in every language that it has a name in. */
function namesOf({ severities }: Scheme, name: string): OwnText {
  const fr = severities.find((severity) => severity.name === name)?.fr ?? name;
  return { en: name, fr };
}
