import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { lineOf } from '../../../local/sla/verify-line';
import { toCanonical } from '../../../src/domain/evidence/canonical';
import { evidenceOf } from '../../../src/domain/evidence/evidence';
import { readAsEvidence, verifyEvidence } from '../../../src/domain/evidence/verify';
import { fieldsOf } from '../../../src/domain/scheme/fields';
import type { Scheme } from '../../../src/domain/scheme/scheme';
import type { History } from '../../../src/domain/sla/history/history';
import { historyOf } from '../../../src/domain/sla/reading/read-history';
import { explainWarning } from '../../support/explain-warning';
import { casesOf } from '../drawn-cases';
import { history, instant, schemes } from '../sla/histories';
import { AGENT, CLIENT, createIssue, presetOf } from '../sla/issues';

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex');
const writeEvidence = (scheme: Scheme, past: History, now: number) =>
  evidenceOf({ history: past, scheme, version: 3, now, timeZones: '2025b', explainWarning }, digestOf);

function findDisagreements(text: string, published: string | null = null): string[] {
  const json = readAsEvidence(text);
  if (!json) return ['no evidence'];
  const against = { sha256: digestOf, published, timeZones: '2025b' };
  return verifyEvidence(text, json, against).flatMap((check) =>
    check.agrees === false ? [lineOf(check, 'en')] : [],
  );
}

const named = fc.constantFrom(...Object.keys(schemes));
const requireScheme = (name: string) => schemes[name] as Scheme;

describe('evidence', () => {
  test('verifies for any issue, under every preset, whatever happened', () => {
    fc.assert(
      fc.property(named, history, instant, (name, past, when) => {
        expect(findDisagreements(writeEvidence(requireScheme(name), past, Date.parse(when)))).toEqual([]);
      }),
      { numRuns: casesOf(120) },
    );
  });

  test('with one digit altered anywhere is found out', () => {
    fc.assert(
      fc.property(
        named,
        history,
        instant,
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        (name, past, when, at, by) => {
          const text = writeEvidence(requireScheme(name), past, Date.parse(when));
          const digits = [...text.matchAll(/\d/g)];
          const { index, 0: digit } = digits[at % digits.length] as RegExpMatchArray & { index: number };
          const altered = text.slice(0, index) + ((Number(digit) + by) % 10) + text.slice(index + 1);
          expect(isChangeFound(altered)).toBe(true);
        },
      ),
      { numRuns: casesOf(120) },
    );
  });

  test('forged with a digest of its own still disagrees by its numbers, and by the digest on the page', () => {
    const past = createIssue('2025-06-05T14:00:00Z', { priority: 'Fatal' }, [
      { at: '2025-06-05T14:20:00Z', says: AGENT },
    ]);
    const text = writeEvidence(presetOf('valtech'), past, Date.parse('2025-06-05T15:00:00Z'));
    const { sha256: _, ...content } = JSON.parse(
      text.replace('"dueAt":"2025-06-05T14:15:00Z"', '"dueAt":"2025-06-05T14:25:00Z"'),
    );
    const forged = toCanonical({ ...content, sha256: digestOf(toCanonical(content)) });
    expect(findDisagreements(forged)).toEqual([
      'DISAGREES clocks.response.1.dueAt "2025-06-05T14:25:00Z": recomputed "2025-06-05T14:15:00Z"',
    ]);
    expect(findDisagreements(forged, digestOf(text))).toHaveLength(2);
    expect(findDisagreements(text, digestOf(text))).toEqual([]);
  });
});

/** A digit that makes the file no JSON any more is found by whoever reads it. */
function isChangeFound(text: string): boolean {
  try {
    return findDisagreements(text).length > 0;
  } catch (error) {
    return error instanceof SyntaxError;
  }
}

