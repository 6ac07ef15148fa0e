/** What a client is told by the desk's own words: its acknowledgement, how it is reached, and what its severities mean. */
import type { ClocksAnswer } from '../../../src/contract/clocks';
import type { Scheme, SchemeAnswer } from '../../../src/contract/scheme';
import { ADMIN, AGENT, CLIENT, type Desk, type IssueRef, MINUTE, openDesk } from '../../support/site/desk';

const ACME = {
  ...{ id: null, name: 'Acme', language: 'fr', timezone: 'America/Toronto', projects: ['SUP'] },
  ...{ accountManager: '', contacts: [{ name: 'Client A', accountId: CLIENT }] },
};
const plain = (text = '') => text.replaceAll('\u00a0', ' ');

const readPanel = async (desk: Desk, issue: IssueRef, as = CLIENT) =>
  (await desk.callPanel(issue, 'showClocks', {}, as)) as ClocksAnswer;

async function askScheme(desk: Desk, functionKey: string, payload: object = {}): Promise<unknown> {
  const extension = { type: 'jira:projectSettingsPage', project: { id: '10000' } };
  return desk.site.invoke({ as: ADMIN, moduleKey: 'scheme', functionKey, payload, extension });
}

/** Saves the scheme in force with some of it changed. */
async function changeScheme(desk: Desk, change: (scheme: Scheme) => Scheme): Promise<unknown> {
  const { current } = (await askScheme(desk, 'showScheme')) as SchemeAnswer;
  if (!current) throw new Error('no scheme');
  const answer = await askScheme(desk, 'saveScheme', {
    scheme: change(current.scheme),
    basedOn: current.version,
  });
  await desk.site.advance(MINUTE);
  return answer;
}

async function addLabel(desk: Desk, { key }: IssueRef, label: string): Promise<void> {
  const update = { labels: [{ add: label }] };
  await desk.askJira(AGENT, 'PUT', `/rest/api/3/issue/${key}`, { update });
  await desk.site.settle();
}

function withTexts(scheme: Scheme, texts: Record<string, { en: string; fr: string }>): Scheme {
  const { automation } = scheme;
  const { intake } = automation ?? {};
  if (!intake?.acknowledge) throw new Error('the desk acknowledges');
  const acknowledge = { ...intake.acknowledge, texts };
  return { ...scheme, automation: { ...automation, intake: { ...intake, acknowledge } } };
}

