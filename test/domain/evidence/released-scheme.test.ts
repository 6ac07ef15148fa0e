/** What evidence releases of a scheme: its numbers come out the same, and nothing of it that they are not made of is there. */

import { createHash } from 'node:crypto';
import { lineOf } from '../../../local/sla/verify-line';
import { evidenceOf } from '../../../src/domain/evidence/evidence';
import { readAsEvidence, verifyEvidence } from '../../../src/domain/evidence/verify';
import { type Scheme, schemeSchema } from '../../../src/domain/scheme/scheme';
import { historyOf } from '../../../src/domain/sla/reading/read-history';
import { explainWarning } from '../../support/explain-warning';
import { presetOf } from '../sla/issues';

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex');
const valtech = presetOf('valtech');
const toLabel = (text: string) => ({ en: `${text} en`, fr: `${text} fr` });

/** A desk that serves two clients, each of its words planted with what no client may read. */
const planted: Scheme = schemeSchema.parse({
  ...valtech,
  id: 'zzid',
  name: toLabel('zzname'),
  source: 'zzsource',
  severities: valtech.severities.map((severity) => ({
    ...severity,
    codes: [...severity.codes, 'zzcode'],
    definition: toLabel('zzdefinition'),
    examples: toLabel('zzexample'),
    clause: 'zzclause of a severity',
  })),
  severityFrom: {
    ...valtech.severityFrom,
    field: 'zzfield of the tier',
    channelField: 'zzfield of the channel',
    labels: { 'zzlabel-of-harbour': 'Fatal', outage: 'Fatal' },
    channels: { zzchannel: 'Fatal', phone: 'Critical' },
    words: [
      { text: 'zzphrase never', severity: 'Fatal' },
      { text: 'site down', severity: 'Fatal' },
    ],
    floors: [
      { label: 'zzfloor', severity: 'Fatal' },
      { label: 'vip', severity: 'Critical' },
    ],
  },
  calendars: {
    ...Object.fromEntries(
      Object.entries(valtech.calendars).map(([name, calendar]) => [
        name,
        {
          ...calendar,
          holidays: [
            ...calendar.holidays,
            { date: '2025-12-29', name: toLabel('zzholiday'), contact: 'zzcontact on holidays' },
            { date: '2025-06-10', name: toLabel('Founders’ day'), contact: 'zzcontact' },
          ],
        },
      ]),
    ),
    'zzhours-of-harbour': Object.values(valtech.calendars)[0],
  },
  holders: [
    {
      holder: 'client',
      when: { is: 'field', field: 'zzfield of the customer', in: ['zzvalue Harbour', 'Acme'] },
    },
    {
      holder: 'third-party',
      when: {
        any: [
          { is: 'label', in: ['zzheld'] },
          { is: 'linked', types: ['zzlink'] },
        ],
      },
    },
    { holder: 'client', when: { is: 'status', in: ['zzwaiting for Harbour'] } },
  ],
  clocks: Object.fromEntries(
    Object.entries(valtech.clocks).map(([name, clock]) => [
      name,
      { ...clock, pauseInStatuses: ['zzwaiting'], clause: 'zzclause of a clock' },
    ]),
  ),
  team: { roles: ['zzrole'], groups: ['zzgroup'] },
  report: { ...valtech.report, place: { space: 'ZZSPACE', parent: '4242', readers: 'zzreaders' } },
});

const change = (field: string, from: string | null, to: string | null) => ({
  ...{ field, from, fromString: from, to, toString: to },
});
const past = historyOf(
  {
    id: '1',
    key: 'SUP-1',
    fields: {
      created: '2025-06-05T14:00:00Z',
      summary: 'Our site down today',
      labels: ['vip', 'outage', 'channel:phone'],
      status: { id: '1', name: 'Done', statusCategory: { key: 'done' } },
      priority: { id: '3', name: 'Odd' },
    },
    changelog: {
      histories: [
        {
          id: '1',
          created: '2025-06-05T14:05:00Z',
          items: [change('labels', 'vip', 'vip outage channel:phone')],
        },
        {
          id: '2',
          created: '2025-06-05T14:10:00Z',
          items: [change('zzfield of the customer', null, 'Acme')],
        },
        {
          id: '3',
          created: '2025-06-05T15:10:00Z',
          items: [change('zzfield of the customer', 'Acme', 'zzother')],
        },
        { id: '4', created: '2025-06-09T15:10:00Z', items: [change('status', 'To Do', 'Done')] },
      ],
    },
  },
  { fields: new Set(['zzfield of the customer', 'zzfield of the tier', 'zzfield of the channel']) },
);
const text = evidenceOf(
  {
    history: past,
    scheme: planted,
    version: 3,
    now: Date.parse('2025-06-20T14:00:00Z'),
    timeZones: '2025b',
    explainWarning,
  },
  digestOf,
);

test('nothing of the scheme that the numbers are not made of is in the file', () => {
  expect(text.match(/zz[^"]*/gi) ?? []).toEqual([]);
  expect(text).not.toContain('site down');
  const withoutDigest = text.replace(/"sha256":"[0-9a-f]*"/, '');
  expect(withoutDigest).not.toContain('4242');
});

test('every number of it verifies all the same, the severity by a phrase and a floor, the holder by a field', () => {
  const json = readAsEvidence(text);
  const against = { sha256: digestOf, published: digestOf(text), timeZones: '2025b' };
  const checks = verifyEvidence(text, json ?? {}, against);
  expect(checks.filter(({ agrees }) => agrees === false)).toEqual([]);
  const numbers = checks.map((check) => lineOf(check, 'en')).join('\n');
  expect(numbers).toMatch(/severityHistory\.1 .*"Fatal"/);
  expect(numbers).toMatch(/"holder":"client"/);
});

test('a holiday that a ledger tells is called by its name', () => {
  expect(text).toContain('Founders’ day en');
});
