/** What a client reads in a report, case by case; the whole of three reports is in `test/reports`. */
import { type Language, textsIn } from '../../../locales/languages';
import { writeReport } from '../../../src/application/report/document/drafting';
import { quoteFirstSentence } from '../../../src/application/report/document/first-sentence';
import type { Incident } from '../../../src/domain/report/incident';
import { mergePage } from '../../../src/domain/report/page';
import { schemeSchema } from '../../../src/domain/scheme/scheme';
import { evaluateClocks } from '../../../src/domain/sla/clock';
import { pageText } from '../../support/report-text';
import { AGENT, CLIENT, createIssue, presetOf, ROBOT } from '../sla/issues';

type Steps = Parameters<typeof createIssue>[2];
type AppEvents = Parameters<typeof createIssue>[3];

const on = (time: string, day = '05') => `2025-06-${day}T${time}:00-04:00`;

interface Told {
  desk?: string;
  priority?: string;
  summary?: string;
  received?: string;
  steps?: Steps;
  appEvents?: AppEvents;
  more?: Partial<Incident>;
  report?: object;
}

function createIncident({
  desk = 'valtech',
  priority = 'Fatal',
  summary = 'The cart is down',
  received = on('10:00'),
  steps = [{ at: on('15:00'), status: 'Done', resolution: true }],
  appEvents = [],
  more = {},
  report = {},
}: Told): Incident {
  const preset = presetOf(desk);
  const scheme = { ...preset, report: { ...preset.report, ...report } } as typeof preset;
  const history = createIssue(received, { priority, summary }, steps, appEvents);
  const now = Date.parse(on('17:00', '12'));
  return { scheme, history, evaluation: evaluateClocks(scheme, history, now), now, ...more };
}

function read(told: Told, language: Language = 'en'): string {
  const { title, sections } = writeReport(createIncident(told), [textsIn(language)]);
  return pageText(title, mergePage([], {}, sections, (text) => text).nodes).replaceAll('\u00a0', ' ');
}

const done = (time: string, day = '05') => ({ at: on(time, day), status: 'Done', resolution: true });

describe('the opening', () => {
  test('says to whom it happened, when it was restored and not when it was closed, and names the desk', () => {
    const told: Told = {
      more: { client: 'Harbour' },
      steps: [done('09:00', '06')],
      appEvents: [{ at: on('08:10', '06'), kind: 'restored' }],
    };
    expect(read(told)).toContain(
      'On Thursday, June 5, 2025 at 10:00 EDT, Harbour reported an incident to Valtech client support: “The cart is down”. Service was restored on Friday, June 6, 2025 at 08:10 EDT, 22 h 10 min later.',
    );
    expect(read(told, 'fr')).toContain(
      'Le service a été rétabli le vendredi 6 juin 2025 à 8 h 10, HAE, soit 22 h 10 min plus tard.',
    );
  });

  test('speaks to the reader where no client is known, and says when the team found it itself', () => {
    expect(read({})).toContain('you reported an incident to Valtech client support');
    const incident = createIncident({});
    const history = { ...incident.history, reporterSide: 'team' as const };
    const { sections } = writeReport({ ...incident, history, client: 'Harbour' }, [textsIn('en')]);
    const text = pageText(
      '',
      sections.flatMap(({ nodes }) => nodes),
    );
    expect(text).toContain('Valtech client support recorded an incident for Harbour');
    expect(text).toMatch(/10:00 EDT \| We \| Reported/);
  });

  test('says nothing of a service restored that nobody recorded', () => {
    const text = read({ steps: [{ at: on('10:05'), says: AGENT, text: 'We look.' }, done('12:00')] });
    expect(text).toContain('The incident was closed at 12:00, 2 h later.');
    expect(text).not.toMatch(/restored at|Service restored\.|Time to restore/);
    expect(text).toContain('service restored within 4 hours. Kept: closed after 2 h.');
  });

  test('closed in time and without a word is no answer that was kept', () => {
    const text = read({ steps: [done('10:05')] });
    expect(text).toContain(
      'Promised: first answer within 15 minutes. The incident was closed after 5 min, without an answer to you.',
    );
    expect(text).toContain('[Kept, green] closed without an answer');
  });

  test('says each promise in words, and a miss plainly with how much too long', () => {
    const text = read({ appEvents: [{ at: on('14:30'), kind: 'restored' }] });
    expect(text).toContain(
      'Promised: service restored within 4 hours. Not kept: it took 4 h 30 min, 30 min too long.',
    );
    expect(text).toContain('! │ On Thursday');
  });

  test('tells why a promise is not the one of the last severity: answered before it was raised, or reported outside hours', () => {
    const raised = read({
      priority: 'Critical',
      steps: [
        { at: on('10:10'), says: AGENT },
        { at: on('10:20'), priority: 'Fatal', was: 'Critical' },
        done('11:00'),
      ],
    });
    expect(raised).toContain('First answer within 30 minutes (answered while Critical)');
    const night = read({ received: on('21:00'), steps: [{ at: on('21:30'), says: AGENT }, done('22:00')] });
    expect(night).toContain('First answer within 1 hour (reported outside business hours)');
  });
});

