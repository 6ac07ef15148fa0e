import { textsIn } from '../../../locales/languages';
import { formatShare } from '../../../src/application/availability/document/format-share';
import {
  correctOutage,
  type Outage,
  outageEditSchema,
  outagesOf,
} from '../../../src/domain/availability/outage';
import { findBroken, findWorst } from '../../../src/domain/availability/rolling';
import { stripOf } from '../../../src/domain/availability/strip';
import { DAY } from '../../../static/shared/time/lengths';
import { AGENT, createIssue, presetOf } from '../sla/issues';
import { at, createOutage, createService, createTerms, HOUR, MINUTE, maintenance } from './service';

const NOON = '2025-06-10T12:00:00-04:00';
const addTo = (from: string, length: number) => new Date(at(from) + length).toISOString();

describe('at least 99.5 % over 30 days: at most 3 h 36 min of outage', () => {
  test.each([
    ['exactly 3 h 36 min is kept', 216 * MINUTE, true, 9950],
    ['a millisecond more is not, and does not read as 99.50 %', 216 * MINUTE + 1, false, 9949],
    ['no outage at all', 0, true, 10_000],
  ])('%s', (_, length, met, share) => {
    const measured = createService([createOutage(NOON, addTo(NOON, length))]).measureRolling(
      at(NOON) + 10 * DAY,
    );
    expect([measured.met, measured.share, measured.down]).toEqual([met, share, length]);
  });

  test('the stretch is thirty times twenty-four hours, over a change of clocks too', () => {
    const spring = '2025-03-20T12:00:00-04:00';
    const measured = createService([]).measureRolling(at(spring));
    expect([measured.judged, measured.from]).toEqual([30 * DAY, at('2025-02-18T11:00:00-05:00')]);
  });

  test('a month is the civil month, with the hour its change of clocks takes', () => {
    expect(createService([]).measureMonth(at('2025-03-20T12:00:00-04:00')).judged).toBe(31 * DAY - HOUR);
  });

  test('overlapping outages count once, and one without an end counts until now', () => {
    const now = '2025-06-10T15:00:00-04:00';
    const two = [
      createOutage(NOON, addTo(NOON, 2 * HOUR)),
      createOutage(addTo(NOON, HOUR), null, 'ours', 'OPS-2'),
    ];
    expect(createService(two, [], {}, now).measureRolling(at(now)).down).toBe(3 * HOUR);
  });

  test('what the client causes is no outage, unless ours goes on at the same time', () => {
    const client = createOutage(NOON, addTo(NOON, 5 * HOUR), 'client');
    expect(createService([client]).measureRolling(at(NOON) + DAY).down).toBe(0);
    const both = [client, createOutage(addTo(NOON, 4 * HOUR), addTo(NOON, 6 * HOUR))];
    expect(createService(both).measureRolling(at(NOON) + DAY).down).toBe(2 * HOUR);
  });
});

