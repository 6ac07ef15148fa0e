import type { StageEditTexts } from '../../../en/pages/scheme/stages';

export const stageEdits: StageEditTexts = {
  title: 'Étapes',

  stage: (nth, name) => `Étape ${nth}\u00a0: ${name}`,
  unnamed: 'sans nom',
  name: 'Nom',
  from: 'Compte à partir de',
  sent: (stage) => `l’envoi de «\u00a0${stage}\u00a0»`,
  length: 'Durée',
  unit: 'Unité',
  units: { hours: 'heures', days: 'jours', months: 'mois', businessDays: 'jours ouvrables' },
  calendar: 'Calendrier de ses jours ouvrables',
  second: 'Une seconde limite\u00a0; la plus proche vaut',
  secondFrom: 'La seconde limite compte à partir de',
  putOff: 'Un jour fermé, échéance au jour ouvrable suivant',
  putOffCalendar: 'Jours fermés du calendrier',
  putOffAt: 'à',
  to: 'Destinataires, en mots pour l’équipe',
  alerts:
    'Alertes (comme "50%", "PT1H before", "due")\u00a0; vide, les alertes habituelles',
  clause: 'Clause',
  add: 'Ajouter une étape',
  remove: (name) => `Retirer ${name}`,
  up: (name) => `Monter ${name}`,
  down: (name) => `Descendre ${name}`,
  newName: 'Nouvelle étape',
  last: 'La dernière étape est le rapport lui-même\u00a0; chacune des autres a son propre document.',
  reportLanguages: 'Langues du rapport',
  clientLanguage: 'La langue du client',
  both: (first, second) => `${first} et ${second}`,
};
