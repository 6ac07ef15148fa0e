/** One document of a month, and who reads it: a client finds nothing of the team's in it, whatever the team's texts are. */
import fc from 'fast-check';
import { LANGUAGES, textsIn } from '../../../locales/languages';
import type { MonthlyAccounts } from '../../../src/application/accounts/document/monthly-accounts';
import { teamMonthOf } from '../../../src/application/accounts/team-month';
import { type MonthDocument, monthPageOf } from '../../../src/application/statement/document/month-page';
import { reportPartsOf } from '../../../src/application/statement/document/promises';
import { statementCsvOf } from '../../../src/application/statement/document/statement-csv';
import type { Node } from '../../../src/domain/document/node';
import { addCounts } from '../../../src/domain/figures/counts';
import { finishedMonthsOf } from '../../../src/domain/figures/finished';
import type { Scheme } from '../../../src/domain/scheme/scheme';
import { evaluateClocks } from '../../../src/domain/sla/clock';
import { presetOf } from '../../domain/sla/issues';
import { dossierOf, fileOf, inputOf, issuesOf, JUDGED_AT } from '../../domain/statement/months';

const INTERNAL = new Set(['clause', 'source', 'note', 'role', 'group', 'address', 'subject', 'body']);

/** The scheme with a mark in every text of it that is the team's, and a contract of another client's that is nothing but marks. */
function markScheme(scheme: Scheme, mark: string): Scheme {
  const marked = JSON.parse(JSON.stringify(scheme), (name, value) =>
    INTERNAL.has(name) && typeof value === 'string' ? `${value}${mark}` : value,
  ) as Scheme;
  const other = {
    id: 'other',
    name: { en: mark, fr: mark },
    clause: mark,
    when: { is: 'label', in: [mark] },
  };
  return { ...marked, name: { en: mark, fr: mark }, contracts: [...marked.contracts, other] } as Scheme;
}

function clientMonthOf(scheme: Scheme, mark: string) {
  const dossier = dossierOf(scheme, inputOf(scheme));
  const contracts = Object.fromEntries(scheme.contracts.map(({ id, name }) => [`SUP ${id}`, name]));
  const names = { contracts, clocks: {}, stages: {}, severities: {}, titles: { 'SUP-99': mark } };
  const figures = dossier.figures();
  const wording = { timezone: 'America/Toronto', reasons: { 'SUP-99 response 1': mark } };
  const month: MonthDocument = { audience: 'client', figures, names, wording, files: null };
  return { month, dossier, figures };
}

function teamMonth(scheme: Scheme, mark: string): MonthDocument {
  const counts = issuesOf()
    .flatMap(({ history }) => finishedMonthsOf(scheme, evaluateClocks(scheme, history, JUDGED_AT), JUDGED_AT))
    .filter(({ month }) => month === '2025-06')
    .reduce((all, part) => addCounts(all, part.counts), {});
  const measured = { share: null, met: null, judged: 0, down: 0 } as never;
  const availability = { promised: 9950, windowDays: 90, rolling: null, month: measured };
  const accounts: MonthlyAccounts = {
    satisfaction: null,
    clients: [{ name: mark, bank: null, availability }],
  };
  return teamMonthOf(scheme, '2025-06', [{ month: '2025-06', counts }], accounts);
}

const wordsOf = (nodes: readonly Node[]): string => JSON.stringify(nodes);
const headingsOf = (nodes: readonly Node[]): string[] =>
  nodes.filter(({ type }) => type === 'heading').map(({ content }) => content?.[0]?.text ?? '');

test('whatever the team’s texts are, none of them is on the client’s page, in its table or in its evidence; the team’s page has its own', () => {
  const marks = fc.stringMatching(/^[a-z]{6}[A-Z]{6}$/);
  fc.assert(
    fc.property(marks, fc.constantFrom(...LANGUAGES), (mark, language) => {
      const scheme = markScheme(presetOf('valtech'), mark);
      const { month, dossier, figures } = clientMonthOf(scheme, mark);
      const texts = textsIn(language);
      const client = [wordsOf(monthPageOf(month, texts)), statementCsvOf(figures, texts), fileOf(dossier)];
      expect(client.filter((text) => text.includes(mark))).toEqual([]);
      expect(wordsOf(monthPageOf(teamMonth(scheme, mark), texts))).toContain(mark);
    }),
    { numRuns: 30 },
  );
});

test('both audiences read the same of what was kept and whose time it was', () => {
  const scheme = presetOf('valtech');
  const texts = textsIn('en');
  const [client, team] = [clientMonthOf(scheme, '').month, teamMonth(scheme, 'Harbour')].map((month) =>
    monthPageOf(month, texts),
  ) as [Node[], Node[]];
  const partOf = (nodes: Node[], title: string) => {
    const from = nodes.findIndex((node) => headingsOf([node])[0] === title);
    return nodes.slice(
      from,
      nodes.findIndex((node, at) => at > from && node.type === 'heading'),
    );
  };
  expect(partOf(team, 'Goals met')).toEqual(partOf(client, 'Goals met'));
  expect(headingsOf(client)).toEqual(
    expect.arrayContaining(['The last twelve months', 'Time by who had to act']),
  );
  expect(headingsOf(team)).toEqual(
    expect.arrayContaining(['The last twelve months', 'Time by who had to act']),
  );
  expect(headingsOf(client)).not.toContain('Accounts of the clients');
});

test('a stage of a report that only an earlier client’s contract has is said to be so', () => {
  const line = {
    id: '9',
    desk: 'SUP',
    key: 'SUP-9',
    stage: 'withheld-1',
    severity: 'Fatal',
    dueAt: 0,
    deliveredAt: 0,
  };
  const reports = {
    owed: 1,
    delivered: 1,
    late: 0,
    lines: [{ ...line, owedAt: 0, state: 'delivered' as const }],
  };
  const names = { contracts: {}, clocks: {}, stages: {}, severities: {}, titles: {} };
  const wording = { timezone: 'UTC', names, reasons: {} };
  for (const language of LANGUAGES) {
    const words = wordsOf(reportPartsOf(reports, wording, textsIn(language)));
    expect(words).toContain(textsIn(language).clocks.stageOfAnother);
    expect(words).not.toContain('withheld');
  }
});

test('a stage of a report is called as its desk calls it, and by its id where it has no name', () => {
  const line = { id: '9', desk: 'SUP', key: 'SUP-9', severity: 'Fatal', dueAt: 0, deliveredAt: 0 };
  const lines = ['warning', 'constructor', '__proto__'].map((stage) => ({
    ...{ ...line, stage, owedAt: 0, state: 'delivered' as const },
  }));
  const stages = {
    'SUP warning': { en: 'Early warning', fr: 'Alerte précoce' },
    'OPS constructor': { en: 'x', fr: 'x' },
  };
  const names = { contracts: {}, clocks: {}, stages, severities: {}, titles: {} };
  const reports = { owed: 3, delivered: 3, late: 0, lines };
  const wording = { timezone: 'UTC', names, reasons: {} };
  for (const language of LANGUAGES) {
    const words = wordsOf(reportPartsOf(reports, wording, textsIn(language)));
    expect(words).toContain(language === 'fr' ? 'Alerte précoce' : 'Early warning');
    for (const id of ['constructor', '__proto__']) expect(words).toContain(id);
  }
});