describe('planned maintenance', () => {
  const three = maintenance(NOON, addTo(NOON, 3 * HOUR));

  test('announced in time, up to three hours a month, is no outage', () => {
    const { down, planned, judged } = createService([], [three]).measureRolling(at(NOON) + DAY);
    expect([down, planned, judged]).toEqual([0, 3 * HOUR, 30 * DAY - 3 * HOUR]);
  });

  test('counts as up instead of leaving the time judged, where the terms say so', () => {
    const { judged, share } = createService([], [three], {
      maintenance: { reading: 'counted-as-up' },
    }).measureRolling(at(NOON) + DAY);
    expect([judged, share]).toEqual([30 * DAY, 10_000]);
  });

  test('beyond three hours a month is an outage, and the next month begins anew', () => {
    const more = maintenance('2025-06-20T01:00:00-04:00', '2025-06-20T02:00:00-04:00');
    const night = maintenance('2025-06-30T23:00:00-04:00', '2025-07-01T01:00:00-04:00');
    const measured = createService([], [night, more, three]);
    expect(measured.measureMonth(at(NOON)).down).toBe(2 * HOUR);
    expect(measured.measureMonth(at('2025-07-01T02:00:00-04:00')).down).toBe(0);
  });

  test('not announced is an outage, all of it, and uses up nothing of the three hours', () => {
    const silent = maintenance(NOON, addTo(NOON, 2 * HOUR), { announcedAt: null });
    const later = maintenance(addTo(NOON, DAY), addTo(NOON, DAY + 3 * HOUR));
    const { down, planned } = createService([], [silent, later]).measureMonth(at(NOON));
    expect([down, planned]).toEqual([2 * HOUR, 3 * HOUR]);
  });

  test.each([
    ['a critical fix needs no notice', { critical: true, announcedAt: null }, {}, 0],
    ['a notice as it begins is too late', { announcedAt: at(NOON) }, {}, HOUR],
    ['a notice the moment before is in time', { announcedAt: at(NOON) - 1 }, {}, 0],
    ['two days ahead, exactly two days', { announcedAt: at(NOON) - 2 * DAY }, { notice: 'P2D' }, 0],
    ['two days ahead, a moment late', { announcedAt: at(NOON) - 2 * DAY + 1 }, { notice: 'P2D' }, HOUR],
    ['one that was cancelled did not happen', { announcedAt: null, cancelled: true }, {}, 0],
  ])('%s', (_, changes, rule, down) => {
    const maintenances = [maintenance(NOON, addTo(NOON, HOUR), changes)];
    expect(createService([], maintenances, { maintenance: rule }).measureMonth(at(NOON)).down).toBe(down);
  });

  test('an outage during planned maintenance is no outage; before and after it is', () => {
    const around = createOutage(addTo(NOON, -HOUR), addTo(NOON, 4 * HOUR));
    expect(createService([around], [three]).measureMonth(at(NOON)).down).toBe(2 * HOUR);
  });

  test('maintenance to come has not taken place', () => {
    const ahead = maintenance('2025-07-20T01:00:00-04:00', '2025-07-20T09:00:00-04:00');
    expect(createService([], [ahead]).measureMonth(at('2025-07-01T02:00:00-04:00')).down).toBe(0);
  });
});

describe('the rolling verdict at every instant', () => {
  const long = createService([createOutage(NOON, addTo(NOON, 4 * HOUR))]);
  const all = [at('2025-06-01T00:00:00-04:00'), at('2025-07-31T00:00:00-04:00')] as const;

  test('the promise is broken from the first moment past 3 h 36 min until enough has left the window', () => {
    const now = '2025-08-01T00:00:00-04:00';
    const whole = createService([createOutage(NOON, addTo(NOON, 4 * HOUR))], [], {}, now);
    expect(findBroken(whole, ...all)).toEqual([
      { from: at(NOON) + 216 * MINUTE + 1, to: at(NOON) + 30 * DAY + 24 * MINUTE },
    ]);
  });

  test('the worst instant is told with its figures', () => {
    const worst = findWorst(long, ...all);
    expect([worst.down, worst.to, worst.met]).toEqual([4 * HOUR, at(NOON) + 4 * HOUR, false]);
  });

  test('a service watched for less than thirty days is judged over what was seen', () => {
    const start = '2025-01-02T00:00:00-05:00';
    const { judged, met } = createService([createOutage(start, addTo(start, HOUR))]).measureRolling(
      at(start) + DAY,
    );
    expect([judged, met]).toEqual([2 * DAY, false]);
  });

  test('before a service was watched nothing is judged', () => {
    expect(createService([]).measureRolling(at('2024-12-01T00:00:00-05:00'))).toMatchObject({
      judged: 0,
      share: null,
      met: true,
    });
  });
});

describe('the ninety-day strip', () => {
  const days = stripOf(
    createService(
      [
        createOutage('2025-06-30T23:00:00-04:00', '2025-07-01T01:00:00-04:00'),
        createOutage('2025-06-29T10:00:00-04:00', '2025-06-29T10:05:00-04:00', 'client', 'OPS-2'),
      ],
      [maintenance('2025-06-28T01:00:00-04:00', '2025-06-28T02:00:00-04:00')],
    ),
    90,
  );

  test('ends today, with a row a day for its table', () => {
    expect([days.length, days[0]?.on, days.at(-1)?.on]).toEqual([90, '2025-04-03', '2025-07-01']);
    expect(days.slice(-5).map(({ on, state, down, keys }) => [on, state, down / MINUTE, keys])).toEqual([
      ['2025-06-27', 'up', 0, []],
      ['2025-06-28', 'planned', 0, []],
      ['2025-06-29', 'client', 0, ['OPS-2']],
      ['2025-06-30', 'down', 60, ['OPS-1']],
      ['2025-07-01', 'down', 60, ['OPS-1']],
    ]);
    expect(days.at(-2)).toMatchObject({ state: 'down', share: 9583 });
    expect(days.at(-1)?.rolling.down).toBe(2 * HOUR);
  });

  test('a day before the service was watched is unknown, never up', () => {
    const new_year = stripOf(createService([], [], {}, '2025-01-02T12:00:00-05:00'), 3);
    expect(new_year.map(({ state, share }) => [state, share])).toEqual([
      ['unknown', null],
      ['up', 10_000],
      ['up', 10_000],
    ]);
  });

  test('shares are cut down, in the language of the reader', () => {
    expect([formatShare(10_000, textsIn('en')), formatShare(9_905, textsIn('fr'))]).toEqual([
      '100.00\u00a0%',
      '99,05\u00a0%',
    ]);
  });
});

