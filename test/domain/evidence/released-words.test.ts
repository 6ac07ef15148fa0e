/** Of an issue's words those alone are let out that its scheme compares them with. */
import { releasedWordsOf } from '../../../src/domain/evidence/released-words';
import type { AppEventKind } from '../../../src/domain/scheme/app-event-kinds';
import { BEGAN } from '../../../src/domain/scheme/conditions';
import type { Scheme } from '../../../src/domain/scheme/scheme';
import { createDesk } from '../sla/small-desk';

const names = { field: (name: string) => `~${name}~`, phrase: (text: string) => `<${text}>` };
const desk = createDesk();
const response = desk.clocks.response as NonNullable<Scheme['clocks']['response']>;

/** A scheme that asks these things, each of a clock's cancelling, of who holds an issue, or of a contract. */
function wordsOf({
  cancel = [],
  pause = [],
  holders = [],
  follows,
  severityFrom = {},
  goals = {},
}: {
  cancel?: object[];
  pause?: object[];
  holders?: object[];
  follows?: object;
  severityFrom?: object;
  goals?: object;
}) {
  const scheme = {
    ...desk,
    clocks: { response: { ...response, cancel, pause } },
    holders: holders.map((when) => ({ holder: 'client', when })),
    severityFrom: { ...desk.severityFrom, ...severityFrom },
    goals: { ...desk.goals, ...goals },
    ...(follows ? { follows } : {}),
  } as unknown as Scheme;
  return releasedWordsOf(scheme, names);
}

describe('labels', () => {
  const words = wordsOf({
    holders: [{ is: 'label', in: ['held'] }],
    severityFrom: {
      labels: { outage: 'High' },
      floors: [{ label: 'vip', severity: 'High' }],
      channels: { phone: 'High' },
    },
    goals: { Low: { response: { goal: { in: 'elapsed' }, clause: '', outside: { channels: ['fax'] } } } },
  });

  test('are let out where the scheme names them; of a channel, that there is one', () => {
    const borne = [
      'Outage',
      'VIP',
      'held',
      'secret',
      'channel:phone',
      'channel:fax',
      'channel:secret',
      'phone',
      'xchannel:fax',
    ];
    expect(words.labels(borne)).toEqual([
      'Outage',
      'VIP',
      'held',
      'channel:phone',
      'channel:fax',
      'channel:~',
    ]);
  });
});

describe('the values of a field', () => {
  const words = wordsOf({
    holders: [
      { is: 'field', field: 'Waits for', in: ['Client'] },
      { is: 'status', in: ['Nothing'] },
    ],
    cancel: [
      { on: 'field', field: 'cf_7', to: ['Called off'] },
      { on: 'date', field: 'Due' },
      { on: 'field', field: 'Any' },
    ],
    severityFrom: { field: 'Impact', channelField: 'Channel', channels: { phone: 'High' } },
  });

  test.each<[string, string, string, string]>([
    ['Impact', 'cf_1', 'high', 'high'],
    ['cf_1', 'Impact', 'Haute', 'Haute'],
    ['Impact', 'cf_1', 'secret', '~'],
    ['Impact', 'cf_1', '', ''],
    ['Other', 'cf_2', 'High', '~'],
    ['Channel', 'cf_3', 'phone', 'phone'],
    ['Channel', 'cf_3', 'Phone', '~'],
    ['Other', 'cf_2', 'phone', '~'],
    ['Channel', 'cf_3', 'High', '~'],
    ['Waits for', 'cf_4', 'CLIENT', 'CLIENT'],
    ['Waits for', 'cf_4', 'secret', '~'],
    ['Other', 'cf_2', 'Client', '~'],
    ['cf_7', 'State', 'called off', 'called off'],
    ['Any', 'cf_8', 'secret', '~'],
  ])('%s (%s) = “%s” is told as “%s”', (field, name, value, told) => {
    expect(words.field(field, name, value)).toBe(told);
  });

  test('are asked for of those fields alone', () => {
    const asked = ['Impact', 'Channel', 'Waits for', 'cf_7', 'Due', 'Any', 'Other', 'Nothing'].filter(
      words.asksFor,
    );
    expect(asked).toEqual(['Impact', 'Channel', 'Waits for', 'cf_7', 'Due', 'Any']);
  });

  test('are of no field where the scheme reads severities and channels from none', () => {
    expect(wordsOf({}).field('Impact', 'cf_1', 'High')).toBe('~');
    expect(wordsOf({}).asksFor('Impact')).toBe(false);
  });
});