describe('evidence lets out', () => {
  const secret = fc.stringMatching(/^[a-z]{6} [a-z]{6} [a-z]{6}$/);
  test('no text of a comment, a summary, a note, a field or a person', () => {
    fc.assert(
      fc.property(named, secret, (name, words) => {
        const past = createIssue(
          '2025-06-05T14:00:00Z',
          { priority: 'Medium', summary: words, labels: [words.replaceAll(' ', '-')] },
          [
            { at: '2025-06-05T14:10:00Z', says: CLIENT, text: words },
            { at: '2025-06-05T14:20:00Z', says: AGENT, internal: true, text: words },
          ],
          [
            { at: '2025-06-05T14:30:00Z', kind: 'contact', payload: { note: words, channel: words } },
            { at: '2025-06-05T14:35:00Z', kind: 'escalate' },
            { at: '2025-06-05T14:40:00Z', kind: 'third-party', payload: { name: words, issueKey: words } },
            {
              at: '2025-06-05T14:50:00Z',
              kind: 'correction',
              payload: {
                clock: 'resolution',
                from: 1,
                to: Date.parse('2025-06-05T14:45:00Z'),
                counts: false,
                why: words,
              },
            },
          ],
        );
        const text = writeEvidence(requireScheme(name), past, Date.parse('2025-06-05T15:00:00Z'));
        for (const word of words.split(' ')) expect(text).not.toContain(word);
        expect(text).not.toContain('actor');
        expect(text).not.toContain('escalate');
        expect(findDisagreements(text)).toEqual([]);
      }),
      { numRuns: casesOf(60) },
    );
  });
});

describe('a scheme that listens to fields, labels, links and words', () => {
  const asking: Scheme = {
    ...presetOf('valtech'),
    severityFrom: {
      default: 'Minor',
      field: 'Impact',
      channelField: 'Channel',
      labels: { outage: 'Fatal' },
      channels: { phone: 'Critical' },
      words: [{ text: 'site down', severity: 'Fatal' }],
      remap: {},
      priorities: {},
      lateWithin: 'PT15M',
      floors: [{ label: 'vip', severity: 'Critical' }],
    },
    holders: [
      { holder: 'third-party', when: { is: 'linked', types: ['depends on'] } },
      {
        holder: 'client',
        when: {
          any: [
            { is: 'field', field: 'Waiting on', in: ['Client'] },
            { is: 'label', in: ['held'] },
          ],
        },
      },
    ],
  };
  const at = fc
    .integer({ min: 0, max: 5_000 })
    .map((m) => new Date(Date.parse('2025-06-05T14:00:00Z') + m * 60_000));
  const text = fc.constantFrom('Site DOWN again', 'site down', 'slow', 'The printer', '', 'secret merger');
  const label = fc.array(fc.constantFrom('outage', 'VIP', 'held', 'merger', 'channel:phone', 'channel:fax'));
  const value = fc.constantFrom('Fatal', 'fatale', 'phone', 'Client', 'client', 'merger', null);
  const change = (field: string, from: string | null, to: string | null) => ({
    field,
    from,
    fromString: from,
    to,
    toString: to,
  });
  const item = fc.oneof(
    fc.tuple(text, text).map(([from, to]) => change('summary', from, to)),
    fc.tuple(label, label).map(([from, to]) => change('labels', from.join(' '), to.join(' '))),
    fc
      .tuple(fc.constantFrom('Impact', 'Channel', 'Waiting on'), value, value)
      .map(([field, from, to]) => change(field, from, to)),
    fc
      .constantFrom('depends on', 'This issue depends on HOST-1', 'merges with')
      .chain((type) =>
        fc.constantFrom(
          { field: 'Link', from: null, fromString: null, to: 'HOST-1', toString: type },
          { field: 'Link', from: 'HOST-1', fromString: type, to: null, toString: null },
        ),
      ),
    fc.constantFrom('High', 'Odd').map((to) => change('priority', 'Medium', to)),
  );
  const entries = fc.array(fc.record({ at, items: fc.array(item, { minLength: 1, maxLength: 3 }) }), {
    maxLength: 8,
  });

  test('verifies, and tells nothing the scheme does not name', () => {
    fc.assert(
      fc.property(entries, text, label, (steps, summary, labels) => {
        const histories = steps.map((step, id) => ({
          id: String(id),
          created: step.at.toISOString(),
          items: step.items,
        }));
        const status = { id: '1', name: 'To Do', statusCategory: { key: 'new' } };
        const fields = {
          summary,
          labels,
          created: '2025-06-05T14:00:00Z',
          status,
          priority: { id: '3', name: 'Medium' },
        };
        const json = { id: '1', key: 'SUP-1', fields, changelog: { histories } };
        const past = historyOf(json, { fields: fieldsOf(asking) });
        const written = writeEvidence(asking, past, Date.parse('2025-06-09T14:00:00Z'));
        expect(findDisagreements(written)).toEqual([]);
        for (const word of ['merger', 'printer', 'HOST', 'fax']) expect(written).not.toContain(word);
      }),
      { numRuns: casesOf(200) },
    );
  });
});
