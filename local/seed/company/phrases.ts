/** What the desk and its clients write around a ticket, in the client's language: some ways of each, chosen in turn. */
const english = {
  answer: [
    'Hello, thank you for telling us. I am looking at it now.',
    'Good day, I see the same here. I take this one.',
    'Thanks for the details. I have what I need to begin.',
  ],
  question: [
    'Could you tell us since when you see it, and on which page or device?',
    'Could you send one example with its time? Then we find it in our logs.',
    'May I change it for everybody, or for your team only?',
  ],
  reply: [
    'Since this morning, on two computers. An example is from 9:40.',
    'The last one was at 10:15, our number 4471.',
    'For everybody, please.',
  ],
  update: ['We are still on it; the cause is narrowed down.', 'Work goes on. The next word comes from us.'],
  found: (cause: string) => `Found: ${lower(cause)}.`,
  fixed: (fix: string) => `This is done: ${lower(fix)}. Could you have a look?`,
  thanks: ['Works, thank you.', 'Perfect, thanks for the quick help.', 'Confirmed on our side.'],
  again: 'It is back, I am afraid: the same as before.',
  third: (name: string) => `We wait for ${name}; our ticket with them is open.`,
  work: (cause: string) => `Analysis and repair: ${lower(cause)}`,
  note: (cause: string) => `For the team: ${lower(cause)}. Please look whether other clients have it.`,
};

const french: typeof english = {
  answer: [
    'Bonjour, merci de nous l’avoir signalé. Je regarde tout de suite.',
    'Bonjour, je vois la même chose ici. Je m’en occupe.',
    'Merci pour les détails, j’ai ce qu’il me faut pour commencer.',
  ],
  question: [
    'Depuis quand le voyez-vous, et sur quelle page ou quel appareil\u00a0?',
    'Pourriez-vous nous envoyer un exemple avec son heure\u00a0? Nous le retrouverons dans nos journaux.',
    'Puis-je faire le changement pour tout le monde, ou seulement pour votre équipe\u00a0?',
  ],
  reply: [
    'Depuis ce matin, sur deux postes. Un exemple date de 9\u00a0h\u00a040.',
    'Le dernier à 10\u00a0h\u00a015, notre numéro 4471.',
    'Pour tout le monde, s’il vous plaît.',
  ],
  update: [
    'Nous y travaillons toujours\u00a0; la cause est cernée.',
    'Le travail se poursuit. Nous vous redonnons des nouvelles.',
  ],
  found: (cause) => `Trouvé\u00a0: ${lower(cause)}.`,
  fixed: (fix) => `C’est fait\u00a0: ${lower(fix)}. Pourriez-vous vérifier\u00a0?`,
  thanks: ['Ça marche, merci.', 'Parfait, merci pour votre rapidité.', 'Confirmé de notre côté.'],
  again: 'Malheureusement, c’est revenu\u00a0: la même chose qu’avant.',
  third: (name) => `Nous attendons ${name}\u00a0; notre demande chez eux est ouverte.`,
  work: (cause) => `Analyse et correction\u00a0: ${lower(cause)}`,
  note: (cause) => `Pour l’équipe\u00a0: ${lower(cause)}. À vérifier chez les autres clients.`,
};

const lower = (text: string) => text.charAt(0).toLocaleLowerCase() + text.slice(1);

export type Phrases = typeof english;
export const phrasesIn = (isFrench: boolean): Phrases => (isFrench ? french : english);
