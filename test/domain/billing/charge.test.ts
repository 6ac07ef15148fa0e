import fc from 'fast-check';
import { type Language, textsIn } from '../../../locales/languages';
import { explainEntry } from '../../../src/application/billing/document/explain';
import { type Purchase, purchaseEntryOf, travelEntryOf } from '../../../src/domain/billing/by-hand';
import { chargeOf, minutesOf, priceOf } from '../../../src/domain/billing/charge';
import { statementOf } from '../../../src/domain/billing/statement';
import { billingTermsSchema } from '../../../src/domain/billing/terms';
import { workTypeOf } from '../../../src/domain/billing/work-type';
import { worklogEvent } from '../../../src/domain/billing/worklog';
import { billingPresets } from '../../../src/presets';
import { altilogixBilling } from '../../../src/presets/altilogix/billing';
import { createAltilogixBook, tenHours, work } from './book';

describe('time bank: each intervention is rounded up, then the minimum is applied', () => {
  test.each([
    ['urgent by phone, 65 min', 'Urgent', '', 65, 90, 120],
    ['urgent on site, 130 min', 'Urgent', 'on site', 130, 180, 240],
    ['regular by phone, 20 min', 'Regular', '', 20, 30, 30],
    ['regular on site, 40 min', 'Regular', 'sur place', 40, 60, 60],
    ['regular on site, 20 min: the bank minimum', 'Regular', 'on-site', 20, 60, 60],
    ['urgent by phone, 10 min: the bank minimum', 'Urgent', '', 10, 60, 60],
    ['urgent on site, 5 min: the bank minimum', 'Urgent', 'Sur Place', 5, 120, 120],
    ['planned work of an urgent issue, billed as regular', 'Urgent', 'planifié', 20, 30, 30],
    ['planned work on site, billed as regular', 'Regular', 'Planned, on site', 61, 90, 120],
    ['exactly one increment', 'Regular', '', 15, 15, 30],
    ['nothing worked', 'Urgent', 'on site', 0, 0, 0],
  ])('%s', (_, severity, says, minutes, bank, none) => {
    const events = [work({ minutes, says, severity })];
    const withBank = statementOf(createAltilogixBook({ events }), 'Acme', '2025-06');
    const without = statementOf(createAltilogixBook({ events, purchases: [] }), 'Acme', '2025-06');
    expect([withBank.usedMinutes, withBank.invoiceMinutes]).toEqual([bank, 0]);
    expect([without.usedMinutes, without.invoiceMinutes]).toEqual([0, none]);
  });

  test('a charge is the least whole number of increments that holds the work and the minimum', () => {
    const increment = fc.integer({ min: 1, max: 240 });
    const property = fc.property(
      fc.integer({ min: 1, max: 5000 }),
      increment,
      fc.integer({ min: 0, max: 6 }),
      (worked, step, times) => {
        const { rounded, charged } = chargeOf(worked, { increment: step, minimum: step * times });
        expect(rounded % step).toBe(0);
        expect(rounded - worked).toBeGreaterThanOrEqual(0);
        expect(rounded - worked).toBeLessThan(step);
        expect(charged).toBe(Math.max(rounded, step * times));
      },
    );
    fc.assert(property);
  });

  test('each line says in both languages what was worked, rounded and raised', () => {
    const events = [work({ minutes: 10, severity: 'Urgent' })];
    const [line] = statementOf(createAltilogixBook({ events }), 'Acme', '2025-06').lines.slice(-1);
    if (!line) throw new Error('a line');
    const explainIn = (language: Language) => explainEntry(line, textsIn(language)).replaceAll('\u00a0', ' ');
    expect(explainIn('en')).toBe(
      '10 min worked, rounded up to 30 min by steps of 30 min, raised to the minimum of 1 h.',
    );
    expect(explainIn('fr')).toBe(
      '10 min travaillées, arrondies à 30 min par tranches de 30 min, portées au minimum de 1 h.',
    );
  });
});

describe('work types', () => {
  test('a type chosen by hand wins over words and severity', () => {
    const properties = [{ key: 'sablier-work', value: { type: 'regular-on-site' } }];
    const event = work({ minutes: 5, severity: 'Urgent', says: 'planned' });
    if (event.kind !== 'worklog') throw new Error('a worklog');
    const worklog = { ...event.worklog, properties };
    expect(workTypeOf(altilogixBilling, worklog, event.issue)).toBe('regular-on-site');
    const unknown = { ...event.worklog, properties: [{ key: 'sablier-work', value: { type: 'free' } }] };
    expect(workTypeOf(altilogixBilling, unknown, event.issue)).toBe('planned-phone');
  });

  test('a type is chosen by hand in the comment of the work, else by a label of the issue', () => {
    const event = work({ minutes: 5, severity: 'Urgent', says: 'planned' });
    if (event.kind !== 'worklog') throw new Error('a worklog');
    const labelled = { ...event.issue, labels: ['other', 'Work:Regular-On-Site'] };
    expect(workTypeOf(altilogixBilling, event.worklog, labelled)).toBe('regular-on-site');
    const comment = 'Replaced the disks. work:urgent-on-site';
    expect(workTypeOf(altilogixBilling, { ...event.worklog, comment }, labelled)).toBe('urgent-on-site');
    const unknown = { ...event.issue, labels: ['work:free'] };
    expect(workTypeOf(altilogixBilling, event.worklog, unknown)).toBe('planned-phone');
  });

  test('the words of a document count as those of a plain text', () => {
    const event = work({ minutes: 5 });
    if (event.kind !== 'worklog') throw new Error('a worklog');
    const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'Visite SUR PLACE' }] };
    const comment = { type: 'doc', version: 1, content: [paragraph] };
    expect(workTypeOf(altilogixBilling, { ...event.worklog, comment }, event.issue)).toBe('regular-on-site');
  });
});

