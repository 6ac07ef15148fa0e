import { toCanonicalJson } from '../../canonical-json';
import type { Instant } from '../../time/instant';
import { mergeCalendars } from '../calendars/merge-calendars';
import type { Scheme } from '../scheme';
import { calendarsOfContracts, mergeContractCalendars, withCalendars } from './contract-calendars';

/** How many versions a project may have: as many as one list holds, and more than anybody reads. */
export const MOST_VERSIONS = 1_000;

/** What of a version may be for the open cycles of issues that were received before it: its calendars, and all the rest. */
export const versionParts = ['calendars', 'rules'] as const;
export type VersionPart = (typeof versionParts)[number];

/** A scheme as it stood from an instant on; null is since ever. What is not for open cycles too is for issues received from then on. */
export interface DatedScheme {
  inForceFrom: Instant | null;
  scheme: Scheme;
  forOpen?: readonly VersionPart[];
}

/** The scheme that judges an issue now, and the one that did before: what was over by `until` stays as that one had it. */
export type IssueScheme = Scheme & { before?: { until: Instant; scheme: IssueScheme } };

/**
 * The version of a scheme in force at an instant: the last that began at or before it. The first also judges everything earlier.
 *
 * @example inForceAt([{ inForceFrom: null }, { inForceFrom: june }], may) // the first
 */
export function inForceAt<Version extends { inForceFrom: Instant | null }>(
  versions: readonly Version[],
  at: Instant,
): Version | undefined {
  return (
    versions.findLast(({ inForceFrom }) => (inForceFrom ?? Number.NEGATIVE_INFINITY) <= at) ?? versions[0]
  );
}

/**
 * What judges an issue at an instant, and the last version that has a say in it: the version in force at its receipt, with what later
 * ones change for open cycles. A version's rules come whole; of its calendars only what it changed itself, so that hours that were
 * for new issues alone do not come with a holiday that is for all.
 *
 * @example schemeFor([may, { ...june, forOpen: ['calendars'] }], received, now)?.scheme // May's goals in June's hours
 */
export function schemeFor<Version extends DatedScheme>(
  versions: readonly Version[],
  receivedAt: Instant,
  now: Instant,
): { version: Version; scheme: IssueScheme } | undefined {
  const received = inForceAt(versions, receivedAt);
  if (!received) return undefined;
  const later = versions
    .slice(versions.indexOf(received) + 1)
    .filter(({ inForceFrom }) => (inForceFrom ?? Number.NEGATIVE_INFINITY) <= now);
  const version = later.findLast(({ forOpen = [] }) => forOpen.length > 0);
  if (!version) return { version: received, scheme: received.scheme };
  return { version, scheme: composeOnce([received, ...later.slice(0, later.indexOf(version) + 1)]) };
}

/** A version that has a say in an issue: since when, and of which parts; one that came before the issue has its receipt and all parts. */
export interface Judge<Version> {
  version: Version;
  since: Instant;
  parts: readonly VersionPart[];
}

/**
 * Every version that judges an issue: the one in force at its receipt, and those that later changed something for open cycles.
 *
 * @example judgesOf([may, { ...june, forOpen: ['calendars'] }], received, now) // May since the receipt, June's hours since June
 */
export function judgesOf<Version extends DatedScheme>(
  versions: readonly Version[],
  receivedAt: Instant,
  now: Instant,
): Judge<Version>[] {
  const received = inForceAt(versions, receivedAt);
  if (!received) return [];
  const later = versions.slice(versions.indexOf(received) + 1).flatMap((version) => {
    const { inForceFrom, forOpen = [] } = version;
    const hasCome = inForceFrom !== null && inForceFrom <= now && forOpen.length > 0;
    return hasCome ? [{ version, since: inForceFrom, parts: forOpen }] : [];
  });
  return [{ version: received, since: receivedAt, parts: versionParts }, ...later];
}

/** Versions never change once they are saved: what they come to is composed once, so that its calendars are compiled once. */
const composed = new WeakMap<Scheme, { of: readonly DatedScheme[]; scheme: IssueScheme }>();

function composeOnce(versions: readonly [DatedScheme, ...DatedScheme[]]): IssueScheme {
  const [{ scheme: first }] = versions;
  const cached = composed.get(first);
  if (cached && isSameVersions(cached.of, versions)) return cached.scheme;
  const scheme = compose(versions);
  composed.set(first, { of: versions, scheme });
  return scheme;
}

function isSameVersions(a: readonly DatedScheme[], b: readonly DatedScheme[]): boolean {
  return (
    a.length === b.length &&
    a.every((each, place) => {
      const other = b[place];
      return (
        each.scheme === other?.scheme &&
        each.inForceFrom === other.inForceFrom &&
        partsOf(each) === partsOf(other)
      );
    })
  );
}

const partsOf = ({ forOpen = [] }: DatedScheme): string => [...forOpen].sort().join();

function compose([received, ...later]: readonly [DatedScheme, ...DatedScheme[]]): IssueScheme {
  let [last, rules, calendars] = [received, received.scheme, received.scheme.calendars];
  let ofContracts = calendarsOfContracts(received.scheme);
  let composed: IssueScheme = received.scheme;
  for (const version of later) {
    const { inForceFrom, scheme, forOpen = [] } = version;
    const changes = { before: last.scheme, after: scheme };
    const isForOpen = forOpen.includes('calendars');
    calendars = mergeCalendars(
      calendars,
      inBoth(changes, ({ calendars }) => calendars),
      isForOpen,
    );
    ofContracts = mergeContractCalendars(ofContracts, inBoth(changes, calendarsOfContracts), {
      changes: isForOpen,
      rules: forOpen.includes('rules'),
    });
    if (forOpen.includes('rules')) rules = scheme;
    if (forOpen.length > 0 && inForceFrom !== null)
      composed = {
        ...rules,
        calendars,
        contracts: withCalendars(rules.contracts, ofContracts),
        before: { until: inForceFrom, scheme: composed },
      };
    last = version;
  }
  return composed;
}

interface Both<Value> {
  before: Value;
  after: Value;
}

const inBoth = <Value>({ before, after }: Both<Scheme>, partOf: (scheme: Scheme) => Value): Both<Value> => ({
  before: partOf(before),
  after: partOf(after),
});

/** A scheme's hours and holidays, those of its contracts too, apart from all the rest. */
function toParts({ calendars, contracts, ...rules }: Scheme): Record<VersionPart, unknown> {
  const ofContracts = calendarsOfContracts({ calendars, contracts, ...rules });
  return {
    calendars: { calendars, ofContracts },
    rules: { ...rules, contracts: withCalendars(contracts, {}) },
  };
}

/** Which parts of a scheme another has otherwise. */
export function changedParts(before: Scheme, after: Scheme): VersionPart[] {
  const [was, is] = [before, after].map(toParts);
  return versionParts.filter((part) => toCanonicalJson(was?.[part]) !== toCanonicalJson(is?.[part]));
}

/** What of a change is for open cycles too unless somebody says otherwise: hours and holidays. */
export const USUAL_FOR_OPEN: readonly VersionPart[] = ['calendars'];

/** Every scheme that judges an issue or did, the last first. */
export const schemesOf = (scheme: IssueScheme): Scheme[] => [
  scheme,
  ...(scheme.before ? schemesOf(scheme.before.scheme) : []),
];

/** The scheme that judged an issue at an instant. */
export function schemeAt(scheme: IssueScheme, at: Instant): IssueScheme {
  return scheme.before && at < scheme.before.until ? schemeAt(scheme.before.scheme, at) : scheme;
}
