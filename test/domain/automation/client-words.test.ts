/** What a client's sentences read as: an agreement, a demand for somebody higher, or neither. Half of them are traps. */
import { findAgreement, findDemand } from '../../../src/domain/automation/client-words';

const PHRASES = ['talk to a manager', 'escalate', 'parler à un gestionnaire', 'escalade'];

const DEMANDS = [
  'Please escalate this ticket.',
  'ESCALATE!',
  'We need you to escalate, it has been three days.',
  'I want to talk to a manager.',
  'I’d like to talk to a manager today',
  'Can you escalate this, please?',
  'Could you please escalate this to somebody who can help?',
  'May I talk to a manager?',
  'I am not happy with this answer, please escalate.',
  'This does not work. Escalate it.',
  'It is still not fixed and we want you to escalate.',
  'Je veux parler à un gestionnaire.',
  'Je voudrais PARLER A UN GESTIONNAIRE',
  'Puis-je parler à un gestionnaire ?',
  'Pouvez-vous escalader ce ticket, s’il vous plaît ?',
  'Veuillez escalader la demande.',
  'Escaladez ce ticket s.v.p.',
  'Rien ne marche, escaladez.',
  'Ce n’est pas réglé ; nous demandons une escalade.',
];

const NO_DEMANDS = [
  'Please do not escalate.',
  'Please don’t escalate this yet.',
  'dont escalate',
  'No need to escalate.',
  'There is no reason for us to escalate.',
  'We would rather not escalate.',
  'I never asked you to escalate.',
  'Why did you escalate this?',
  'Did you escalate it?',
  'Should we escalate?',
  'How do I escalate?',
  'Is it time to escalate',
  'If it is not fixed by noon, escalate.',
  'Unless you answer we will escalate.',
  'It was de-escalated yesterday, thanks.',
  'The escalator of the mall is down.',
  '> Please escalate this ticket.',
  'Pas besoin d’escalade.',
  'N’escaladez pas ce ticket.',
  'Inutile de parler à un gestionnaire.',
  'Je ne veux pas parler à un gestionnaire.',
  'Pourquoi une escalade ?',
  'Avez-vous demandé une escalade ?',
  'Si rien ne bouge, je veux parler à un gestionnaire.',
  'Merci de régler cela sans escalade.',
];

const AGREEMENTS = [
  'I agree.',
  'We agree with the estimate.',
  'I fully agree',
  'OK, agreed; go ahead',
  'Approved.',
  'Yes, approved',
  'The estimate is approved.',
  'Please go ahead.',
  'You can go ahead with it.',
  'No problem, we accept.',
  'D’ACCORD',
  'c’est accepte pour nous',
  'Nous acceptons le budget.',
  'J’accepte l’estimation.',
  'Oui, d’accord.',
  'Je suis d’accord avec la date.',
  'On approuve.',
  'Allez-y',
  'Pas de souci, j’approuve.',
];

const NO_AGREEMENTS = [
  'Who approved this price? It is outrageous.',
  'We do not agree.',
  'I don’t agree',
  'I cannot accept this.',
  'not yet approved',
  'Has it been approved?',
  'Is it agreed',
  'When was this approved, and by whom?',
  'We would accept 400 $.',
  'I agree if the price is lower.',
  'We accept provided that it is done by Monday.',
  'Nobody here approved that.',
  'Approved by nobody.',
  'I agree that this is a disgrace.',
  'What does it cost?',
  'The disagreement goes on.',
  'Pas d’accord.',
  'Ce n’est pas accepté',
  'Je n’accepte pas.',
  'J’accepte pas ça',
  'Nous acceptons si la date tient.',
  'Êtes-vous d’accord ?',
  'Qui a approuvé ce prix ?',
  'Nous n’avons jamais approuvé cela.',
  '> Approved.',
];

test('the tables hold at least sixty sentences, and a third of them are traps', () => {
  const traps = NO_DEMANDS.length + NO_AGREEMENTS.length;
  const all = traps + DEMANDS.length + AGREEMENTS.length;
  expect(all).toBeGreaterThanOrEqual(60);
  expect(traps / all).toBeGreaterThanOrEqual(1 / 3);
});

test.each(DEMANDS)('a demand: %s', (text) => expect(findDemand(text, PHRASES)).not.toBeNull());
test.each(NO_DEMANDS)('no demand: %s', (text) => expect(findDemand(text, PHRASES)).toBeNull());
test.each(AGREEMENTS)('an agreement: %s', (text) => expect(findAgreement(text)).not.toBeNull());
test.each(NO_AGREEMENTS)('no agreement: %s', (text) => expect(findAgreement(text)).toBeNull());

test('the sentence is quoted as it was written, and no other of its comment', () => {
  expect(findDemand('Bonjour !\nRien ne marche. Veuillez ESCALADER. Merci', PHRASES)).toBe(
    'Veuillez ESCALADER.',
  );
  expect(findAgreement('Who approved this? We do. We accept the price!')).toBe('We accept the price!');
});

test('a phrase of a scheme may hold any characters', () => {
  expect(findDemand('I want (a boss)* now', ['(a boss)*'])).toBeNull();
  expect(findDemand('We call constructor now', ['call constructor'])).toBe('We call constructor now');
});

test('a text of a hundred thousand marks is read at once', () => {
  expect(findAgreement('?'.repeat(100_000))).toBeNull();
  expect(findDemand(`${'not '.repeat(25_000)}escalate`, PHRASES)).toBeNull();
});