describe('not for training nor change requests', () => {
  test.each(['Training', 'formation', 'Demande de modification'])('%s is invoiced apart', (type) => {
    const statement = statementOf(
      createAltilogixBook({ events: [work({ minutes: 50, type })] }),
      'Acme',
      '2025-06',
    );
    expect([statement.usedMinutes, statement.invoiceMinutes]).toEqual([0, 50]);
    expect(statement.lines.at(-1)?.kind).toBe('excluded');
  });
});

describe('travel beyond 25 km', () => {
  const journey = {
    ...{ id: '1', client: 'Acme', on: '2025-06-12', recordedAt: 1, key: 'SUP-1' },
    ...{ kilometres: 40, minutes: 55, cents: 2_480 },
  };

  test('counts its time and its costs, in addition to the bank', () => {
    const statement = statementOf(createAltilogixBook({ travels: [journey] }), 'Acme', '2025-06');
    expect([statement.usedMinutes, statement.invoiceMinutes, statement.lines.at(-1)?.cents]).toEqual([
      0, 55, 2_480,
    ]);
  });

  test('its time may be taken from the bank instead', () => {
    const terms = billingTermsSchema.parse({
      ...altilogixBilling,
      travel: { beyondKm: 25, time: 'bank', clause: 'c' },
    });
    const statement = statementOf(createAltilogixBook({ terms, travels: [journey] }), 'Acme', '2025-06');
    expect([statement.usedMinutes, statement.invoiceMinutes]).toEqual([55, 0]);
  });

  test('a journey of 25 km is refused', () => {
    const refused = travelEntryOf(altilogixBilling, { ...journey, kilometres: 25 });
    expect(refused).toEqual({ refused: { code: 'within-distance', beyondKm: 25, kilometres: 25 } });
  });
});

describe('purchases', () => {
  const terms = billingTermsSchema.parse({
    ...altilogixBilling,
    bank: {
      rates: [
        { fromMinutes: 1_200, centsPerHour: 12_000 },
        { fromMinutes: 0, centsPerHour: 15_000 },
        { fromMinutes: 600, centsPerHour: 13_501 },
      ],
      clause: 'c',
    },
  });

  test.each([
    [599, 149_750],
    [600, 135_010],
    [1_199, 269_795],
    [1_200, 240_000],
  ])('%i minutes cost %i cents, by the size of the purchase', (minutes, cents) => {
    expect(purchaseEntryOf(terms, { ...tenHours, minutes }).cents).toBe(cents);
  });

  test('are credited at once and invoiced for payment in 30 days', () => {
    const entry = purchaseEntryOf(terms, tenHours);
    expect([entry.bankMinutes, entry.on, entry.dueOn]).toEqual([600, '2025-06-01', '2025-07-01']);
  });

  test('keep the rate agreed on the day, and show no amount where no rate is set', () => {
    const agreed: Purchase = { ...tenHours, centsPerHour: 9_000 };
    expect(purchaseEntryOf(terms, agreed).cents).toBe(90_000);
    expect(purchaseEntryOf(altilogixBilling, tenHours).cents).toBeNull();
  });

  test('rates that say nothing of the smallest purchase are refused', () => {
    const bank = { rates: [{ fromMinutes: 60, centsPerHour: 1 }], clause: 'c' };
    expect(() => billingTermsSchema.parse({ ...altilogixBilling, bank })).toThrow('first-rate');
  });
});

describe('integers only', () => {
  test('a part of a minute is a minute, half a cent goes away from zero, and the opposite is exact', () => {
    expect([0, 1, 60, 61].map(minutesOf)).toEqual([0, 1, 1, 2]);
    expect(priceOf(90, 12_501)).toBe(18_752);
    const property = fc.property(fc.nat(100_000), fc.nat(100_000), (minutes, rate) => {
      expect(priceOf(minutes, rate) + priceOf(-minutes, rate)).toBe(0);
      expect(Math.abs(priceOf(minutes, rate) * 60 - minutes * rate)).toBeLessThanOrEqual(30);
    });
    fc.assert(property);
  });

  test('a worklog without a zone is refused by its sentence', () => {
    const worklog = {
      kind: 'worklog',
      at: '2025-06-10T10:00',
      worklog: { id: '1', started: 0, timeSpentSeconds: 60 },
    };
    const read = worklogEvent.safeParse({ ...worklog, issue: { id: '1', key: 'A-1', client: 'Acme' } });
    expect(read.error?.issues[0]).toMatchObject({
      path: ['at'],
      message: '"2025-06-10T10:00" is not an instant',
    });
  });
});

test.each(Object.keys(billingPresets))('the terms of %s are what their own check accepts', (name) => {
  expect(billingTermsSchema.parse(billingPresets[name])).toEqual(billingPresets[name]);
});
