import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { LANGUAGES, textsIn } from '../../../locales/languages';
import { describeAverage } from '../../../src/application/satisfaction/document/describe-average';
import { averageOf } from '../../../src/domain/satisfaction/average';
import { readToken, type Sign, ticketOf, tokenOf } from '../../../src/domain/satisfaction/link';
import { ballotSchema, scoreFromJira, voteOf } from '../../../src/domain/satisfaction/vote';
import { automationSchema, satisfactionSchema } from '../../../src/domain/scheme/automation';

const DAY = 86_400_000;
const CLOSED = Date.parse('2025-06-10T12:00:30Z');
const signWith =
  (secret: string): Sign =>
  (text) =>
    createHmac('sha256', secret).update(text).digest('base64url');
const mac = signWith('ours');
const terms = satisfactionSchema.parse({});
const ticket = ticketOf(terms, { issueId: '10001', closedAt: CLOSED, language: 'fr' });
const token = tokenOf(ticket, mac);
const survey = {
  project: '10000',
  client: 'acme',
  month: '2025-06',
  anonymous: 'as-wished' as const,
  answered: false,
};

describe('on closing, by a link', () => {
  test('a scheme asks nobody unless it says so', () => {
    expect(automationSchema.parse({}).satisfaction).toBeUndefined();
    expect(satisfactionSchema.safeParse({ validDays: 0 }).success).toBe(false);
  });

  test('a link says which closing of which issue, for thirty days, and names nobody', () => {
    expect(readToken(token, mac)).toEqual(ticket);
    expect(ticket.expiresAt).toBe(CLOSED + 30 * DAY);
    expect(token.startsWith(`v1.10001.${CLOSED}.`)).toBe(true);
  });

  test('a link changed in any letter, or signed by somebody else, is none', () => {
    const property = fc.property(
      fc.nat(token.length - 1),
      fc.constantFrom('0', 'Z', '.', '-'),
      (place, letter) => {
        const forged = token.slice(0, place) + letter + token.slice(place + 1);
        fc.pre(forged !== token);
        expect(readToken(forged, mac)).toBeNull();
      },
    );
    fc.assert(property);
    expect(readToken(tokenOf(ticket, signWith('theirs')), mac)).toBeNull();
  });

  test.each([
    '',
    '.',
    'v1.....',
    `${token}x`,
    token.slice(0, -1),
    `${token}.x`,
    token.replace('v1', 'v2'),
  ])('"%s" is no link', (text) => expect(readToken(text, mac)).toBeNull());

  test('any text at all is answered, never an error', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(readToken(text, mac)).toBeNull()));
  });

  test('a ticket that a link cannot hold is an error of ours', () => {
    expect(() => tokenOf({ ...ticket, issueId: 'a.b' }, mac)).toThrow('cannot hold');
  });
});

describe('the form', () => {
  const manifest = parse(readFileSync(resolve(__dirname, '../../../manifest.yml'), 'utf8'));
  const [{ response, urlFormat }] = manifest.modules.webtrigger;
  const outputs: { key: string; body: string }[] = response.outputs;

  test('is static, there for the readers of every language, and every one of its answers fits', () => {
    expect([response.type, urlFormat, manifest.modules.webtrigger.length]).toEqual(['static', 'v2', 1]);
    const names = ['ask', 'apart', 'thanks', 'used', 'late', 'again'];
    const keys = LANGUAGES.flatMap((language) =>
      names.map((name) => `${name}-${textsIn(language).meta.surveyForm}`),
    );
    expect(outputs.map(({ key }) => key).sort()).toEqual([...new Set(keys), 'not-ours'].sort());
    for (const { body } of outputs) expect(body.length).toBeLessThanOrEqual(1024);
  });

  test('posts a score from 1 to 5 to its own address, token included', () => {
    for (const { key, body } of outputs.filter((output) => /^(ask|apart)/.test(output.key))) {
      expect(body).toContain('<form method="post">');
      expect(body.match(/name="score" value="[1-5]"/g)).toHaveLength(5);
      expect(body.includes('name="anonymous"')).toBe(key.startsWith('ask'));
    }
  });
});

describe('a vote', () => {
  test.each([
    ['as-wished', 'on', null],
    ['as-wished', undefined, '10001'],
    ['always', undefined, null],
  ] as const)('anonymous %s, wished %s: the issue kept is %s', (anonymous, wish, issueId) => {
    const ballot = ballotSchema.parse({ score: '5', anonymous: wish });
    const vote = voteOf({ ...survey, anonymous }, '10001', ballot);
    expect(vote).toEqual({ project: '10000', client: 'acme', month: '2025-06', score: 5, issueId });
  });

  test.each(['0', '6', '2.5', 'x', '', ' 5', '55', 5, null])('of %p is refused', (score) => {
    expect(ballotSchema.safeParse({ score }).success).toBe(false);
  });

  test('of Jira’s own survey is read from the field of its type, whatever its id', () => {
    const schema = {
      customfield_10030: { type: 'sd-feedback', custom: 'com.atlassian.servicedesk:sd-request-feedback' },
      customfield_10031: { type: 'number', custom: 'com.example:rating' },
    };
    const rated = { customfield_10030: { rating: 4 }, customfield_10031: { rating: 1 } };
    expect(scoreFromJira({ fields: rated, schema })).toBe(4);
    expect(scoreFromJira({ fields: { customfield_10030: null }, schema })).toBeNull();
    expect(scoreFromJira({ fields: rated })).toBeNull();
  });
});

describe('the average', () => {
  const of = (...scores: number[]) => averageOf(scores.map((score) => ({ score })));

  test('is told with its count and its margin, in both languages', () => {
    const average = of(4, 5, 5, 3, 4);
    expect(average).toEqual({ count: 5, mean: 420, margin: 104 });
    expect(describeAverage(average, textsIn('en'))).toBe('4.20 of 5 ± 1.04, 5 answers');
    expect(describeAverage(average, textsIn('fr'))).toBe('4,20 sur 5 ± 1,04, 5\u00a0réponses');
  });

  test('of one vote has no margin, of none is nothing, of equal votes is certain', () => {
    expect(of(3)).toEqual({ count: 1, mean: 300, margin: null });
    expect(describeAverage(of(3), textsIn('en'))).toBe('3.00 of 5, 1 answer');
    expect(of()).toMatchObject({ count: 0, mean: null, margin: null });
    expect(of(5, 5, 5).margin).toBe(0);
  });

  test('lies between the lowest and the highest, and more of the same votes narrow the margin', () => {
    const scores = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 60 });
    const property = fc.property(scores, (input) => {
      const { mean, margin } = of(...input);
      expect(mean).toBeGreaterThanOrEqual(Math.min(...input) * 100);
      expect(mean).toBeLessThanOrEqual(Math.max(...input) * 100);
      expect(of(...input, ...input).margin).toBeLessThanOrEqual(margin ?? 0);
      expect(of(...[...input].reverse())).toEqual(of(...input));
    });
    fc.assert(property);
  });
});

test('the invitation is in the client’s language', () => {
  expect(textsIn('en').satisfaction.invitation('SUP-1')).toContain('SUP-1 is closed');
  expect(textsIn('fr').satisfaction.invitation('SUP-1')).toContain('SUP-1 est fermé');
});

test('the invitation says who can use its link', () => {
  expect(textsIn('en').satisfaction.invitation('SUP-1')).toContain(
    'Anyone who can read this comment can use it',
  );
  expect(textsIn('fr').satisfaction.invitation('SUP-1')).toContain(
    'Quiconque peut lire ce commentaire peut s’en servir',
  );
});