describe('the title', () => {
  test('has key, summary and day in the language of the letter', () => {
    expect(read({}, 'fr')).toMatch(/^SUP-1 : The cart is down – rapport d’incident du 5 juin 2025\n/);
    const first = { received: '2025-06-01T10:00:00-04:00', steps: [done('15:00')] };
    expect(read(first, 'fr')).toMatch(/du 1er juin 2025\n/);
    expect(read({ more: { nth: 2 } })).toMatch(/– incident report 2, June 5, 2025\n/);
  });

  test('cuts a long summary so that Confluence takes it, its day and the mark of a draft, and never inside a character', () => {
    for (const summary of ['x'.repeat(255), '👩‍👩‍👧'.repeat(31), 'a\u202eb\nc']) {
      const { title } = writeReport(createIncident({ summary }), [textsIn('fr')]);
      expect(`${title}${textsIn('fr').report.draftSuffix}`.length).toBeLessThanOrEqual(255);
      expect(title).toMatch(/ – rapport d’incident du 5 juin 2025$/);
      expect(title).not.toMatch(/[\n\u202e\p{Cs}]/u);
    }
  });
});

describe('the timeline', () => {
  test('tells each fact once: no word of a status beside what it follows from, nor of one in another language', () => {
    const text = read(
      {
        steps: [
          { at: on('10:05'), says: AGENT, text: 'On le regarde.' },
          { at: on('10:05'), status: 'In Progress' },
          { at: on('11:00'), status: 'Waiting for customer' },
          { at: on('11:30'), status: 'Deploying fix' },
          done('12:00'),
        ],
      },
      'fr',
    );
    expect(text.match(/Première réponse : « On le regarde. »/g)).toHaveLength(1);
    expect(text).not.toMatch(/In Progress|En cours|Deploying|Done|Terminé|Pris en charge|Accusé/);
    expect(text).toContain('| 11 h | Nous | Statut : En attente de votre réponse. |');
    expect(text.match(/Fermé\. \|/g)).toHaveLength(1);
  });

  test('has the restoring whatever else fell in that minute, and every closing and reopening', () => {
    const text = read({
      steps: [
        done('12:00'),
        { at: on('13:00'), status: 'In Progress' },
        { at: on('14:00'), says: AGENT, text: 'Again.' },
        done('14:00'),
      ],
      appEvents: [
        { at: on('12:00'), kind: 'restored' },
        { at: on('14:00'), kind: 'restored' },
      ],
    });
    expect(text.match(/Service restored\. \|/g)).toHaveLength(2);
    expect(text.match(/Closed\. \|/g)).toHaveLength(2);
  });

  test('says how the first answer came where no public word gave it', () => {
    const called = [{ at: on('10:10'), kind: 'contact' as const, payload: { channel: 'phone' } }];
    expect(read({ appEvents: called })).toContain('| 10:10 | We | First answer, by phone or in person. |');
    const tried = read({
      ...{ desk: 'vircom', priority: 'P1', received: '2025-06-05T10:00:00-04:00' },
      appEvents: [{ at: on('10:10'), kind: 'attempt' }],
    });
    expect(tried).toContain('First attempt to reach you.');
    expect(tried).not.toContain('First answer,');
  });

  test('tells an acknowledgement apart from the answer, and once', () => {
    const told: Told = {
      desk: 'velsoft',
      priority: 'High',
      steps: [
        { at: on('10:01'), says: ROBOT },
        { at: on('10:20'), says: AGENT, text: 'We see it.' },
        done('12:00'),
      ],
    };
    const text = read(told);
    expect(text).toContain('| 11:01 | We | Receipt acknowledged. |');
    expect(text).toContain('| 11:20 | We | First answer: “We see it.” |');
  });

  test('quotes whole words where the scheme asks for them, and else leads to them', () => {
    const steps = [
      { at: on('10:05'), says: AGENT, text: 'Hello Sam, we see it. It is the disk.' },
      done('12:00'),
    ];
    const more = { siteUrl: 'https://acme.example' };
    expect(read({ steps, more })).toContain(
      '“We see it.” Read it in full <https://acme.example/browse/SUP-1?focusedCommentId=1000>',
    );
    expect(read({ steps, more, report: { comments: 'full' } })).toContain(
      '“Hello Sam, we see it. It is the disk.” |',
    );
  });

  test('each line has its zone where a story has two', () => {
    const text = read({
      received: '2025-11-02T01:30:00-04:00',
      steps: [
        { at: '2025-11-02T01:30:00-05:00', says: AGENT, text: 'We look.' },
        { at: '2025-11-02T03:00:00-05:00', status: 'Done', resolution: true },
      ],
    });
    expect(text).toContain('01:30 EST');
    expect(text).not.toContain('Times are');
  });
});

