/** What the administration says of presets and of the groups that are the team everywhere. */
const english = {
  presets: 'Presets',
  presetsNote:
    'What a project can start from. It takes a copy, which changes no more when the preset is removed.',
  shipped: 'Comes with Sablier',
  own: 'Made here',
  source: 'Its promises come from',
  from: 'From the scheme of',
  name: 'Name',
  make: 'Make a preset',
  form: 'Make a preset of a scheme',
  groups: 'Team groups',
  groupsNote:
    'Members of these groups of Jira are of the team in every project, besides the roles and groups its scheme names. A change counts within a quarter of an hour.',
  noGroup: 'No group is of the team everywhere.',
  people: (count: number) => (count === 1 ? '1 person' : `${count} people`),
  gone: 'Jira has no such group any more',
  group: 'Name of the group',
  add: 'Add the group',
};

const french: typeof english = {
  presets: 'Modèles',
  presetsNote:
    'Ce dont un projet peut partir. Il en prend une copie, qui ne change plus quand le modèle est retiré.',
  shipped: 'Fourni avec Sablier',
  own: 'Fait ici',
  source: 'Ses promesses viennent de',
  from: 'D’après le barème de',
  name: 'Nom',
  make: 'En faire un modèle',
  form: 'Faire un modèle d’un barème',
  groups: 'Groupes de l’équipe',
  groupsNote:
    'Les membres de ces groupes Jira sont de l’équipe dans chaque projet, en plus des rôles et groupes que nomme son barème. Un changement compte en moins d’un quart d’heure.',
  noGroup: 'Aucun groupe n’est de l’équipe partout.',
  people: (count) => (count < 2 ? `${count} personne` : `${count} personnes`),
  gone: 'Jira n’a plus de groupe de ce nom',
  group: 'Nom du groupe',
  add: 'Ajouter le groupe',
};

export const presetWordsOf = (locale: string): typeof english => (locale.startsWith('fr') ? french : english);
