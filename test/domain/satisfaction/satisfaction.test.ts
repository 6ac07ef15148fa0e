import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { averageOf } from '../../../src/domain/satisfaction/average';
import { type Mac, readToken, ticketOf, tokenOf } from '../../../src/domain/satisfaction/link';
import { linkOwed, satisfactionSchema } from '../../../src/domain/satisfaction/terms';
import { ballotSchema, takeVote, voteFromJira } from '../../../src/domain/satisfaction/vote';
import { surveyWords } from '../../../src/domain/satisfaction/words';

const DAY = 86_400_000;
const NOW = Date.parse('2025-06-10T12:00:30Z');
const signedWith =
  (secret: string): Mac =>
  (text) =>
    createHmac('sha256', secret).update(text).digest('base64url');
const mac = signedWith('ours');
const terms = satisfactionSchema.parse({ enabled: true });
const ticket = ticketOf(terms, { surveyId: 'a1b2', issueId: '10001' }, NOW);
const token = tokenOf(ticket, mac);
const fresh = { client: 'Acme', month: '2025-06', answered: new Set<string>() };

describe('on closing, by a link', () => {
  test('off by default; by a link of ours once an issue; never where Jira asks itself', () => {
    expect(linkOwed(satisfactionSchema.parse({}), { asked: false })).toBe(false);
    expect(linkOwed(terms, { asked: false })).toBe(true);
    expect(linkOwed(terms, { asked: true })).toBe(false);
    expect(linkOwed({ ...terms, from: 'jira' }, { asked: false })).toBe(false);
  });

  test('a link says which survey, for thirty days, and names nobody', () => {
    expect(readToken(token, mac, NOW)).toEqual(ticket);
    expect(ticket.expiresAt).toBe(NOW - 30_000 + 30 * DAY);
    expect(token.startsWith('v1.a1b2.10001.')).toBe(true);
  });

  test('a link is of use until its last moment', () => {
    expect(readToken(token, mac, ticket.expiresAt - 1)).toEqual(ticket);
    expect(readToken(token, mac, ticket.expiresAt)).toMatchObject({
      refused: { en: 'This link has expired.' },
    });
  });

  test('a link changed in any letter, or signed by somebody else, is refused', () => {
    const property = fc.property(
      fc.nat(token.length - 1),
      fc.constantFrom('0', 'Z', '.', '-'),
      (place, letter) => {
        const forged = token.slice(0, place) + letter + token.slice(place + 1);
        fc.pre(forged !== token);
        expect(readToken(forged, mac, NOW)).toHaveProperty('refused');
      },
    );
    fc.assert(property);
    expect(readToken(tokenOf(ticket, signedWith('theirs')), mac, NOW)).toHaveProperty('refused');
  });

  test.each(['', '.', 'v1....', `${token}x`, token.slice(0, -1), `${token}.x`, token.replace('v1', 'v2')])(
    '"%s" is no link',
    (text) => {
      expect(readToken(text, mac, NOW)).toMatchObject({ refused: { fr: 'Ce lien n’est pas valide.' } });
    },
  );

  test('any text at all is answered, never an error', () => {
    fc.assert(
      fc.property(fc.string(), (text) => expect(readToken(text, mac, NOW)).toHaveProperty('refused')),
    );
  });

  test('a ticket that a link cannot hold is an error of ours', () => {
    expect(() => tokenOf({ ...ticket, issueId: 'a.b' }, mac)).toThrow('cannot hold');
  });
});

describe('a vote', () => {
  test('counts once: the second by the same link is refused', () => {
    const first = takeVote(terms, ticket, ballotSchema.parse({ score: '4' }), fresh);
    expect(first).toEqual({
      vote: { client: 'Acme', month: '2025-06', score: 4, issueId: '10001' },
      answered: 'a1b2',
    });
    const again = { ...fresh, answered: new Set(['a1b2']) };
    expect(takeVote(terms, ticket, ballotSchema.parse({ score: 1 }), again)).toHaveProperty('refused');
  });

  test.each([
    ['as-wished', 'on', null],
    ['as-wished', undefined, '10001'],
    ['always', undefined, null],
    ['never', 'on', '10001'],
  ] as const)('anonymous %s, wished %s: the issue kept is %s', (anonymous, wish, issueId) => {
    const ballot = ballotSchema.parse({ score: 5, anonymous: wish });
    const taken = takeVote({ ...terms, anonymous }, ticket, ballot, fresh);
    expect('vote' in taken && taken.vote.issueId).toBe(issueId);
    expect('vote' in taken && Object.keys(taken.vote)).toEqual(['client', 'month', 'score', 'issueId']);
  });

  test.each([0, 6, 2.5, 'x', null, ''])('of %p is refused', (score) => {
    expect(ballotSchema.safeParse({ score }).success).toBe(false);
  });

  test('of Jira’s own survey is read from its field', () => {
    const about = { client: 'Acme', month: '2025-06', issueId: '10001' };
    expect(voteFromJira({ rating: 5 }, about)).toEqual({ ...about, score: 5 });
    expect(voteFromJira(null, about)).toBeNull();
  });
});

describe('the average', () => {
  const of = (...scores: number[]) => averageOf(scores.map((score) => ({ score })));

  test('is told with its count and its margin, in both languages', () => {
    const { mean, margin, say } = of(4, 5, 5, 3, 4);
    expect([mean, margin]).toEqual([420, 104]);
    expect(say).toEqual({ en: '4.20 of 5 ± 1.04, 5 answers', fr: '4,20 sur 5 ± 1,04, 5\u00a0réponses' });
  });

  test('of one vote has no margin, of none is nothing, of equal votes is certain', () => {
    expect(of(3)).toMatchObject({ count: 1, mean: 300, margin: null, say: { en: '3.00 of 5, 1 answer' } });
    expect(of()).toMatchObject({ count: 0, mean: null, margin: null });
    expect(of(5, 5, 5).margin).toBe(0);
  });

  test('lies between the lowest and the highest, and more of the same votes narrow the margin', () => {
    const scores = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 60 });
    const property = fc.property(scores, (given) => {
      const { mean, margin } = of(...given);
      expect(mean).toBeGreaterThanOrEqual(Math.min(...given) * 100);
      expect(mean).toBeLessThanOrEqual(Math.max(...given) * 100);
      expect(of(...given, ...given).margin).toBeLessThanOrEqual(margin ?? 0);
      expect(of(...[...given].reverse())).toEqual(of(...given));
    });
    fc.assert(property);
  });
});

test('a survey is worded in both languages for each of its five scores', () => {
  expect([surveyWords.en.scores.length, surveyWords.fr.scores.length]).toEqual([5, 5]);
});
