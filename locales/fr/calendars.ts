import type { CalendarFileTexts, CalendarTexts } from '../en/calendars';

export const calendars: CalendarTexts = {
  regionNote:
    'Cette liste vient telle quelle de date-holidays\u00a0; les jours de remplacement sont ceux qu’elle connaît.',
  problems: {
    'never-opens': ({ years, date }) => `Ce calendrier n’ouvre pas dans les ${years} ans autour du ${date}.`,
    'no-working-day': ({ years }) => `Ce calendrier n’a aucun jour ouvrable en ${years} ans.`,
    'never-closes': () => 'Ce calendrier ne ferme jamais.',
    'beyond-reach': ({ year }) => `L’année ${year} est au-delà de ce qu’un calendrier peut dire.`,
    'unresolved-year': ({ year, from, to }) =>
      `Les jours fériés de ${year} ne sont pas établis dans ce calendrier (${from} à ${to}).`,
    'unresolved-rule': ({ year, rule }) =>
      `Les jours fériés de ${year} ne sont pas établis dans ce calendrier (règle ${rule}).`,
    'no-such-region': ({ region, part, parts }) =>
      `Il n’y a pas de région «\u00a0${region}\u00a0»\u00a0: «\u00a0${part}\u00a0» est inconnu\u00a0; ${parts === '' ? 'elle n’a pas de parties' : `c’est l’un de ${parts}`}.`,
  },
};

export const calendarFiles: CalendarFileTexts = {
  atLine: (line, sentence) => `Ligne ${line}\u00a0: ${sentence}`,
  problems: {
    'too-large': () => 'Un fichier d’agenda tient en un mégaoctet.',
    'not-a-calendar': () =>
      'un fichier d’agenda commence par BEGIN:VCALENDAR et ne contient rien après sa fin.',
    'nested-too-deep': () => 'ce fichier est trop imbriqué.',
    'no-start': () => 'cet évènement n’a pas de DTSTART.',
    'repeats-too-often': () =>
      'avec cet évènement, ceux de ce fichier se répètent trop souvent pour être lus.',
    'event-repeats-too-often': ({ text }) =>
      `l’évènement «\u00a0${text}\u00a0» se répète trop souvent pour être lu.`,
    'no-interval': ({ text }) =>
      `«\u00a0${text}\u00a0»\u00a0: un intervalle est un nombre entier à partir de 1.`,
    'too-many-events': ({ most }) => `plus de ${most} évènements.`,
    unreadable: ({ text }) => `«\u00a0${text}\u00a0» est illisible.`,
    'not-a-date': () => 'ceci n’est pas une date\u00a0; écrivez 2026-06-24, puis le nom du jour.',
    'no-end': ({ text }) => `${text} n’a pas de fin.`,
    'ends-what-did-not-begin': ({ text, openLine, openText }) =>
      `${text} finit ce qui n’a pas commencé\u00a0; la ligne ${openLine} dit ${openText}.`,
  },
  skipped: {
    cancelled: 'cet évènement est annulé.',
    'not-all-day': 'cet évènement ne dure pas des jours entiers.',
    outside: 'cet évènement n’est pas des années lues.',
  },
};
