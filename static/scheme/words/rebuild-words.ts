/** What the scheme page says of the look at the issues that are there. French has the same shape. */
const english = {
  title: 'The issues that are there',
  note: 'They are judged by the version in force when each was received. A look at them takes half of what Jira grants the app in an hour at most, and may be left alone.',
  search: 'Only those that a search finds, in JQL',
  searchNote: 'Of this project alone; empty is every issue.',
  finished: 'Include finished SLAs: their results may change, and the log says who asked',
  try: 'Preview',
  trying: (judged: number, total: number) => `${judged} of about ${total} issues judged`,
  tried: (judged: number, total: number) =>
    judged < total ? `The first ${judged} of about ${total} issues judged` : `Issues judged: ${judged}`,
  nothing: 'No issue is found.',
  rewritten: 'would be written',
  unchanged: 'stay as they are',
  unfollowed: 'never looked at so far',
  breached: 'told breached',
  changes: (count: number) =>
    count === 1 ? '1 clock would be told otherwise' : `${count} clocks would be told otherwise`,
  more: (count: number) => `and ${count} more`,
  none: 'none',
  lost: 'The preview stopped. Try again.',
  of: (jql: string) => `Those that “${jql}” finds`,
  orders: { start: 'Look at them', pause: 'Pause', resume: 'Go on', cancel: 'End' },
  states: {
    running: (done: number, total: number) => `${done} of about ${total} issues`,
    paused: (done: number, total: number) => `Paused at ${done} of about ${total} issues`,
    cancelled: (done: number, total: number) => `Ended at ${done} of about ${total} issues`,
    done: (done: number, _total: number) =>
      done === 1 ? '1 issue was looked at' : `${done} issues were looked at`,
  },
};

export type RebuildWords = typeof english;

const french: RebuildWords = {
  title: 'Les tickets déjà là',
  note: 'Chacun est jugé selon la version en vigueur à sa réception. Les réexaminer prend au plus la moitié de ce que Jira accorde à l’app en une heure\u00a0; on peut quitter la page.',
  search: 'Seulement ceux qu’une recherche trouve, en JQL',
  searchNote: 'Dans ce projet seulement\u00a0; vide, tous les tickets.',
  finished:
    'Inclure les délais terminés\u00a0: leurs résultats peuvent changer, et le journal dit qui l’a demandé',
  try: 'Aperçu',
  trying: (judged, total) => `${judged} tickets jugés sur ${total} environ`,
  tried: (judged, total) =>
    judged < total
      ? `Les ${judged} premiers tickets jugés sur ${total} environ`
      : `Tickets jugés\u00a0: ${judged}`,
  nothing: 'Aucun ticket trouvé.',
  rewritten: 'seraient écrits',
  unchanged: 'restent tels quels',
  unfollowed: 'jamais examinés',
  breached: 'dits en dépassement',
  changes: (count) =>
    count === 1 ? '1 compteur serait donné autrement' : `${count} compteurs seraient donnés autrement`,
  more: (count) => `et ${count} autres`,
  none: 'aucun',
  lost: 'L’aperçu s’est arrêté. Réessayez.',
  of: (jql) => `Ceux que «\u00a0${jql}\u00a0» trouve`,
  orders: { start: 'Les réexaminer', pause: 'Suspendre', resume: 'Reprendre', cancel: 'Mettre fin' },
  states: {
    running: (done, total) => `${done} tickets sur ${total} environ`,
    paused: (done, total) => `Suspendu à ${done} tickets sur ${total} environ`,
    cancelled: (done, total) => `Arrêté à ${done} tickets sur ${total} environ`,
    done: (done, _total) => (done === 1 ? '1 ticket réexaminé' : `${done} tickets réexaminés`),
  },
};

export const rebuildWordsOf = (locale: string): RebuildWords => (locale.startsWith('fr') ? french : english);