describe('what the app was told', () => {
  const always: AppEventKind[] = ['restored', 'third-party', 'agreed-date', 'correction'];
  const listened = (scheme: Parameters<typeof wordsOf>[0]) =>
    (
      [...always, 'contact', 'began', 'client-changed', 'organization-changed', 'deferred'] as AppEventKind[]
    ).filter(wordsOf(scheme).listensTo);

  test.each<[string, Parameters<typeof wordsOf>[0], AppEventKind[]]>([
    ['is what every clock takes in', {}, []],
    ['and what a condition names', { cancel: [{ on: 'app-event', kinds: ['deferred'] }] }, ['deferred']],
    ['its beginning where a date of it is asked', { cancel: [{ on: 'date', field: BEGAN }] }, ['began']],
    ['not where another date is', { cancel: [{ on: 'date', field: 'Due' }] }, []],
    ['its client where one is asked', { follows: { is: 'client', in: ['a'] } }, ['client-changed']],
    [
      'its organizations where one is asked',
      { pause: [{ is: 'organization', in: ['a'] }] },
      ['organization-changed'],
    ],
    ['nothing more by a status', { pause: [{ is: 'status', in: ['a'] }] }, []],
  ])('%s', (_, scheme, more) => {
    expect(listened(scheme)).toEqual([...always, ...more]);
  });
});

describe('things with a name', () => {
  const words = wordsOf({
    holders: [
      {
        any: [
          { is: 'client', in: ['acme'] },
          { is: 'organization', in: ['70', 'Initech'] },
        ],
      },
      { all: [{ is: 'work-type', in: ['Bug'] }, { not: { is: 'component', in: ['Till'] } }] },
    ],
  });
  const thing = (id: string | null, name: string | null) => ({ id, name });

  test('are let out by id or name, each among its own kind', () => {
    const things = [
      thing('70', 'Acme'),
      thing('71', 'INITECH'),
      thing(null, null),
      thing('72', 'Till'),
      thing('73', null),
    ];
    expect(words.named('organization', things)).toEqual([things[0], things[1]]);
    expect(words.named('component', things)).toEqual([things[3]]);
    expect([words.client('acme'), words.client('other'), words.client(null)]).toEqual(['acme', null, null]);
  });

  test('a work type is told by its nature alone where nobody names it', () => {
    const [bug, task] = [
      { id: '1', name: 'Bug', isSubtask: false },
      { id: '2', name: 'Secret', isSubtask: true },
    ];
    expect([words.workType(bug), words.workType(task)]).toEqual([
      bug,
      { id: null, name: null, isSubtask: true },
    ]);
  });
});

describe('links and summaries', () => {
  const words = wordsOf({
    cancel: [
      { on: 'linked', types: ['depends on'] },
      { on: 'linked', types: ['blocks'] },
    ],
    severityFrom: {
      words: [
        { text: 'site down', severity: 'High' },
        { text: 'fire', severity: 'High' },
      ],
    },
  });

  test('of a link’s words the scheme’s are let out', () => {
    expect([
      words.linkType('This depends on A-1'),
      words.linkType('blocks, depends on'),
      words.linkType('merges'),
    ]).toEqual([...['depends on', 'depends on ~ blocks', '~']]);
  });

  test('a summary is told by its phrases; those that differ stay different, those that are the same the same', () => {
    const told = ['Site down again', 'a fire, site down', 'merger', 'merger', 'Site down again', ''].map(
      words.summary,
    );
    expect(told).toEqual(['~ <site down>', '~~ <site down> <fire>', '~~~ ', '~~~ ', '~ <site down>', '']);
  });

  test('are read where the scheme asks, and only there', () => {
    const read = ({ readsLinks, readsSummary }: typeof words) => [readsLinks, readsSummary];
    expect(read(words)).toEqual([true, true]);
    expect(read(wordsOf({}))).toEqual([false, false]);
    expect(read(wordsOf({ holders: [{ is: 'linked' }] }))).toEqual([true, false]);
  });
});
