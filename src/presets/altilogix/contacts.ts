/** Source: altilogix, “Pour nous signaler un problème ou un incident”. */
export const altilogixContacts = [
  {
    by: 'mail',
    to: 'support-urgent@altilogix.com',
    severities: ['Urgent'],
    clause: 'de nous envoyer un courriel à l’adresse suivante : support-urgent@altilogix.com',
  },
  {
    by: 'phone',
    to: '1-514-982-6161',
    name: { en: 'CATA', fr: 'CATA' },
    severities: ['Urgent'],
    calendar: 'urgent',
    clause:
      'de nous appeler à la\u00a0CATA (Centrale d’Assistance Technique AltiLogix) au 1-514-982-6161, ouvert de 7h00 à 20h00, du lundi au vendredi (sauf les jours fériés).',
  },
  {
    by: 'mail',
    to: 'support-regulier@altilogix.com',
    severities: ['Regular'],
    clause: 'de nous envoyer un courriel à l’adresse suivante : support-regulier@altilogix.com',
  },
  {
    by: 'phone',
    to: '(514) 982-6161, option 6',
    severities: ['Regular'],
    clause: 'de nous appeler au (514) 982-6161, option 6.',
  },
];
