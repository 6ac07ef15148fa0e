/** What the page says when somebody saved while somebody wrote. */
const english = {
  title: (version: number) => `Version ${version} was saved while you were writing`,
  lead: (version: number, moment: string) =>
    `Version ${version} was saved ${moment}, from another page than this one. Your draft is kept; choose what becomes of the two.`,
  theyChanged: (version: number) => `What version ${version} changed`,
  nothing: 'Nothing that a scheme says.',
  before: 'Before',
  after: (version: number) => `Version ${version}`,
  both: 'What both changed: choose one of each',
  yours: 'Yours',
  theirs: (version: number) => `Version ${version}`,
  together: 'Bring both together',
  mine: 'Keep mine alone',
  take: (version: number) => `Take version ${version}`,
  first: 'Choose above what becomes of your draft; then it can be saved.',
};

const french: typeof english = {
  title: (version) => `La version ${version} a été enregistrée pendant que vous écriviez`,
  lead: (version, moment) =>
    `La version ${version} a été enregistrée ${moment}, d’une autre page que celle-ci. Votre brouillon est gardé\u00a0; choisissez ce que deviennent les deux.`,
  theyChanged: (version) => `Ce que la version ${version} a changé`,
  nothing: 'Rien de ce que dit un barème.',
  before: 'Avant',
  after: (version) => `Version ${version}`,
  both: 'Ce que les deux ont changé\u00a0: choisissez chaque fois',
  yours: 'La vôtre',
  theirs: (version) => `Version ${version}`,
  together: 'Réunir les deux',
  mine: 'Garder seulement la mienne',
  take: (version) => `Prendre la version ${version}`,
  first: 'Choisissez plus haut ce que devient votre brouillon\u00a0; il pourra ensuite être enregistré.',
};

export const newerVersionWordsOf = (locale: string): typeof english =>
  locale.startsWith('fr') ? french : english;
