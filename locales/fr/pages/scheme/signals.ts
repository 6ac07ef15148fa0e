import type { SignalTexts } from '../../../en/pages/scheme/signals';

const rows: SignalTexts['rows'] = {
  labels: {
    legend: 'Étiquettes qui fixent une gravité',
    fresh: 'Nouvelle étiquette',
    severityOf: (text) => `Gravité de l’étiquette ${text}`,
    remove: (text) => `Retirer l’étiquette ${text}`,
    add: 'Ajouter l’étiquette',
  },
  channels: {
    legend: 'Canaux qui fixent une gravité',
    fresh: 'Nouveau canal',
    severityOf: (text) => `Gravité du canal ${text}`,
    remove: (text) => `Retirer le canal ${text}`,
    add: 'Ajouter le canal',
  },
  words: {
    legend: 'Mots du résumé qui fixent une gravité\u00a0; les premiers trouvés comptent',
    fresh: 'Nouveaux mots',
    severityOf: (text) => `Gravité des mots ${text}`,
    remove: (text) => `Retirer les mots ${text}`,
    add: 'Ajouter les mots',
  },
  floors: {
    legend: 'Étiquettes qui relèvent à une gravité au moins',
    fresh: 'Nouvelle étiquette',
    severityOf: (text) => `Au moins, avec l’étiquette ${text}`,
    remove: (text) => `Retirer l’étiquette ${text} et sa gravité`,
    add: 'Ajouter l’étiquette qui relève',
  },
};

export const signals: SignalTexts = {
  before: 'Avant la priorité',
  field: 'Champ qui nomme une gravité, par son nom ou son numéro',
  channels: 'Canal',
  channelsNote:
    'Le canal d’un ticket est une étiquette comme channel:email, channel:phone ou channel:emergency, ou la valeur d’un champ. Il dit la gravité quand la priorité n’en nomme aucune, et avant une priorité par défaut que personne n’a choisie. Les objectifs hors des heures et les personnes avisées peuvent aussi en dépendre.',
  rule: 'Comment les courriels et les appels reçoivent leur canal',
  ruleSteps: [
    'Dans les paramètres de l’espace, sous Automation, créez une règle\u00a0: à la création d’un ticket.',
    'Ajoutez une condition qui dit la voie\u00a0: pour les courriels, que le rapporteur est le compte de votre réception de courriels, ou dans un espace de services que le canal de la demande est le courriel\u00a0; pour une ligne d’urgence, son type de demande ou les mots par lesquels ses courriels commencent.',
    'Ajoutez l’action «\u00a0Modifier le ticket\u00a0», le champ Étiquettes, avec «\u00a0Ajouter\u00a0» et l’étiquette channel:email, channel:phone, channel:portal ou channel:emergency.',
    'Activez la règle. L’étiquette peut venir quelques instants après le ticket\u00a0: elle compte depuis la réception aussi longtemps qu’il est dit ci-dessous.',
  ],
  channelField: 'Champ qui nomme le canal, outre les étiquettes',
  late: 'Un canal, une étiquette ou des mots comptent encore depuis la réception s’ils viennent en moins de',
  lateNote: 'et avant le premier commentaire public de l’équipe',
  words: 'Résumé',
  after: 'Ensuite',
  readAs: (severity) => `${severity} est traitée comme`,
  asItself: 'elle-même',
  rows,
};
