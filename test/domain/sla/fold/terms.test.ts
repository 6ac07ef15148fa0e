/** Severities and contracts that change: what tells them, what of it counts, and what was a mistake of a moment. */
import { changed, createDesk, judge, type Ticket } from '../contracts/desk';

const labels = (from: string[], to: string[]) => changed('labels', from.join(' '), to.join(' '));
const priority = (from: string, to: string) => changed('priority', from, to);
const contractsOf = (ticket: Ticket, now = '06 20:00') =>
  judge(ticket, now).contractHistory.map(({ contract }) => contract);
const severitiesOf = (ticket: Ticket, now = '06 20:00', scheme = createDesk()) =>
  judge(ticket, now, scheme).severityHistory.map(({ severity }) => severity);
const termsOf = (ticket: Ticket, clock: 'response' | 'report', now = '06 20:00', scheme = createDesk()) =>
  (judge(ticket, now, scheme).clocks[clock]?.cycles ?? []).map(({ contract, severity }) => [
    contract,
    severity,
  ]);

const base: Ticket = { at: '05 14:00', priority: 'High' };
const toBank = labels([], ['bank']);
const toOwn = labels(['bank'], []);

describe('a contract', () => {
  test('that was held for less than five minutes was a mistake, and one of five was not', () => {
    expect(
      contractsOf({
        ...base,
        items: [
          ['05 15:00', [toBank]],
          ['05 15:04', [toOwn]],
        ],
      }),
    ).toEqual([null]);
    expect(
      contractsOf({
        ...base,
        items: [
          ['05 15:00', [toBank]],
          ['05 15:05', [toOwn]],
        ],
      }),
    ).toEqual([null, 'bank', null]);
  });

  test('of the receipt is none, however soon it goes', () => {
    expect(contractsOf({ ...base, labels: ['bank'], items: [['05 14:01', [toOwn]]] })).toEqual([
      'bank',
      null,
    ]);
    expect(
      contractsOf({
        ...base,
        labels: ['bank'],
        items: [
          ['05 14:01', [toOwn]],
          ['05 14:02', [toBank]],
        ],
      }),
    ).toEqual(['bank']);
  });

  test('judges who answers while it is held, and a mistake judges nobody', () => {
    const answered = (at: string, back: string): Ticket => ({
      ...base,
      items: [
        ['05 15:00', [toBank]],
        [back, [toOwn]],
      ],
      says: [at],
    });
    expect(termsOf(answered('05 15:02', '05 15:04'), 'response')).toEqual([[null, 'High']]);
    expect(termsOf(answered('05 15:02', '05 15:30'), 'response')).toEqual([['bank', 'High']]);
    expect(termsOf(answered('05 14:30', '05 15:04'), 'response')).toEqual([[null, 'High']]);
    expect(termsOf(answered('05 15:45', '05 15:30'), 'response')).toEqual([[null, 'High']]);
  });

  test('that has just come waits to see whether it was a mistake', () => {
    const ticket: Ticket = { ...base, items: [['05 15:30', [toBank]]] };
    const at = (now: string) => {
      const { pendingUntil, clocks } = judge(ticket, now);
      const cycle = clocks.response?.cycles[0];
      return [pendingUntil, cycle?.pendingUntil, cycle?.contract, cycle?.state];
    };
    const until = Date.parse('2025-06-05T15:35:00Z');
    expect(at('05 15:34')).toEqual([until, until, 'bank', 'running']);
    expect(at('05 15:35')).toEqual([null, null, 'bank', 'running']);
  });

  test('that came after the answer leaves it as it was', () => {
    expect(termsOf({ ...base, says: ['05 14:10'], items: [['05 15:00', [toBank]]] }, 'response')).toEqual([
      [null, 'High'],
    ]);
    const pending = judge({ ...base, says: ['05 14:10'], items: [['05 15:00', [toBank]]] }, '05 15:01');
    expect(pending.clocks.response?.cycles[0]?.pendingUntil).toBeNull();
  });
});

