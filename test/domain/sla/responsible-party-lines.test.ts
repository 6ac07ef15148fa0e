/** A line of the ledger is cut where an issue passed to somebody else and back, however often it did. */
import fc from 'fast-check';
import type { PartyPeriod } from '../../../src/domain/sla/fold/responsible-parties';
import type { Draft } from '../../../src/domain/sla/ledger-line';
import { findPartyAt, splitByParty } from '../../../src/domain/sla/responsible-party-lines';

const line = (from: number, to: number): Draft => ({
  ...{ from, to, state: 'running', cause: 'started', detail: null, eventId: null },
  holder: 'us',
});

/** Holdings one after the other, some of no length, the last perhaps without an end. */
const holdings = fc
  .array(fc.tuple(fc.nat(3), fc.nat(3), fc.constantFrom<'client' | 'third-party'>('client', 'third-party')))
  .chain((steps) => fc.tuple(fc.constant(steps), fc.boolean()))
  .map(([steps, isOpen]) => {
    let at = 0;
    const periods = steps.map(([wait, length, party], nth): PartyPeriod => {
      const from = at + wait;
      at = from + length;
      return { party, from, to: at, eventId: `e${nth}`, status: `s${nth}` };
    });
    return periods.map((period, nth) =>
      isOpen && nth === periods.length - 1 ? { ...period, to: null } : period,
    );
  });

const holds = ({ from, to }: PartyPeriod, at: number) => from <= at && (to === null || at < to);

test('every moment of a line is of whoever held the issue then, and each cut names what handed it over', () => {
  fc.assert(
    fc.property(holdings, fc.nat(20), fc.integer({ min: 1, max: 20 }), (periods, from, length) => {
      const parts = splitByParty(line(from, from + length), periods);
      expect(parts.map((part) => part.from)).toEqual([from, ...parts.slice(0, -1).map(({ to }) => to)]);
      expect(parts.at(-1)?.to).toBe(from + length);
      for (const part of parts)
        for (let at = part.from; at < part.to; at += 1) {
          const holder = periods.find((period) => holds(period, at))?.party;
          expect([at, part.holder]).toEqual([at, holder ?? 'us']);
          expect(findPartyAt(periods, at)).toBe(holder ?? null);
        }
      for (const part of parts.slice(1)) {
        const period = periods.find((each) => each.from === part.from);
        expect([part.cause, part.eventId]).toEqual(['handed-over', period?.eventId ?? null]);
      }
    }),
  );
});

test('an issue that passed to and fro two hundred thousand times is cut in time', () => {
  const periods = Array.from(
    { length: 200_000 },
    (_, nth): PartyPeriod => ({
      party: 'client',
      from: 2 * nth,
      to: 2 * nth + 1,
      eventId: null,
      status: null,
    }),
  );
  expect(splitByParty(line(0, 400_000), periods)).toHaveLength(400_000);
});
