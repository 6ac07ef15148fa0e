/** What the export says, on the page and in the file. */
const english = {
  title: 'Export issues with clocks and ledgers',
  csv: 'CSV',
  xlsx: 'XLSX',
  reading: (done: number, total: number) => `${done} of ${total} issues read`,
  give: 'Stop',
  ready: (name: string) => `Save ${name}`,
  nothing: 'No issue was received in this period.',
  lost: 'The export could not be read to its end. Try again.',
  sheets: { clocks: 'Clocks', ledger: 'Ledger' },
  named: ['Issue', 'Summary', 'Severity', 'Clock', 'Cycle'],
  clockColumns: [
    'State',
    'Started (UTC)',
    'Due (UTC)',
    'Ended (UTC)',
    'Breached (UTC)',
    'Counted (min)',
    'Left (min)',
    'Clause',
  ],
  lineColumns: ['From (UTC)', 'To (UTC)', 'State', 'Cause', 'Detail', 'Held by', 'Counted (min)'],
  lineStates: { running: 'Counted', paused: 'Paused', closed: 'Closed' },
  causes: {
    started: 'Started',
    resumed: 'Resumed',
    opened: 'Desk opened',
    'handed-over': 'Handed over',
    waiting: 'Waiting',
    'while-closed': 'Closed in between',
    correction: 'Dispute',
    'off-hours': 'Outside hours',
    holiday: 'Holiday',
  },
  holders: { us: 'Us', client: 'Client', 'third-party': 'Third party', nobody: 'Nobody' },
};

export type ExportWords = typeof english;

const french: ExportWords = {
  title: 'Exporter les tickets avec délais et relevés',
  csv: 'CSV',
  xlsx: 'XLSX',
  reading: (done, total) => `${done} tickets lus sur ${total}`,
  give: 'Arrêter',
  ready: (name) => `Enregistrer ${name}`,
  nothing: 'Aucun ticket n’a été reçu dans cette période.',
  lost: 'L’exportation n’a pu être lue jusqu’au bout. Réessayez.',
  sheets: { clocks: 'Délais', ledger: 'Relevé' },
  named: ['Ticket', 'Résumé', 'Gravité', 'Délai', 'Cycle'],
  clockColumns: [
    'État',
    'Début (UTC)',
    'Échéance (UTC)',
    'Fin (UTC)',
    'Dépassé (UTC)',
    'Compté (min)',
    'Reste (min)',
    'Clause',
  ],
  lineColumns: ['De (UTC)', 'À (UTC)', 'État', 'Cause', 'Détail', 'Chez', 'Compté (min)'],
  lineStates: { running: 'Compté', paused: 'En pause', closed: 'Fermé' },
  causes: {
    started: 'Début',
    resumed: 'Reprise',
    opened: 'Ouverture',
    'handed-over': 'Passage de main',
    waiting: 'Attente',
    'while-closed': 'Fermé entre-temps',
    correction: 'Contestation',
    'off-hours': 'Hors heures',
    holiday: 'Jour férié',
  },
  holders: { us: 'Nous', client: 'Client', 'third-party': 'Tiers', nobody: 'Personne' },
};

export function exportWordsOf(locale: string): ExportWords {
  return locale.startsWith('fr') ? french : english;
}
