import type { ContactTexts } from '../en/contacts';

export const contacts: ContactTexts = {
  title: 'Comment nous joindre',
  reachDesk: (desk) => `Comment nous joindre\u00a0: ${desk}`,
  by: { mail: 'Courriel', phone: 'Téléphone', portal: 'Portail' },
  here: 'un commentaire sur cette demande',
  line: (how, name, parts) => [name ? `${how} (${name})` : how, parts].filter(Boolean).join('\u00a0: '),
  outside: (hours) => `hors de ${hours}`,
  forSeverities: (names) => `pour ${names}`,
  statusPage: 'Page d’état',
  statusLine: (page) => `Page d’état\u00a0: ${page}`,
  notNow: 'pas à cette heure',
  open: 'Ouvrir',
};
