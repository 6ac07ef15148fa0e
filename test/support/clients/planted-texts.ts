/** Texts of the team's and of a client's with a mark in them, in shapes that people type by malice, put where they are not for another client. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { attach } from '../attached-file';
import { ADMIN, AGENT, CLIENT, HOUR, MINUTE } from '../site/desk';
import { documentOf, OTHER_CLIENT, type TwoClients } from './two-clients';

/** Where a text goes, the owner of what is written there, and how. */
interface Place {
  owner: 'team' | 'acme' | 'quay';
  put: (site: TwoClients, text: string) => Promise<unknown>;
}

export interface Planted {
  place: string;
  mark: string;
  text: string;
}

const shapes: ((mark: string) => string)[] = [
  (mark) => mark,
  (mark) => mark.toUpperCase(),
  (mark) => `=HYPERLINK("https://e.example/${mark}")`,
  (mark) => `\uff1d${mark}`,
  (mark) => `<img src=x alt=${mark}>`,
  (mark) => `"${mark}"}],"kind":"refused`,
  (mark) => `{{${mark}}} \${${mark}}`,
  (mark) => `[${mark}](javascript:1)`,
  (mark) => `\u202e${mark}\u202c`,
  (mark) => `constructor ${mark} __proto__`,
  (mark) => `To be written by a person ${mark}`,
  (mark) => `client:quay ${mark} client:zzacme-corp`,
];

/** What people type in the app is taken without hidden marks of the direction of writing alone; the mark in it stays. */
const withoutHidden = (text: string) => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');

const comment = (as: string, of: 'acmes' | 'quays', internal: boolean) => (site: TwoClients, text: string) =>
  site.desk.addComment(as, site[of], text, internal);

const record =
  (of: 'acmes' | 'quays', event: (note: string, now: number) => object) =>
  ({ desk, ...site }: TwoClients, text: string) =>
    desk.recordEvent(site[of], event(withoutHidden(text), desk.site.clock.now()) as never);

const editIssue =
  (of: 'acmes' | 'quays', fields: (text: string) => object) =>
  ({ desk, ...site }: TwoClients, text: string) =>
    desk.askJira(AGENT, 'PUT', `/rest/api/3/issue/${site[of].key}`, { fields: fields(text) });

const markedComment = async ({ desk, quays }: TwoClients, text: string) => {
  const visibility = { type: 'role', value: 'Service Desk Team' };
  const properties = [{ key: 'sablier.note', value: { key: text, mark: text } }];
  const body = { body: documentOf('An internal word'), visibility, properties };
  await desk.askJira(AGENT, 'POST', `/rest/api/3/issue/${quays.key}/comment`, body);
};

const editClient =
  (change: (text: string) => object) =>
  async ({ desk }: TwoClients, text: string) => {
    const { clients } = (await desk.callAdmin('showSite')) as { clients: { id: string }[] };
    const acme = clients.find(({ id }) => id === 'zzacme-corp');
    return desk.callAdmin('saveClient', { ...acme, ...change(withoutHidden(text)) });
  };

const editScheme =
  (change: (scheme: Record<string, never>, text: string) => object) =>
  async ({ desk }: TwoClients, text: string) => {
    const extension = { project: { id: '10000', key: 'SUP' } };
    const ask = (functionKey: string, payload: object = {}) =>
      desk.site.invoke({ as: ADMIN, moduleKey: 'scheme', functionKey, payload, extension });
    const { current } = (await ask('showScheme')) as { current: { scheme: never; version: number } };
    const scheme = structuredClone(current.scheme) as Record<string, never>;
    return ask('saveScheme', { scheme: change(scheme, withoutHidden(text)), basedOn: current.version });
  };

const askHost = (of: 'acmes' | 'quays') => (site: TwoClients, note: string) =>
  site.desk.callPanel(site[of], 'askThirdParty', {
    ...{ id: randomUUID(), projectId: '10001', name: 'The host', note: withoutHidden(note) },
  });

const accounts = (functionKey: string, payload: object) => (site: TwoClients) =>
  site.desk.site.invoke({ as: ADMIN, moduleKey: 'accounts', functionKey, payload, extension: {} });

const remark = async ({ desk, quaysPage, quays }: TwoClients, text: string) => {
  const path = '/wiki/api/v2/pages?limit=250';
  const { body } = await desk.site.request({ as: AGENT, product: 'confluence', method: 'GET', path });
  const pages = (body as { results: { id: string; title: string }[] } | undefined)?.results;
  const draft = pages?.find(({ id, title }) => id !== quaysPage && title.startsWith(quays.key));
  if (!draft) return;
  const value = JSON.stringify(documentOf(text));
  const words = { pageId: draft.id, body: { representation: 'atlas_doc_format', value } };
  const request = { as: AGENT, product: 'confluence' as const, method: 'POST', body: words };
  await desk.site.request({ ...request, path: '/wiki/api/v2/footer-comments' });
};

