const english = {
  title: 'Service levels',
  loading: 'Loading',
  lost: 'Connection lost; trying again.',
  scheme: 'Scheme',
  version: 'version',
  due: 'Due',
  closedUntil: 'Closed until',
  openReport: 'Open the report',
  noScheme: 'No service level follows this issue',
  askAdmin: 'A project admin can choose a scheme here, in this panel, in about a minute.',
  chooseOne: 'Choose the promises this project keeps.',
  use: 'Use',
  clocks: {
    acknowledge: 'Acknowledgement',
    response: 'Response',
    update: 'Update',
    workaround: 'Workaround',
    resolution: 'Resolution',
    report: 'Incident report',
  },
  states: {
    'not-started': 'Not started',
    running: 'On track',
    atRisk: 'At risk',
    paused: 'Waiting for client',
    met: 'Met',
    breached: 'Breached',
    cancelled: 'Cancelled',
    closed: 'Closed',
  },
};

export type Words = typeof english;

const french: Words = {
  title: 'Niveaux de service',
  loading: 'Chargement',
  lost: 'Connexion perdue ; nouvel essai.',
  scheme: 'Barème',
  version: 'version',
  due: 'Échéance',
  closedUntil: 'Fermé jusqu’au',
  openReport: 'Ouvrir le rapport',
  noScheme: 'Aucun délai ne suit ce ticket',
  askAdmin: 'Un admin du projet peut choisir un barème ici, dans ce panneau, en une minute environ.',
  chooseOne: 'Choisissez les promesses que ce projet tient.',
  use: 'Utiliser',
  clocks: {
    acknowledge: 'Accusé de réception',
    response: 'Réponse',
    update: 'Suivi',
    workaround: 'Contournement',
    resolution: 'Résolution',
    report: 'Rapport d’incident',
  },
  states: {
    'not-started': 'Pas commencé',
    running: 'Dans les temps',
    atRisk: 'À risque',
    paused: 'En attente du client',
    met: 'Respecté',
    breached: 'Dépassé',
    cancelled: 'Annulé',
    closed: 'Fermé',
  },
};

/** The words of the reader's language; English where there is no other. */
export function wordsFor(locale: string): Words {
  return locale.startsWith('fr') ? french : english;
}
