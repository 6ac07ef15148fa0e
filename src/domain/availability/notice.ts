import type { Words } from '../refused';
import { formatDuration, formatLocalInstant } from '../report/format';
import type { Language } from '../report/words';
import type { Maintenance } from './maintenance';

/** A message to the clients, in one language. */
export interface Notice {
  subject: string;
  body: string;
}

type Kind = 'planned' | 'critical' | 'cancelled';

const subjects: Record<Kind, Words> = {
  planned: { en: 'Planned maintenance', fr: 'Entretien planifié' },
  critical: { en: 'Maintenance for a critical fix', fr: 'Entretien pour une correction critique' },
  cancelled: { en: 'Planned maintenance cancelled', fr: 'Entretien planifié annulé' },
};

const words = {
  en: {
    begins: 'Begins',
    ends: 'Ends',
    lasts: 'Lasts',
    mayBeDown: 'The service may not be available in that time.',
    cancelled: 'This maintenance will not take place.',
    colon: ':',
  },
  fr: {
    begins: 'Début',
    ends: 'Fin',
    lasts: 'Durée',
    mayBeDown: 'Le service pourrait ne pas être disponible pendant ce temps.',
    cancelled: 'Cet entretien n’aura pas lieu.',
    colon: '\u00a0:',
  },
};

/**
 * The notice of a maintenance in each language, with its times in the zone of the client.
 * Source: tracktik, "TrackTik informera le Client de l’entretien planifié par courriel".
 */
export function noticeOf(maintenance: Maintenance, zone: string): Record<Language, Notice> {
  return { en: localizedNoticeOf(maintenance, zone, 'en'), fr: localizedNoticeOf(maintenance, zone, 'fr') };
}

/** One message in both languages, the client's first. */
export function bilingualNoticeOf(maintenance: Maintenance, zone: string, first: Language): Notice {
  const notices = noticeOf(maintenance, zone);
  const [primary, secondary] = [notices[first], notices[first === 'en' ? 'fr' : 'en']];
  return {
    subject: `${primary.subject} / ${secondary.subject}`,
    body: `${primary.body}\n\n${secondary.body}`,
  };
}

function localizedNoticeOf(maintenance: Maintenance, zone: string, language: Language): Notice {
  const { from, to, what, cancelled, critical } = maintenance;
  const phrases = words[language];
  const kind: Kind = cancelled ? 'cancelled' : critical ? 'critical' : 'planned';
  const lineOf = (label: string, value: string) => `${label}${phrases.colon} ${value}`;
  return {
    subject: `${subjects[kind][language]}${phrases.colon} ${formatLocalInstant(from, zone, language)}`,
    body: [
      what[language],
      lineOf(phrases.begins, formatLocalInstant(from, zone, language)),
      lineOf(phrases.ends, formatLocalInstant(to, zone, language)),
      lineOf(phrases.lasts, formatDuration(to - from, language)),
      cancelled ? phrases.cancelled : phrases.mayBeDown,
    ].join('\n'),
  };
}