describe('outages come from Critical incidents', () => {
  const tracktik = presetOf('tracktik');
  const received = '2025-06-10T10:00:00Z';
  const restored = { at: '2025-06-10T11:00:00Z', kind: 'restored' as const };
  const findOutages = (...args: Parameters<typeof createIssue>) =>
    outagesOf(createTerms(), tracktik, createIssue(...args));
  const hoursOf = (outages: Outage[]) =>
    outages.map(({ from, to }) =>
      [from, to].map((when) => when && new Date(when).toISOString().slice(11, 16)),
    );
  const closed = { at: '2025-06-10T14:00:00Z', status: 'Done' };

  test('from receipt to the restoration, even when the issue is closed later', () => {
    expect(hoursOf(findOutages(received, { priority: 'Critical' }, [closed], [restored]))).toEqual([
      ['10:00', '11:00'],
    ]);
  });

  test('without a word of restoration, to the closing; without that, on and on', () => {
    expect(hoursOf(findOutages(received, { priority: 'Critical' }, [closed]))).toEqual([['10:00', '14:00']]);
    expect(hoursOf(findOutages(received, { priority: 'Critical' }))).toEqual([['10:00', null]]);
  });

  test('an incident that was never Critical is no outage; one found Critical was from its receipt', () => {
    expect(findOutages(received, { priority: 'Important' }, [closed])).toEqual([]);
    const up = { at: '2025-06-10T10:30:00Z', priority: 'Critical', was: 'Important' };
    expect(hoursOf(findOutages(received, { priority: 'Important' }, [up, closed]))).toEqual([
      ['10:00', '14:00'],
    ]);
  });

  test('each reopening is an outage of its own', () => {
    const reopened = { at: '2025-06-10T16:00:00Z', status: 'To Do' };
    const again = { at: '2025-06-10T17:00:00Z', status: 'Done' };
    const steps = [closed, reopened, again];
    expect(hoursOf(findOutages(received, { priority: 'Critical' }, steps, [restored]))).toEqual([
      ['10:00', '11:00'],
      ['16:00', '17:00'],
    ]);
  });

  test('a label says that the client caused it', () => {
    expect(findOutages(received, { priority: 'Critical', labels: ['cause:client'] })[0]?.cause).toBe(
      'client',
    );
  });

  test('a word to the client ends no outage', () => {
    const word = { at: '2025-06-10T10:10:00Z', says: AGENT };
    expect(hoursOf(findOutages(received, { priority: 'Critical' }, [word]))).toEqual([['10:00', null]]);
  });
});

describe('an outage is editable with a reason', () => {
  const original = createOutage(NOON, null);
  const createEdit = (when: number, changes: object) =>
    outageEditSchema.parse({
      outageId: original.id,
      at: when,
      actor: 'a',
      reason: 'See the log',
      ...changes,
    });

  test('the last correction wins, whatever order they come in', () => {
    const edits = [
      createEdit(2, { to: at(NOON) + HOUR }),
      createEdit(1, { to: at(NOON) + 2 * HOUR, cause: 'client' }),
    ];
    expect(correctOutage(original, edits)).toEqual({ ...original, to: at(NOON) + HOUR, cause: 'client' });
  });

  test('one without a reason is refused, and so is an end before the beginning', () => {
    expect(() => createEdit(1, { reason: ' ' })).toThrow('no-reason');
    expect(correctOutage(original, [createEdit(1, { to: at(NOON) - 1 })])).toMatchObject({
      refused: { code: 'ends-before-it-begins' },
    });
  });
});
