import type { WarningTexts } from '../../en/schemes/warnings';

const PART = ({ here, total }: { here: number; total: number | null }, what: string) =>
  total === null
    ? `il y a ici ${here} ${what}, et Jira en a d’autres\u00a0; ses délais peuvent être faux`
    : `${here} sur ${total} ${what} seulement sont ici\u00a0; ses délais peuvent être faux`;

export const warnings: WarningTexts = {
  'no-changelog': () =>
    'il n’y a pas d’historique ici, donc rien ne dit quand le ticket a changé\u00a0; demandez expand=changelog à Jira',
  'no-comments': () =>
    'il n’y a pas de commentaires ici, donc rien ne dit quand le client a eu une réponse\u00a0; demandez le champ «\u00a0comment\u00a0» à Jira',
  'partial-changelog': (part) => PART(part, 'entrées de l’historique'),
  'partial-comments': (part) => PART(part, 'commentaires'),
  'more-issues': ({ total }) =>
    `ceci est une page d’une recherche${total === null ? '' : ` de ${total} tickets`}\u00a0; les tickets des autres n’y sont pas`,
  'closed-without-history': ({ field }) =>
    `il est fermé et aucune entrée ne dit quand\u00a0; ${field} est pris pour la fermeture`,
  'closing-unknown': () => 'il est fermé et rien ne dit quand\u00a0: ses délais ouverts restent sans verdict',
  'guessed-status': ({ name, guess }) => {
    const taken = {
      name: 'pris pour terminé d’après son nom',
      resolution: 'pris pour terminé car une résolution a été donnée en même temps',
      unknown: 'pris pour non terminé',
    };
    return `l’ancien état «\u00a0${name}\u00a0» a été ${taken[guess]}\u00a0; les états du projet le disent`;
  },
  'unmapped-priority': ({ name, severity }) =>
    `la priorité «\u00a0${name}\u00a0» n’est dans aucune liste, donc sa gravité est celle par défaut, ${severity}\u00a0; l’ordre du projet le dit`,
  'no-author': ({ commentId }) =>
    `personne n’est nommé comme auteur du commentaire ${commentId}\u00a0; il ne répond à rien`,
  'no-identity': ({ commentId }) =>
    `l’auteur du commentaire ${commentId} n’a qu’un nom affiché, que d’autres peuvent porter`,
  'no-reporter': () => 'il n’a pas de rapporteur, donc personne n’est connu comme client',
  contradiction: ({ field, entryId }) => {
    const fields = {
      status: 'l’état',
      priority: 'la priorité',
      labels: 'les étiquettes',
      summary: 'le résumé',
    };
    return entryId === null
      ? `l’historique se contredit\u00a0: le dernier changement de ${fields[field]} ne mène pas à la valeur d’aujourd’hui`
      : `l’historique se contredit\u00a0: l’entrée ${entryId} part d’une autre valeur de ${fields[field]} que celle d’avant`;
  },
};