describe('a severity', () => {
  test('that was held for less than five minutes was a mistake, and owes no report', () => {
    const closed = (back: string): Ticket => ({
      ...{ at: '05 14:00', priority: 'Low' },
      items: [
        ['05 15:00', [priority('Low', 'High')]],
        [back, [priority('High', 'Low')]],
        ['05 18:00', [changed('status', 'To Do', 'Done'), changed('resolution', null, 'Fixed')]],
      ],
    });
    expect(severitiesOf(closed('05 15:04'))).toEqual(['Low']);
    expect(termsOf(closed('05 15:04'), 'report')).toEqual([]);
    expect(severitiesOf(closed('05 15:06'))).toEqual(['Low', 'High', 'Low']);
    expect(termsOf(closed('05 15:06'), 'report')).toEqual([[null, 'Low']]);
  });

  test('that was raised after the closing owes the report it did not owe before, unless that was a mistake', () => {
    const raised = (...more: [string, object[]][]): Ticket => ({
      ...{ at: '05 14:00', priority: 'Low' },
      items: [
        ['05 18:00', [changed('status', 'To Do', 'Done'), changed('resolution', null, 'Fixed')]],
        ['05 18:10', [priority('Low', 'High')]],
        ...more,
      ],
    });
    expect(termsOf(raised(), 'report')).toEqual([]);
    expect(severitiesOf(raised(['05 18:12', [priority('High', 'Low')]]))).toEqual(['Low']);
  });

  test('of a cycle that ended stays, unless it was a mistake of a moment', () => {
    const answered = (back: string): Ticket => ({
      ...{ at: '05 14:00', priority: 'Low', says: ['05 15:02'] },
      items: [
        ['05 15:00', [priority('Low', 'High')]],
        [back, [priority('High', 'Low')]],
      ],
    });
    expect(termsOf(answered('05 15:03'), 'response')).toEqual([[null, 'Low']]);
    expect(termsOf(answered('05 16:00'), 'response')).toEqual([[null, 'High']]);
  });

  const telling = (severityFrom: object) => createDesk({ severityFrom: { default: 'Low', ...severityFrom } });
  const words = telling({ words: [{ text: 'fire', severity: 'High' }] });
  const summary = (from: string, to: string) => changed('summary', from, to);

  test('is told by the words of the summary as they change, until somebody sets a priority', () => {
    const ticket = (...items: [string, object[]][]): Ticket => ({
      at: '05 14:00',
      priority: 'Odd',
      fields: { summary: 'On fire' },
      items,
    });
    expect(severitiesOf(ticket(), '06 20:00', words)).toEqual(['High']);
    expect(severitiesOf(ticket(['05 15:00', [summary('Broken', 'On fire')]]), '06 20:00', words)).toEqual([
      'Low',
      'High',
    ]);
    const triaged = ticket(
      ['05 15:00', [priority('Odder', 'Odd')]],
      ['05 16:00', [summary('Broken', 'On fire')]],
    );
    expect(severitiesOf(triaged, '06 20:00', words)).toEqual(['Low']);
  });

  test('is told by a field, by its id or name, and by what it held at the receipt', () => {
    const scheme = telling({ field: 'Impact' });
    const impact = (from: string | null, to: string | null) => ({
      ...changed('Impact', from, to),
      fieldtype: 'custom',
      fieldId: 'customfield_5',
    });
    const ticket: Ticket = {
      at: '05 14:00',
      priority: 'Odd',
      items: [
        ['05 15:00', [impact(null, 'High')]],
        ['05 16:00', [impact('High', null)]],
      ],
    };
    expect(severitiesOf(ticket, '06 20:00', scheme)).toEqual(['Low', 'High', 'Low']);
    expect(
      severitiesOf({ ...ticket, fields: { Impact: { value: 'High' } }, items: [] }, '06 20:00', scheme),
    ).toEqual(['High']);
  });

  test('keeps its original beside a floor and a remap', () => {
    const scheme = telling({ floors: [{ label: 'vip', severity: 'High' }], remap: {} });
    const { severity, original } = judge(
      { at: '05 14:00', priority: 'Low', labels: ['vip'] },
      '05 15:00',
      scheme,
    );
    expect([severity, original]).toEqual(['High', 'Low']);
    const remapped = telling({ remap: { Low: 'High' } });
    const mapped = judge({ at: '05 14:00', priority: 'Low' }, '05 15:00', remapped);
    expect([mapped.severity, mapped.original]).toEqual(['High', 'Low']);
    const plain = judge({ at: '05 14:00', priority: 'High' }, '05 15:00');
    expect([plain.severity, plain.original]).toEqual(['High', 'High']);
  });

  test('that a label told soon after the receipt counts from it, and goes when the label goes', () => {
    const scheme = telling({ labels: { vip: 'High' }, lateWithin: 'PT15M' });
    const late = (at: string, ...more: [string, object[]][]): Ticket => ({
      at: '05 14:00',
      priority: 'Low',
      items: [[at, [labels([], ['vip'])]], ...more],
    });
    expect(severitiesOf(late('05 14:10'), '06 20:00', scheme)).toEqual(['High']);
    expect(severitiesOf(late('05 14:20'), '06 20:00', scheme)).toEqual(['Low', 'High']);
    expect(severitiesOf(late('05 14:10', ['05 15:00', [labels(['vip'], [])]]), '06 20:00', scheme)).toEqual([
      'High',
      'Low',
    ]);
    expect(severitiesOf({ ...late('05 14:10'), says: ['05 14:05'] }, '06 20:00', scheme)).toEqual([
      'Low',
      'High',
    ]);
  });

  test('of a channel that a field tells late counts from the receipt, once all that was late is there', () => {
    const scheme = telling({ channels: { phone: 'High' }, channelField: 'Channel', lateWithin: 'PT15M' });
    const channel = (from: string | null, to: string | null) => changed('Channel', from, to);
    const ticket = (...items: [string, object[]][]): Ticket => ({ at: '05 14:00', priority: 'Odd', items });
    expect(severitiesOf(ticket(['05 14:05', [channel(null, 'phone')]]), '06 20:00', scheme)).toEqual([
      'High',
    ]);
    expect(
      severitiesOf(
        ticket(['05 14:05', [channel(null, 'phone')]], ['05 15:00', [channel('phone', 'email')]]),
        '06 20:00',
        scheme,
      ),
    ).toEqual(['High', 'Low']);
    expect(severitiesOf(ticket(['05 14:30', [channel(null, 'phone')]]), '06 20:00', scheme)).toEqual([
      'Low',
      'High',
    ]);
  });
});
