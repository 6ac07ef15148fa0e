import fc from 'fast-check';
import type { Scheme } from '../../../src/domain/scheme/scheme';
import { presets } from '../../../src/presets';
import { AGENT, CLIENT, createIssue, MINUTE, presetOf, ROBOT } from './issues';

export const START = Date.parse('2025-06-20T15:00:00Z');
/** A preset whose reopened clocks go on, and whose agreed dates move while they wait. */
function createResuming(name: string): Scheme {
  const scheme = presetOf(name);
  const clocks = Object.entries(scheme.clocks).map(([clock, rules]) => [
    clock,
    { ...rules, onReopen: 'resume' },
  ]);
  return { ...scheme, clocks: Object.fromEntries(clocks), agreedDates: 'move' };
}

/** Every preset, its holidays resolved. */
export const schemes: Record<string, Scheme> = Object.fromEntries(
  Object.keys(presets).map((name) => [name, presetOf(name)]),
);

/** Every preset, and two whose reopened clocks go on: a verdict of theirs may be opened again. */
export const allSchemes: Record<string, Scheme> = {
  ...schemes,
  'vircom that resumes': createResuming('vircom'),
  'velsoft that resumes': createResuming('velsoft'),
};

/** An instant of the twenty days after the receipt, to the minute. */
export const instant = fc
  .integer({ min: 0, max: 20 * 24 * 60 })
  .map((m) => new Date(START + m * MINUTE).toISOString());
/** An instant of the first minutes: what happens there may be a mistake of a moment. */
const soon = fc.integer({ min: 1, max: 12 * MINUTE }).map((ms) => new Date(START + ms).toISOString());
const step = fc.oneof(
  fc.record({ at: soon, priority: fc.constantFrom('Highest', 'High', 'Low'), was: fc.constant('Medium') }),
  fc.record({ at: soon, status: fc.constantFrom('In Progress', 'Done', 'To Do') }),
  fc.record({
    at: instant,
    status: fc.constantFrom('Waiting for client', 'Waiting for vendor', 'In Progress', 'Done', 'To Do'),
  }),
  fc.record({ at: instant, priority: fc.constantFrom('Highest', 'High', 'Low'), was: fc.constant('Medium') }),
  fc.record({ at: instant, says: fc.constantFrom(AGENT, CLIENT, ROBOT), internal: fc.boolean() }),
);
const clock = fc.constantFrom('response', 'update', 'resolution', 'acknowledge', 'report');
const arbitraryEvent = fc.oneof(
  fc.record({
    at: instant,
    kind: fc.constantFrom(
      'contact' as const,
      'attempt' as const,
      'workaround' as const,
      'restored' as const,
      'deferred' as const,
      'out-of-scope' as const,
      'published' as const,
    ),
  }),
  fc.record({
    at: instant,
    kind: fc.constant('third-party' as const),
    payload: fc.record({ waiting: fc.boolean() }),
  }),
  fc.record({
    at: instant,
    kind: fc.constant('agreed-date' as const),
    payload: fc.record({ clock, agreedAt: instant }),
  }),
  fc
    .record({
      at: instant,
      kind: fc.constant('correction' as const),
      payload: fc
        .record({
          clock,
          ends: fc.tuple(instant, instant),
          counts: fc.boolean(),
          why: fc.constant('disputed'),
        })
        .map(({ ends, ...rest }) => ({
          ...rest,
          from: ends.toSorted()[0],
          to: ends.toSorted()[1] as string,
        })),
    })
    // nobody corrects a stretch that is not over
    .map(({ at, ...event }) => ({ ...event, at: [at, event.payload.to].toSorted()[1] as string })),
);
/** A history of anything that may happen, in any order. */
export const history = fc
  .tuple(fc.array(step, { maxLength: 12 }), fc.array(arbitraryEvent, { maxLength: 6 }))
  .map(([steps, events]) =>
    createIssue(new Date(START).toISOString(), { priority: 'Medium' }, steps, events),
  );
