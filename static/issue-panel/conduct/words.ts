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
  attempts: (count: number, of: number) => `${count} of ${of} attempts to reach the client`,
  silentSince: (at: string) => `no word since ${at}`,
  closes: (at: string) => `Closes ${at} if the client stays silent`,
  warned: (at: string) => `the team was warned ${at}`,
  closed: (at: string) => `Closed ${at} for the client’s silence`,
  stands: (step: string) => `Ladder: ${step}`,
  nobodyThere: 'nobody is named for this step',
  movedBy: { hand: 'by hand', demand: 'on the client’s demand', time: 'by time' },
  moved: (how: string, at: string, by: string | null) => (by ? `${how}, ${by}, ${at}` : `${how}, ${at}`),
  next: (step: string, at: string) => `goes up to ${step} ${at} by itself`,
  escalate: (step: string) => `Escalate to ${step}`,
  demanded: 'The client asks for more',
  demand: 'Ask for somebody higher',
  asked: 'Your request was passed on.',
  lost: 'It could not be recorded: the connection was lost. Try again.',
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
  attempts: (count, of) =>
    `${count} ${count < 2 ? 'tentative' : 'tentatives'} sur ${of} de joindre le client`,
  silentSince: (at) => `sans nouvelles depuis ${at}`,
  closes: (at) => `Sera fermé ${at} si le client ne donne pas de nouvelles`,
  warned: (at) => `l’équipe a été avertie ${at}`,
  closed: (at) => `Fermé ${at}, sans nouvelles du client`,
  stands: (step) => `Échelle\u00a0: ${step}`,
  nobodyThere: 'personne n’est désigné pour cet échelon',
  movedBy: { hand: 'à la main', demand: 'à la demande du client', time: 'par le temps' },
  moved: (how, at, by) => (by ? `${how}, ${by}, ${at}` : `${how}, ${at}`),
  next: (step, at) => `monte à ${step} ${at} de lui-même`,
  escalate: (step) => `Faire monter à ${step}`,
  demanded: 'Le client en demande plus',
  demand: 'Demander une personne plus haut placée',
  asked: 'Votre demande a été transmise.',
  lost: 'Cela n’a pas pu être consigné\u00a0: la connexion est perdue. Réessayez.',
};

export const conductWords = (locale: string): ConductWords => (locale.startsWith('fr') ? french : english);
