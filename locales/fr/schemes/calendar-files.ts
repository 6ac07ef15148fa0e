import type { CalendarFileTexts } from '../../en/schemes/calendar-files';

export const calendarFiles: CalendarFileTexts = {
  atLine: (line, sentence) => `Ligne ${line}\u00a0: ${sentence}`,
  problems: {
    'too-large': () => 'Un fichier d’agenda tient en un mégaoctet.',
    'not-a-calendar': () =>
      'un fichier d’agenda commence par BEGIN:VCALENDAR et ne contient rien après sa fin.',
    'nested-too-deep': () => 'ce fichier est trop imbriqué.',
    'no-start': () => 'cet évènement n’a pas de DTSTART.',
    'repeats-too-often': () => 'Les évènements de ce fichier se répètent trop souvent.',
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