describe('a desk with an acknowledgement of its own for each kind of call', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk('altilogix');
    await desk.callAdmin('saveClient', ACME);
  });
  afterAll(() => desk.site.stop());

  test.each([
    ['channel:email', 'régulier', '4 h', 'support-regulier@altilogix.com'],
    ['channel:emergency', 'urgent', '1 h', 'support-urgent@altilogix.com'],
  ])('what comes by %s is acknowledged in the words of the desk, with its delay and how to reach it', async (label, kind, delay, address) => {
    const issue = await desk.createIssue('Minor', { labels: [label] });
    const [text] = (await desk.listAppComments(issue)).map(plain);
    expect(text?.split('\n')).toEqual([
      `Nous avons bien reçu votre message pour du support ${kind}, notre personnel en a été notifié à la fois par courriel et par télé-avertisseur, nous communiquerons avec vous dans les plus brefs délais (< ${delay}.).`,
      '*** SVP, ne pas répondre à ce message, il s’agit d’un accusé de réception automatisé ***',
      'Pour nous joindre :',
      `Courriel : ${address}`,
      expect.stringMatching(/^Téléphone.*982-6161/),
      'Merci',
      'L’équipe de support technique d’AltiLogix Inc.',
    ]);
  });

  test('a channel that comes late brings the words and the delay of its kind', async () => {
    const issue = await desk.createIssue('Minor');
    await desk.site.advance(3 * MINUTE);
    await addLabel(desk, issue, 'channel:emergency');
    const [first, second] = (await desk.listAppComments(issue)).map(plain);
    expect(first).toContain('support régulier');
    expect(first).toContain('(< 4 h.)');
    expect(second).toMatch(
      /^Nous en savons plus[^\n]*\nNous avons bien reçu votre message pour du support urgent/,
    );
    expect(second).toContain('(< 1 h.)');
    await desk.site.advance(20 * MINUTE);
    expect(await desk.listAppComments(issue)).toHaveLength(2);
  });

  test('a text that is changed for one severity is said for that one alone, and numbers follow the goal', async () => {
    const text = 'Bonjour. {severity} : {people} Réponse en {delay}[, {holiday}]. {summary}';
    const answer = await changeScheme(desk, (scheme) => {
      const regular = scheme.goals.Regular?.response;
      if (!regular) throw new Error('a goal');
      const goals = {
        ...scheme.goals,
        Regular: {
          response: { ...regular, goal: { in: 'hours', calendar: 'regular', breach: 'PT2H' } as const },
        },
      };
      return withTexts({ ...scheme, goals }, { Regular: { en: text, fr: text } });
    });
    expect(answer).toMatchObject({ kind: 'saved' });
    const regular = await desk.createIssue('Minor', {
      labels: ['channel:email'],
      summary: 'La facture {key} [x]',
    });
    const urgent = await desk.createIssue('Minor', { labels: ['channel:emergency'] });
    expect((await desk.listAppComments(regular)).map(plain)).toEqual([
      'Bonjour. Régulière : 2 membres de notre équipe ont été avisés. Réponse en 2 h. La facture {key} [x]',
    ]);
    expect((await desk.listAppComments(urgent)).map(plain)).toEqual([
      expect.stringMatching(/^Nous avons bien reçu votre message ; c’est SUP-\d+\.\n/),
    ]);
  });

  test('a name in braces that nothing is known of is refused where it stands, with those there are', async () => {
    const answer = await changeScheme(desk, (scheme) =>
      withTexts(scheme, { Regular: { en: 'In {constructor}', fr: '' } }),
    );
    expect(answer).toMatchObject({
      kind: 'wrong',
      problems: [
        {
          path: 'automation.intake.acknowledge.texts.Regular.en',
          say: expect.stringMatching(/\{constructor\}.*delay/),
        },
      ],
    });
  });

  test('the mail to the team names the severity in its reader’s language', async () => {
    const issue = await desk.createIssue('Minor', { labels: ['channel:emergency'] });
    const subjects = desk.site
      .letters()
      .filter(({ issueKey }) => issueKey === issue.key)
      .map(({ subject }) => plain(subject));
    expect(subjects).toEqual([
      `${issue.key}: new request, Urgent`,
      `${issue.key} : nouvelle demande, Urgente`,
    ]);
  });
});

describe('how a desk is reached, by severity and hour', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk('valtech');
  });
  afterAll(() => desk.site.stop());

  const waysOf = async (issue: IssueRef) =>
    (await readPanel(desk, issue)).contacts.methods.map(({ by, to, available }) => [by, to, available]);

  test('the client sees the way of its severity first, and the telephone only in hours', async () => {
    const [fatal, minor] = [await desk.createIssue('Fatal'), await desk.createIssue('Minor')];
    const mail = ['mail', 'commerce-emergency@valtech.com', true];
    const phones = (available: boolean) => [
      ['phone', '450-979-7620 option 2', available],
      ['phone', '1 877 979-2276', available],
    ];
    expect(await waysOf(fatal)).toEqual([mail, ...phones(true)]);
    expect(await waysOf(minor)).toEqual([['portal', '', true], ...phones(true)]);
    await desk.site.advance(12 * 60 * MINUTE);
    expect(await waysOf(fatal)).toEqual([mail, ...phones(false)]);
  });

  test('a number that is changed is the one that an earlier work item shows, too', async () => {
    const issue = await desk.createIssue('Fatal');
    await changeScheme(desk, (scheme) => ({
      ...scheme,
      contactMethods: [{ by: 'phone', to: '555-0199', works: 'open', severities: [], clause: '' }],
    }));
    expect(await waysOf(issue)).toEqual([['phone', '555-0199', true]]);
  });

  test('the client reads what each severity means, and which one its work item has', async () => {
    const issue = await desk.createIssue('Critical');
    const { severities } = await readPanel(desk, issue);
    expect(severities.map(({ name, current }) => [name, current])).toEqual([
      ['Fatal', false],
      ['Critical', true],
      ['Minor', false],
    ]);
    expect(severities[1]?.definition).toMatch(/^Incident that is not a Fatal Emergency/);
    expect(severities[1]?.examples).toContain('A product category isn’t displaying');
  });
});
