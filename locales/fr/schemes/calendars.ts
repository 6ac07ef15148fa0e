import type { CalendarTexts } from '../../en/schemes/calendars';

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
