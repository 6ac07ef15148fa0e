import type { Words } from '../../refused';

export type WarningCode =
  | 'no-changelog'
  | 'partial-changelog'
  | 'no-comments'
  | 'partial-comments'
  | 'closed-without-history'
  | 'closing-unknown'
  | 'guessed-status'
  | 'unmapped-priority'
  | 'no-identity'
  | 'no-reporter'
  | 'contradiction'
  | 'more-issues';

/** Something that is missing or uncertain in what Jira told, so that a clock may be wrong. */
export interface Warning {
  code: WarningCode;
  say: Words;
}

const createWarning = (code: WarningCode, en: string, fr: string): Warning => ({ code, say: { en, fr } });

export const warnNoChangelog = (): Warning =>
  createWarning(
    'no-changelog',
    'there is no changelog here, so nothing tells when the issue changed; ask Jira for expand=changelog',
    'il n’y a pas d’historique ici, donc rien ne dit quand le ticket a changé\u00a0; demandez expand=changelog à Jira',
  );

export const warnNoComments = (): Warning =>
  createWarning(
    'no-comments',
    'there are no comments here, so nothing tells when the client was answered; ask Jira for the field "comment"',
    'il n’y a pas de commentaires ici, donc rien ne dit quand le client a eu une réponse\u00a0; demandez le champ «\u00a0comment\u00a0» à Jira',
  );

/** A list of which only a part is here; `total` is null where Jira only says that there is more. */
export function warnPartial(what: 'changelog' | 'comments', here: number, total: number | null): Warning {
  const [en, fr] =
    what === 'changelog' ? ['changelog entries', 'entrées de l’historique'] : ['comments', 'commentaires'];
  return createWarning(
    what === 'changelog' ? 'partial-changelog' : 'partial-comments',
    total === null
      ? `only the first ${here} ${en} are here; its clocks may be wrong`
      : `only ${here} of its ${total} ${en} are here; its clocks may be wrong`,
    total === null
      ? `il y a ici ${here} ${fr}, et Jira en a d’autres\u00a0; ses délais peuvent être faux`
      : `${here} sur ${total} ${fr} seulement sont ici\u00a0; ses délais peuvent être faux`,
  );
}

/** An answer to a search of which only a page is here; `total` is null where Jira only says that there is more. */
export const warnMoreIssues = (total: number | null): Warning =>
  createWarning(
    'more-issues',
    `this is a page of a search${total === null ? '' : ` of ${total} issues`}; the issues of the others are not here`,
    `ceci est une page d’une recherche${total === null ? '' : ` de ${total} tickets`}\u00a0; les tickets des autres n’y sont pas`,
  );

export const warnClosedWithoutHistory = (field: string): Warning =>
  createWarning(
    'closed-without-history',
    `it is closed and no entry tells when; ${field} is taken for the closing`,
    `il est fermé et aucune entrée ne dit quand\u00a0; ${field} est pris pour la fermeture`,
  );

export const warnClosingUnknown = (): Warning =>
  createWarning(
    'closing-unknown',
    'it is closed and nothing tells when, so its open clocks have no verdict',
    'il est fermé et rien ne dit quand\u00a0: ses délais ouverts restent sans verdict',
  );

export type Guess = 'name' | 'resolution' | 'unknown';

const GUESSES: Record<Guess, Words> = {
  name: { en: 'taken for done by its name', fr: 'pris pour terminé d’après son nom' },
  resolution: {
    en: 'taken for done because a resolution was set with it',
    fr: 'pris pour terminé car une résolution a été donnée en même temps',
  },
  unknown: { en: 'taken for not done', fr: 'pris pour non terminé' },
};

export function warnGuessedStatus(name: string, guess: Guess): Warning {
  const { en, fr } = GUESSES[guess];
  return createWarning(
    'guessed-status',
    `the past status "${name}" was ${en}; the project’s own statuses tell`,
    `l’ancien état «\u00a0${name}\u00a0» a été ${fr}\u00a0; les états du projet le disent`,
  );
}

export const warnUnmappedPriority = (name: string, severity: string): Warning =>
  createWarning(
    'unmapped-priority',
    `the priority "${name}" is in no list of priorities, so its severity is the scheme’s default, ${severity}; the project’s own order tells`,
    `la priorité «\u00a0${name}\u00a0» n’est dans aucune liste, donc sa gravité est celle par défaut, ${severity}\u00a0; l’ordre du projet le dit`,
  );

export const warnNoIdentity = (commentId: string, isNobody: boolean): Warning =>
  isNobody
    ? createWarning(
        'no-identity',
        `nobody is named as the author of comment ${commentId}; it answers nothing`,
        `personne n’est nommé comme auteur du commentaire ${commentId}\u00a0; il ne répond à rien`,
      )
    : createWarning(
        'no-identity',
        `the author of comment ${commentId} has a display name alone, which others may bear`,
        `l’auteur du commentaire ${commentId} n’a qu’un nom affiché, que d’autres peuvent porter`,
      );

export const warnNoReporter = (): Warning =>
  createWarning(
    'no-reporter',
    'it has no reporter, so nobody is known to be the client',
    'il n’a pas de rapporteur, donc personne n’est connu comme client',
  );

export const warnContradiction = (field: Words, entryId: string | null): Warning =>
  entryId === null
    ? createWarning(
        'contradiction',
        `the history contradicts itself: its last ${field.en} is not today’s`,
        `l’historique se contredit\u00a0: le dernier changement de ${field.fr} ne mène pas à la valeur d’aujourd’hui`,
      )
    : createWarning(
        'contradiction',
        `the history contradicts itself: entry ${entryId} changes another ${field.en} than the one before it left`,
        `l’historique se contredit\u00a0: l’entrée ${entryId} part d’une autre valeur de ${field.fr} que celle d’avant`,
      );
