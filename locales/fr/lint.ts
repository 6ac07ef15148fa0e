import type { LintTexts, WarningTexts } from '../en/lint';

type Fact = { is: string; name: string };

const BEARING = new Map<string, (name: string) => string>([
  ['client', (name) => `du client ${name}`],
  ['organization', (name) => `de l’organisation ${name}`],
  ['label', (name) => `étiqueté ${name}`],
  ['component', (name) => `du composant ${name}`],
  ['work-type', (name) => `de type ${name}`],
]);

const issueOf = (issue: readonly Fact[]): string =>
  issue.map(({ is, name }) => `, ${BEARING.get(is)?.(name) ?? `dont ${is} est ${name}`}`).join('');

export const lint: LintTexts = {
  findings: {
    'non-monotone-goal': ({ severity, clock, when, due, laterWhen, laterDue, channels }) =>
      `${severity}, ${clock}${channels === null ? '' : `, seulement pour ce qui vient par ${channels}`}\u00a0: reçu à ${when}, dû à ${due}\u00a0; reçu à ${laterWhen}, dû à ${laterDue}\u00a0; signaler plus tôt donne une échéance plus tardive.`,
    'goal-longer-than-calendar': ({ severity, clock, when }) =>
      `${severity} ${clock} demande plus de temps que son calendrier n’en ouvre en un an, comme à la réception à ${when}.`,
    'undefined-day-unit': ({ severity, clock, length, when }) =>
      `${severity} ${clock}\u00a0: ${length} ne dit pas si un jour fait 24 heures ou est un jour ouvrable\u00a0; reçu à ${when}, les deux diffèrent de plusieurs jours.`,
    'reading-chosen': ({ severity, clock, reading, when }) =>
      `${severity}, ${clock}\u00a0: la clause peut se lire de plusieurs façons. Lecture choisie, pour un ticket reçu ${when} comme pour tout autre\u00a0: ${reading.fr}.`,
    'literal-standard-time': ({ timezone, when }) =>
      `${timezone} n’observe jamais l’heure avancée\u00a0; en été les heures sont décalées d’une heure, comme à ${when}.`,
    'contradictory-hours': ({ day, when }) =>
      `Les heures de ${day} se contredisent\u00a0: elles se chevauchent, ou la date est aussi fériée, comme à ${when}.`,
    'missing-holiday-year': ({ year, when }) => `Aucun jour férié de ${year} n’est connu, comme à ${when}.`,
    'same-start-stop': ({ clock, when }) =>
      `Le délai ${clock} s’arrête à ce qui le démarre\u00a0: un cycle commencé à ${when} peut finir à ${when}.`,
    'reopen-said-twice': ({ clock, onReopen, when }) =>
      `Le délai ${clock} dit deux fois ce que fait la réouverture\u00a0: pour un ticket rouvert à ${when}, onReopen (${onReopen}) décide, et ce qui le démarre non.`,
    'resume-without-end': ({ clock, when }) =>
      `Le délai ${clock} reprend à la réouverture et aucune fermeture ne le termine\u00a0: pour un ticket fermé puis rouvert à ${when}, il n’y a rien à reprendre.`,
    'unreachable-severity': ({ severity, to, when }) =>
      `Aucun ticket n’est jamais ${severity}\u00a0: un ticket de cette priorité, reçu à ${when}, est traité comme ${to}.`,
    'workaround-ends-critical': ({ severity, when }) =>
      `${severity} se définit par un contournement\u00a0: sa résolution est finie avant tout travail\u00a0; reçu à ${when}, il pourrait finir aussitôt.`,
    'report-from-late-closing': ({ key, restored, when }) =>
      `${key} a été rétabli à ${restored} et fermé à ${when}\u00a0; son rapport se compte de la fermeture.`,
    'priority-upside-down': ({ higher, less, lower, more, when }) =>
      `${higher} est au-dessus de ${lower} dans Jira, et ${higher} est traité comme ${less}, ${lower} comme ${more}\u00a0: ainsi de deux tickets reçus à ${when}.`,
    'unreachable-contract': ({ contract, by, when }) =>
      by === null
        ? `Aucun ticket ne peut relever du contrat «\u00a0${contract}\u00a0»\u00a0: ses conditions s’excluent, ou le barème ne suit pas de tels tickets, tel un ticket reçu à ${when}.`
        : `Aucun ticket ne peut relever du contrat «\u00a0${contract}\u00a0»\u00a0: tout ticket qui en relèverait, tel un ticket reçu à ${when}, relève avant de «\u00a0${by}\u00a0».`,
    'contract-without-goal': ({ contract, when }) =>
      `Le contrat «\u00a0${contract}\u00a0» ne promet rien de lui-même\u00a0: un ticket qui en relève, reçu à ${when}, a les objectifs du barème.`,
    'overlapping-contracts': ({ contract, by, issue, when }) =>
      `Un ticket reçu à ${when}${issueOf(issue)} relève de «\u00a0${by}\u00a0» et de «\u00a0${contract}\u00a0»\u00a0; «\u00a0${by}\u00a0» vient en premier et le juge.`,
    'unreachable-alert': ({ alert, when }) =>
      `Aucun objectif n’est assez long pour l’alerte «\u00a0${alert}\u00a0»\u00a0: pour un ticket reçu à ${when}, elle ne vient jamais.`,
    'alert-without-end': ({ alert, when }) =>
      `L’alerte «\u00a0${alert}\u00a0» se répète sans fin\u00a0: un ticket reçu à ${when} puis oublié envoie des courriels pour toujours.`,
  },
  changes: {
    'non-monotone-goal': ({ where }) =>
      `Prenez la plus hâtive des deux\u00a0: takeEarlier pour ce qui arrive hors des heures (${where}).`,
    'goal-longer-than-calendar': () => 'Raccourcissez l’objectif ou ouvrez le calendrier.',
    'undefined-day-unit': () => 'Écrivez des heures (PT24H), ou comptez en jours ouvrables.',
    'reading-chosen': ({ where }) =>
      `Convenez-en avec le client\u00a0; changez l’objectif, ou retirez la note sur sa lecture (${where}).`,
    'literal-standard-time': ({ place }) => `Écrivez le lieu\u00a0: ${place}.`,
    'contradictory-hours': () => 'Écrivez chaque heure une fois\u00a0; un férié n’ouvre qu’avec onHoliday.',
    'missing-holiday-year': () => 'Choisissez une règle de fériés, ou entrez les dates.',
    'same-start-stop': ({ clock }) =>
      `Donnez à ce qui arrête le délai ${clock} une condition qui lui soit propre.`,
    'reopen-said-twice': ({ clock }) =>
      `Retirez la réouverture de ce qui démarre le délai ${clock}, ou retirez onReopen.`,
    'resume-without-end': ({ clock }) =>
      `Activez endsWhenResolved pour le délai ${clock}, ou changez onReopen.`,
    'unreachable-severity': ({ severity, remapped }) =>
      remapped
        ? `Gardez-le si le texte le dit\u00a0; sinon retirez la correspondance de ${severity}.`
        : `Donnez à ${severity} un nom et des codes qu’aucune autre gravité ne porte.`,
    'workaround-ends-critical': () => 'Arrêtez la résolution au rétablissement du service.',
    'report-from-late-closing': () => 'Comptez le rapport depuis "restored".',
    'priority-upside-down': ({ higher, lower }) =>
      `Dites dans la table des priorités à quelles gravités ${higher} et ${lower} correspondent.`,
    'unreachable-contract': () => 'Montez-le, restreignez celui d’avant, ou retirez-le.',
    'contract-without-goal': () => 'Écrivez ses objectifs ou ses heures, ou retirez-le.',
    'overlapping-contracts': ({ contract, by }) =>
      `Gardez l’ordre si «\u00a0${by}\u00a0» doit l’emporter\u00a0; sinon montez «\u00a0${contract}\u00a0», ou restreignez l’un des deux.`,
    'unreachable-alert': () => 'Raccourcissez-la, ou alertez à une part de l’objectif.',
    'alert-without-end': ({ alert }) =>
      `Dites combien de fois, par exemple «\u00a0every PT4H, at most 3 times\u00a0» pour «\u00a0${alert}\u00a0».`,
  },
  remedies: {
    'take-earlier': () => 'Prendre la plus hâtive des deux',
    'write-place': ({ value }) => `Écrire ${value}`,
    'remove-on-reopen': () => 'Retirer le réglage',
    'stop-at-restored': () => 'L’arrêter au rétablissement du service',
    'remove-remap': ({ severity }) => `Retirer la correspondance de ${severity}`,
  },
};

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
    return `l’ancien statut «\u00a0${name}\u00a0» a été ${taken[guess]}\u00a0; les statuts de l’espace le montrent`;
  },
  'unmapped-priority': ({ name, severity }) =>
    `la priorité «\u00a0${name}\u00a0» n’est dans aucune liste, donc sa gravité est celle par défaut, ${severity}\u00a0; l’ordre de l’espace le dit`,
  'no-author': ({ commentId }) =>
    `personne n’est nommé comme auteur du commentaire ${commentId}\u00a0; il ne répond à rien`,
  'no-identity': ({ commentId }) =>
    `l’auteur du commentaire ${commentId} n’a qu’un nom affiché, que d’autres peuvent porter`,
  'no-reporter': () => 'il n’a pas de rapporteur, donc personne n’est connu comme client',
  contradiction: ({ field, entryId }) => {
    const fields = {
      status: 'le statut',
      priority: 'la priorité',
      labels: 'les étiquettes',
      summary: 'le résumé',
    };
    return entryId === null
      ? `l’historique se contredit\u00a0: le dernier changement de ${fields[field]} ne mène pas à la valeur d’aujourd’hui`
      : `l’historique se contredit\u00a0: l’entrée ${entryId} part d’une autre valeur de ${fields[field]} que celle d’avant`;
  },
};
