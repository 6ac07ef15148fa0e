/** What the scheme page says of its severities, and of the share of them that is promised. French has the same shape. */
const english = {
  title: 'Severities',
  note: 'The first is the highest. A name changed here changes wherever this scheme says it; versions saved before keep theirs.',
  one: (nth: number) => `Severity ${nth}`,
  names: { en: 'Name, in English', fr: 'Name, in French' },
  codes: (severity: string) => `Codes of ${severity}, with commas between`,
  definitions: { en: 'Definition, in English', fr: 'Definition, in French' },
  more: 'Codes and definition',
  empty: 'Write a name.',
  taken: 'Another severity has this name.',
  up: (severity: string) => `Move ${severity} up`,
  down: (severity: string) => `Move ${severity} down`,
  remove: (severity: string) => `Remove ${severity}`,
  removed: (severity: string) => `${severity} was removed, with its goals.`,
  undo: 'Put it back',
  add: 'Add a severity',
  fresh: { en: 'Severity', fr: 'Gravité' },
  targets: 'Promised to be met',
  targetOf: (clock: string) => `${clock}, promised to be met`,
  percent: '% of cases',
  noTarget: 'No share promised',
  addTarget: 'Promise a share',
  removeTarget: 'Promise none',
  wrongTarget: 'Write a share above 0 and up to 100, such as 95 or 99.5.',
};

export type SeverityWords = typeof english;

const french: SeverityWords = {
  title: 'Gravités',
  note: 'La première est la plus haute. Un nom changé ici change partout où ce barème le dit\u00a0; les versions déjà enregistrées gardent le leur.',
  one: (nth) => `Gravité ${nth}`,
  names: { en: 'Nom, en anglais', fr: 'Nom, en français' },
  codes: (severity) => `Codes de ${severity}, séparés par des virgules`,
  definitions: { en: 'Définition, en anglais', fr: 'Définition, en français' },
  more: 'Codes et définition',
  empty: 'Écrivez un nom.',
  taken: 'Une autre gravité porte ce nom.',
  up: (severity) => `Monter ${severity}`,
  down: (severity) => `Descendre ${severity}`,
  remove: (severity) => `Retirer ${severity}`,
  removed: (severity) => `${severity} est retirée, avec ses objectifs.`,
  undo: 'La remettre',
  add: 'Ajouter une gravité',
  fresh: { en: 'Severity', fr: 'Gravité' },
  targets: 'Part promise',
  targetOf: (clock) => `${clock}, part promise`,
  percent: '% des cas',
  noTarget: 'Aucune part promise',
  addTarget: 'Promettre une part',
  removeTarget: 'N’en promettre aucune',
  wrongTarget: 'Écrivez une part au-dessus de 0 et jusqu’à 100, comme 95 ou 99,5.',
};

export const severityWordsOf = (locale: string): SeverityWords =>
  locale.startsWith('fr') ? french : english;
