/** Nothing withheld leaves: whatever an issue holds, no run of twelve characters of its internal text is in anything a client may read. */

import { createHash } from 'node:crypto';
import adfSchema from '@atlaskit/adf-schema/dist/json-schema/v1/full.json';
import Ajv from 'ajv-draft-04';
import fc from 'fast-check';
import { textsIn } from '../../../locales/languages';
import { writeReport } from '../../../src/application/report/document/drafting';
import { evidenceOf } from '../../../src/domain/evidence/evidence';
import { mergePage } from '../../../src/domain/report/page';
import { withHolidays } from '../../../src/domain/scheme/calendars/holidays';
import { evaluateClocks } from '../../../src/domain/sla/clock';
import { issueStateOf } from '../../../src/domain/sla/issue-state';
import { historyOf } from '../../../src/domain/sla/reading/read-history';
import { valtech } from '../../../src/presets/valtech/scheme';
import { explainWarning } from '../../support/explain-warning';
import { AGENT, CLIENT, JiraIssue } from '../../support/jira-issue';
import { casesOf } from '../drawn-cases';

const RUN = 12;
const scheme = withHolidays(valtech, 2025, 2025);
const NOW = Date.parse('2025-06-06T15:00:00Z');
const at = (minute: number) => new Date(Date.parse('2025-06-05T14:00:00Z') + minute * 60_000).toISOString();
const words = fc.string({ unit: 'grapheme', minLength: RUN, maxLength: 60 });
const digestOf = (text: string) => createHash('sha256').update(text).digest('hex');

const toDocument = (text: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

const comment = fc.record({ text: words, internal: fc.boolean(), byClient: fc.boolean() });
const issues = fc.record({
  summary: words,
  comments: fc.array(comment, { maxLength: 6 }),
  field: words,
  attachment: words,
  address: fc.emailAddress(),
  worklog: words,
  note: words,
  title: words,
});
type IssueInput = typeof issues extends fc.Arbitrary<infer One> ? One : never;

function toIssueJson(input: IssueInput): object {
  const reporter = { ...CLIENT, emailAddress: input.address, displayName: input.title };
  const issue = new JiraIssue(at(0), 'Fatal', {
    summary: input.summary,
    reporter,
    customfield_10050: input.field,
    attachment: [{ filename: input.attachment, author: reporter }],
    worklog: {
      worklogs: [{ comment: toDocument(input.worklog), started: at(3), timeSpentSeconds: 60, author: AGENT }],
    },
  });
  input.comments.forEach(({ text, internal, byClient }, place) => {
    const internalFields = internal ? { visibility: { type: 'role', value: 'Developers' } } : {};
    issue.addComment(at(place + 1), byClient ? CLIENT : AGENT, { body: toDocument(text), ...internalFields });
  });
  issue.addEntry(at(20), [
    {
      field: 'Secret',
      fieldId: 'customfield_10050',
      from: null,
      fromString: null,
      to: null,
      toString: input.field,
    },
  ]);
  return issue.resolve(at(60)).toJson('SUP-1');
}

/** Everything that goes where a client may read it. */
function createReleased(input: IssueInput): { page: object; all: string } {
  const note = { id: '1', at: Date.parse(at(30)), actor: 'agent', kind: 'workaround' as const };
  const history = historyOf(toIssueJson(input), { appEvents: [{ ...note, payload: { note: input.note } }] });
  const evaluation = evaluateClocks(scheme, history, NOW);
  const draft = writeReport({ scheme, history, evaluation, now: NOW }, [textsIn('en'), textsIn('fr')]);
  const { nodes } = mergePage([], {}, draft.sections, (text) => text);
  const evidence = evidenceOf(
    { history, scheme, version: 1, now: NOW, timeZones: '2025b', explainWarning },
    digestOf,
  );
  const page = { version: 1, type: 'doc', content: nodes };
  const state = issueStateOf(scheme, evaluation, NOW);
  return { page, all: JSON.stringify([draft.title, page, state]) + evidence };
}

const runsOf = (text: string) =>
  Array.from({ length: Math.max(0, text.length - RUN + 1) }, (_, from) => text.slice(from, from + RUN));

test('no run of twelve characters of withheld text, unless it was released elsewhere, is in any output', () => {
  fc.assert(
    fc.property(issues, (input) => {
      const open = JSON.stringify([input.summary, ...input.comments.filter((comment) => !comment.internal)]);
      const withheld = [
        ...input.comments.filter((comment) => comment.internal).map(({ text }) => text),
        ...[input.field, input.attachment, input.worklog, input.note, input.address, input.title],
      ];
      const { all } = createReleased(input);
      const plain = JSON.parse(JSON.stringify(all)) as string;
      for (const run of withheld.flatMap(runsOf)) {
        const written = JSON.stringify(run).slice(1, -1);
        if (open.includes(written)) continue;
        expect(plain.includes(written)).toBe(false);
      }
    }),
    { numRuns: casesOf(150) },
  );
});

const accepts = new Ajv({ strict: false }).compile(adfSchema);

test('whatever people wrote, the page of a whole incident in two languages is a document the schema accepts', () => {
  fc.assert(
    fc.property(issues, (input) => {
      expect(accepts(createReleased(input).page)).toBe(true);
    }),
    { numRuns: casesOf(50) },
  );
});

test('the reviewer learns how many words were withheld', () => {
  const input = {
    summary: 'The cart is down',
    comments: [
      { text: 'We are looking into it', internal: false, byClient: false },
      { text: 'The password is hunter2', internal: true, byClient: false },
    ],
    field: 'x',
    attachment: 'x',
    address: 'a@example.com',
    worklog: 'x',
    note: 'x',
    title: 'x',
  };
  const history = historyOf(toIssueJson(input));
  const evaluation = evaluateClocks(scheme, history, NOW);
  expect(writeReport({ scheme, history, evaluation, now: NOW }, [textsIn('en')]).withheld).toEqual({
    comments: 1,
    notes: 0,
    worklogs: 1,
  });
});
