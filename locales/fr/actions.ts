import type { ActionTexts, RuleActionTexts } from '../en/actions';
import { channels, noSchemeHere, publishings, reportStates, unfollowed } from './shared';

export const actions: ActionTexts = {
  noSuchProject: 'Vous ne voyez pas d’espace de cette clé, ou il n’existe plus.',
  notFollowed: (project, canAdminister) =>
    `${unfollowed.noScheme}. ${canAdminister ? unfollowed.chooseOne(project) : unfollowed.askAdmin(project)}`,
  noScheme: (canAdminister) =>
    `${noSchemeHere.noScheme} ${canAdminister ? noSchemeHere.noSchemeAdmin : noSchemeHere.noSchemeOther}`,
  noClock: 'Aucun de ses délais n’a commencé.',
  noSuchClock: (issue, written, there) =>
    there === ''
      ? `${issue} n’a aucun délai.`
      : `${issue} n’a pas de délai «\u00a0${written}\u00a0»\u00a0: écrivez l’un de ${there}.`,
  overBy: (length) => `dépassé de ${length}`,
  noLength: (written) =>
    `«\u00a0${written}\u00a0» n’est pas une durée\u00a0: écrivez-en une comme 30m, 4h, 2d (jours) ou 1w (semaine).`,
  due: (project, count) => {
    if (count === 0) return `${project}\u00a0: rien n’est dépassé ni n’échoit d’ici là.`;
    return `${project}\u00a0: ${count} ${count === 1 ? 'délai est dépassé ou échoit' : 'délais sont dépassés ou échoient'} d’ici là.`;
  },
  more: (count) => (count === 1 ? 'Et 1 autre.' : `Et ${count} autres.`),
  unread: 'Il y a plus de tickets qu’une réponse n’en lit\u00a0: la file de l’espace les a tous.',
  noInstant: (written) =>
    written === ''
      ? 'Écrivez la date avec son heure et son fuseau, comme 2025-06-12T17:00:00-04:00.'
      : `«\u00a0${written}\u00a0» n’est pas un instant\u00a0: écrivez la date avec son heure et son fuseau, comme 2025-06-12T17:00:00-04:00.`,
  noChannel: (written, channels) =>
    `«\u00a0${written}\u00a0» n’est pas un moyen de contact\u00a0: écrivez l’un de ${channels}.`,
  notAgreeable: (written, clocks) =>
    `Une date se convient pour l’un de ${clocks}, pas pour «\u00a0${written}\u00a0».`,
  hidden:
    'La note contient un caractère invisible ou une marque qui inverse le sens de l’écriture\u00a0; saisissez-la au lieu de la coller.',
  tooLong: (length) => `La note a ${length} caractères\u00a0; 500 au plus peuvent être gardés.`,
  answersNobody:
    'Le barème de cet espace prend cela pour une réponse au client, que seule une personne donne.',
  recorded: {
    contact: (issue) => `${issue}\u00a0: le contact est noté.`,
    workaround: (issue) => `${issue}\u00a0: le contournement est noté.`,
    restored: (issue) => `${issue}\u00a0: il est noté que le service est rétabli.`,
    'agreed-date': (issue) => `${issue}\u00a0: la date convenue est notée.`,
  },
  byRule: 'Consigné par une règle\u00a0: cela ne termine aucun délai qui attend la réponse d’une personne.',
  channels: channels,
  reports: { 'not-owed': 'Aucun rapport d’incident n’est dû.', ...reportStates },
  published: (moment, isLate) =>
    isLate ? publishings.publishedLate(moment) : publishings.publishedInTime(moment),
  reportDue: (due) => `Il a pour ${due}.`,
  ofIssue: (issue, text) => `${issue}\u00a0: ${text}`,
};

export const ruleAction: RuleActionTexts = {
  hint: 'Une valeur intelligente, entre accolades doubles, est remplie quand la règle s’exécute.',
  inputs: {
    issue: 'Ticket',
    project: 'Espace',
    clock: 'Délai',
    within: 'D’ici',
    channel: 'Canal',
    date: 'Date convenue',
    note: 'Note (facultative)',
    at: 'Quand (vide\u00a0: maintenant)',
    language: 'Langue de la réponse',
  },
  hints: {
    clock: 'Vide\u00a0: tous les délais, ou la résolution pour une date convenue.',
    within: '30m, 4h, 2d (jours) ou 1w (semaine)\u00a0; vide\u00a0: 24 heures.',
    date: 'Avec son heure et son fuseau, comme 2025-06-12T17:00:00-04:00.',
    at: 'Avec son heure et son fuseau, comme 2025-06-12T17:00:00-04:00.',
  },
  channels,
  anyLanguage: 'Celle que lit la personne de la connexion de la règle',
  missing: 'Remplissez ceci.',
  byRule:
    'Ce qu’une règle note est la parole d’une machine\u00a0: aucun délai qui attend la réponse d’une personne ne se termine par elle.',
};