test.each([
  ['Bonjour Marie, nous avons trouvé. La suite demain.', 'Nous avons trouvé.'],
  ['Hi, the disk is full.', 'The disk is full.'],
  ['Dear Sam. We see it! More soon.', 'We see it!'],
  ['High load on the server. We look.', 'High load on the server.'],
  ['M. Roy a redémarré le serveur. Merci.', 'M. Roy a redémarré le serveur.'],
  ['Version 2.3.1 is out. Enjoy.', 'Version 2.3.1 is out.'],
  ['Hello', 'Hello'],
  ['', ''],
])('the first sentence of %j that says something is %j', (words, sentence) => {
  expect(quoteFirstSentence(words, 'en-CA').text).toBe(sentence);
});

describe('the promises', () => {
  test('tell by whom time was waited for, in plain words, and draw the same in a bar', () => {
    const text = read({
      steps: [
        { at: on('10:05'), says: AGENT },
        { at: on('11:00'), status: 'Waiting for customer' },
        { at: on('11:30'), status: 'In Progress' },
        done('15:00'),
      ],
      appEvents: [{ at: on('13:00'), kind: 'restored' }],
    });
    expect(text).toContain('### Who had to act, 3 h in all');
    expect(text).toMatch(/\| \{#4C9AFF\} 2 h 30 min \| \{#FFC400\} 30 min \|/);
    expect(text).toContain('| {#FFC400} You | 30 min |');
    expect(read({}, 'fr')).toMatch(/\| Engagement \| Temps écoulé \| Résultat \|/);
  });

  test('a wait that did not count has its own column, of whom it was', () => {
    const told: Told = {
      ...{ desk: 'vircom', priority: 'P1' },
      steps: [
        { at: on('10:05'), says: AGENT },
        { at: on('11:00'), status: 'Waiting for customer' },
        { at: on('11:30'), status: 'In Progress' },
        done('15:00'),
      ],
    };
    expect(read(told)).toMatch(/\| Promise \| Elapsed time \| Waiting \| Result \|/);
    expect(read(told, 'fr')).toContain('30 min, de votre réponse');
  });

  test('updates are one promise, told by their longest gap', () => {
    const steps = [
      { at: on('10:05'), says: AGENT },
      { at: on('12:00'), says: AGENT },
      { at: on('12:30'), says: AGENT },
      done('13:00'),
    ];
    const text = read({ desk: 'tracktik', priority: 'Critical', steps });
    expect(text.match(/Updates no more than/g)).toHaveLength(1);
    expect(text).toMatch(
      /Updates no more than 1 hour 30 minutes apart \| Longest gap 1 h 55 min, too long 1 of 4 times \| \[Missed, red\] by 25 min/,
    );
  });
});

test('a contract is named with its words, and why a promise is not the one it has for the last severity', () => {
  const gold = {
    ...{
      id: 'gold',
      name: { en: 'Gold', fr: 'Or' },
      when: { is: 'label', in: ['gold'] },
      clause: 'Section 2',
    },
    goals: { Fatal: { resolution: { goal: { in: 'elapsed', breach: 'PT2H' } } } },
  };
  const scheme = schemeSchema.parse({ ...presetOf('valtech'), contracts: [gold] });
  const history = createIssue(on('10:00'), { priority: 'Fatal', labels: ['gold'] }, [done('13:00')]);
  const now = Date.parse(on('14:00'));
  const incident = { scheme, history, evaluation: evaluateClocks(scheme, history, now), now };
  const { sections } = writeReport(incident, [textsIn('fr')]);
  const text = pageText(
    '',
    sections.flatMap(({ nodes }) => nodes),
  ).replaceAll('\u00a0', ' ');
  expect(text).toContain('| Contrat | Or « Section 2 » |');
  expect(text).toContain(
    'service rétabli en 2 heures au plus. Non respecté : il a fallu 3 h, soit 1 h de trop.',
  );
});

describe('nothing is empty', () => {
  test('a report without actions, recurrence or third parties has no part for them', () => {
    const text = read({});
    expect(text).not.toMatch(/Corrective actions|Recurrence|third part|\| – \|/i);
  });

  test('a recurrence is counted, with titles that lead there', () => {
    const related = [{ key: 'SUP-2', summary: 'The cart was slow', at: Date.parse(on('10:00', '01')) }];
    const text = read({ more: { related, siteUrl: 'https://acme.example' } });
    expect(text).toContain(
      '1 incident of the 90 days before is linked to this one or concerns the same component.',
    );
    expect(text).toContain('- SUP-2: The cart was slow <https://acme.example/browse/SUP-2> (June 1, 2025)');
  });

  test('an action without an owner or a day leaves no column of dashes', () => {
    const appEvents = [
      {
        at: on('15:10'),
        kind: 'corrective-action' as const,
        payload: { issueKey: 'SUP-9', summary: 'Watch the disks' },
      },
    ];
    expect(read({ appEvents })).toContain('| Action |\n| SUP-9 Watch the disks |');
  });
});

test('the record tells what the client may know: drafted, published, amended and why, and nothing of the review', () => {
  const step = (
    step: 'drafted' | 'in-review' | 'approved' | 'taken-back' | 'published' | 'amended',
    at: string,
  ) => ({
    ...{ step, at: Date.parse(on(at, '06')), by: 'Luc' },
    ...(step === 'amended' ? { why: 'One more cause' } : {}),
  });
  const drafted = step('drafted', '09:00');
  expect(read({ more: { log: [drafted] } })).toContain(
    'This report is a draft. It is due by Thursday, June 12, 2025 at 17:30 EDT. Drafted on Friday',
  );
  const log = [
    drafted,
    step('in-review', '10:00'),
    step('approved', '11:00'),
    step('taken-back', '11:30'),
    step('published', '12:00'),
    step('amended', '13:00'),
  ];
  const text = read({ more: { log } });
  expect(text).toContain('Amended on Friday, June 6, 2025 at 13:00 EDT: One more cause.');
  expect(text).not.toMatch(/10:00 EDT, June 6|11:00|11:30|review|draft\.|due by/);
});

test('the client’s own words stop no part: severities, dates and statuses are French in French', () => {
  const told: Told = {
    priority: 'Critical',
    steps: [
      { at: on('10:05'), says: CLIENT, text: 'Merci.' },
      { at: on('10:45'), priority: 'Fatal', was: 'Critical' },
      done('12:00'),
    ],
  };
  const text = read(told, 'fr');
  expect(text).toContain('| Gravité | Fatale (Critique jusqu’à 10 h 45) |');
  expect(text).toContain('Gravité : désormais Fatale.');
  expect(text).not.toMatch(/\bFatal\b|Critical|Jun |\bEDT\b/);
});
