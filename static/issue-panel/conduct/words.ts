/** What the panel says of the desk's conduct. French has the same shape. */
const english = {
  title: 'Conduct',
  flagged: (name: string, client: string) => `${name} is not on ${client}’s list of people who may call`,
  flaggedNote: 'Serve the request as any other, and check with the client.',
  acknowledged: (at: string) => `Acknowledged to the client ${at}`,
  notAcknowledged: 'Not acknowledged yet',
  told: (names: string) => `Told: ${names}`,
  nobodyTold: 'Nobody was told yet',
  missing: (count: number) =>
    `${count === 1 ? '1 more person' : `${count} more people`} should have been told`,
  assigned: (name: string) => `Assigned to ${name}`,
  how: { 'in-turn': 'in turn', 'least-loaded': 'the least loaded', 'by-hand': 'by hand' },
  watcher: (name: string) => `${name} watches as account manager`,
};

export type ConductWords = typeof english;

const french: ConductWords = {
  title: 'Conduite',
  flagged: (name, client) => `${name} n’est pas sur la liste des personnes autorisées de ${client}`,
  flaggedNote: 'Traitez la demande comme toute autre, et vérifiez auprès du client.',
  acknowledged: (at) => `Accusé de réception au client ${at}`,
  notAcknowledged: 'Pas encore d’accusé de réception',
  told: (names) => `Avisés\u00a0: ${names}`,
  nobodyTold: 'Personne n’a encore été avisé',
  missing: (count) =>
    `${count} ${count < 2 ? 'personne de plus aurait dû être avisée' : 'personnes de plus auraient dû être avisées'}`,
  assigned: (name) => `Assigné à ${name}`,
  how: { 'in-turn': 'à tour de rôle', 'least-loaded': 'le moins chargé', 'by-hand': 'à la main' },
  watcher: (name) => `${name} suit le ticket comme responsable du compte`,
};

export const conductWords = (locale: string): ConductWords => (locale.startsWith('fr') ? french : english);