export const places: Record<string, Place> = {
  'an internal comment': { owner: 'team', put: comment(AGENT, 'quays', true) },
  'a property of an internal comment': { owner: 'team', put: markedComment },
  'a contact': {
    owner: 'team',
    put: record('quays', (note) => ({ kind: 'contact', channel: 'phone', note })),
  },
  'an attempt': {
    owner: 'team',
    put: record('quays', (note) => ({ kind: 'attempt', channel: 'email', note })),
  },
  'a workaround': { owner: 'team', put: record('quays', (note) => ({ kind: 'workaround', note })) },
  'an estimate': { owner: 'team', put: record('quays', (note) => ({ kind: 'estimate', minutes: 60, note })) },
  'an agreed date': {
    owner: 'team',
    put: record('quays', (note, now) => ({
      ...{ kind: 'agreed-date', clock: 'resolution', agreedAt: now + HOUR, note },
    })),
  },
  'a scope': {
    owner: 'team',
    put: record('quays', (note) => ({ kind: 'out-of-scope', scope: 'billable', note })),
  },
  'a third party': {
    owner: 'team',
    put: record('quays', (note) => ({ kind: 'third-party', waiting: false, name: 'The host', note })),
  },
  'a dispute': {
    owner: 'team',
    put: record('quays', (why, now) => ({
      ...{ kind: 'correction', clock: 'resolution', from: now - HOUR, to: now - MINUTE, counts: true, why },
    })),
  },
  'a ticket for a host': { owner: 'team', put: askHost('quays') },
  'a ticket for another’s host': { owner: 'acme', put: askHost('acmes') },
  'a remark on a draft': { owner: 'team', put: remark },
  'a phrase': {
    owner: 'team',
    put: editScheme((scheme, text) => {
      const from = scheme.severityFrom as { words?: object[] } | undefined;
      const severity = (scheme.severities as { name: string }[] | undefined)?.[0]?.name;
      return { ...scheme, severityFrom: { ...from, words: [...(from?.words ?? []), { text, severity }] } };
    }),
  },
  'a summary': { owner: 'acme', put: editIssue('acmes', (summary) => ({ summary })) },
  'a description': {
    owner: 'acme',
    put: editIssue('acmes', (text) => ({ description: documentOf(text) })),
  },
  'a label': {
    owner: 'acme',
    put: editIssue('acmes', (text) => ({ labels: ['zzacme-label', text.replace(/\s/g, '-')] })),
  },
  'a client’s word': { owner: 'acme', put: comment(CLIENT, 'acmes', false) },
  'a word to a client': { owner: 'acme', put: comment(AGENT, 'acmes', false) },
  'a note on another’s issue': {
    owner: 'acme',
    put: record('acmes', (note) => ({ kind: 'contact', channel: 'chat', note })),
  },
  'a demand': {
    owner: 'acme',
    put: record('acmes', (note) => ({ kind: 'demand', note })),
  },
  'a file’s name': {
    owner: 'acme',
    put: ({ desk, acmes }, text) => attach(desk, acmes, text.replace(/["\\/\r\n]/g, '_')),
  },
  'a manager': { owner: 'team', put: editClient((accountManager) => ({ accountManager })) },
  'a contact’s name': {
    owner: 'acme',
    put: editClient((name) => ({
      contacts: [
        { name: 'zzacme contact', accountId: CLIENT },
        { name, email: 'n@acme.example' },
      ],
    })),
  },
  'a component': { owner: 'acme', put: editClient((text) => ({ components: [text] })) },
  'an adjustment': {
    owner: 'acme',
    put: (site, text) => {
      const reason = withoutHidden(text);
      const when = { client: 'zzacme-corp', on: '2025-06-05', bankMinutes: 5 };
      return accounts('addAdjustment', { id: randomUUID(), ...when, reason })(site);
    },
  },
  'the other client’s word': { owner: 'quay', put: comment(OTHER_CLIENT, 'quays', false) },
  'the other client’s summary': { owner: 'quay', put: editIssue('quays', (summary) => ({ summary })) },
};

const hex = fc.stringMatching(/^[0-9a-f]{8}$/);

/** Some texts, each with a mark of its own, for places of all kinds. */
export const plantings: fc.Arbitrary<Planted[]> = fc.uniqueArray(
  fc
    .tuple(fc.constantFrom(...Object.keys(places)), hex, fc.constantFrom(...shapes))
    .map(([place, tail, shape]) => {
      const mark = `zz${places[place]?.owner}${tail}`;
      return { place, mark, text: shape(mark) };
    }),
  { minLength: 8, maxLength: 12, selector: ({ place }) => place },
);

/** Each text where it belongs; then the published report, where there is one, is written again from all that is known now. */
export async function plant(site: TwoClients, planted: readonly Planted[]): Promise<void> {
  for (const { place, text } of planted) requireTaken(place, await places[place]?.put(site, text));
  await site.desk.site.advance(6 * MINUTE);
  if (!site.hasReport) return;
  const step = { step: 'amend', why: 'More is known now' };
  requireTaken('an amendment', await site.desk.callPanel(site.quays, 'moveReport', step));
  await site.desk.site.advance(MINUTE);
}

function requireTaken(place: string, answer: unknown): void {
  if ((answer as { kind?: string } | null | undefined)?.kind === 'refused')
    throw new Error(`${place}: ${JSON.stringify(answer)}`);
}

/** The same site as the first client sees it: its own issue and page, and the other's. */
export const seenByFirst = ({ acmes, quays, acmesPage, quaysPage, ...site }: TwoClients): TwoClients => ({
  ...{ ...site, acmes: quays, quays: acmes, acmesPage: quaysPage, quaysPage: acmesPage },
});
