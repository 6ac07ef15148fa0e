import type { RuleActionTexts } from '../../en/pages/rule-action';
import { channels } from '../shared';

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
