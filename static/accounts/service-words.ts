/** What the accounts' page says of a client's service. */
const english = {
  noOutage: 'No outage is known.',
  outages: (count: number) => `Outages (${count})`,
  from: 'From (UTC)',
  to: 'To (UTC)',
  cause: 'Caused by',
  causes: { ours: 'Us', client: 'The client' },
  reason: 'Reason',
  correct: 'Correct',
  edited: (at: string, reason: string) => `Corrected ${at}: ${reason}`,
  maintenance: (count: number) => `Maintenance calendar (${count})`,
  english: 'In English',
  french: 'In French',
  critical: 'A critical fix, which needs no notice',
  add: 'Add to the calendar',
  announce: 'Announce',
  announced: (at: string) => `announced ${at}`,
  late: 'not announced in time: counts as an outage',
  by: (at: string) => `to be announced before ${at} UTC`,
  cancel: 'Cancel it',
  cancelled: 'cancelled',
  told: 'Announced. The notice, in both languages:',
};

const french: typeof english = {
  noOutage: 'Aucune interruption n’est connue.',
  outages: (count) => `Interruptions (${count})`,
  from: 'Début (UTC)',
  to: 'Fin (UTC)',
  cause: 'Cause',
  causes: { ours: 'Nous', client: 'Le client' },
  reason: 'Raison',
  correct: 'Corriger',
  edited: (at, reason) => `Corrigé le ${at}\u00a0: ${reason}`,
  maintenance: (count) => `Calendrier d’entretien (${count})`,
  english: 'En anglais',
  french: 'En français',
  critical: 'Une correction critique, qui ne demande aucun avis',
  add: 'Ajouter au calendrier',
  announce: 'Annoncer',
  announced: (at) => `annoncé le ${at}`,
  late: 'non annoncé à temps\u00a0: compte comme une interruption',
  by: (at) => `à annoncer avant le ${at} UTC`,
  cancel: 'L’annuler',
  cancelled: 'annulé',
  told: 'Annoncé. L’avis, dans les deux langues\u00a0:',
};

export const serviceWordsOf = (locale: string): typeof english =>
  locale.startsWith('fr') ? french : english;

/** An instant as a field for a moment takes it, and back; in UTC, so that no zone is guessed. */
export const toUtcField = (at: number): string => new Date(at).toISOString().slice(0, 16);
export const parseUtcField = (text: string): number => Date.parse(`${text}Z`);
