import type { Language } from '../../../locales/languages';
import type { Scheme } from '../../../src/contract/scheme';
import { inEachLanguage } from '../../shared/languages';

type Severity = Scheme['severities'][number];

/** A scheme whose severity bears another name, with every place that speaks of it; a name that another one bears changes nothing. */
export function renameSeverity(scheme: Scheme, from: string, to: string): Scheme {
  if (scheme.severities.some(({ name }) => name === to)) return scheme;
  return mapSeverityNames(scheme, (name) => (name === from ? to : name));
}

/** A scheme without one of its severities: what was said of it goes too, and a default falls to its neighbour. */
export function removeSeverity(scheme: Scheme, removed: string): Scheme {
  const place = scheme.severities.findIndex(({ name }) => name === removed);
  const left = scheme.severities.filter(({ name }) => name !== removed);
  const successor = (left[place] ?? left.at(-1))?.name;
  if (place < 0 || successor === undefined) return scheme;
  const { severityFrom } = scheme;
  const next = severityFrom.default === removed ? { ...severityFrom, default: successor } : severityFrom;
  return mapSeverityNames({ ...scheme, severities: left, severityFrom: next }, (name) =>
    name === removed ? null : name,
  );
}

/** A scheme with one more severity, the lowest; it has no goal until one is given. */
export function addSeverity(scheme: Scheme, words: Record<Language, string>): Scheme {
  const taken = new Set(scheme.severities.map(({ name }) => name));
  const freeNameOf = (word: string) => {
    let nth = scheme.severities.length + 1;
    while (taken.has(`${word} ${nth}`)) nth += 1;
    return `${word} ${nth}`;
  };
  const nothing = inEachLanguage(() => '');
  const { en: name, ...others } = inEachLanguage((language) => freeNameOf(words[language]));
  const added: Severity = {
    name,
    ...others,
    codes: [],
    definition: nothing,
    examples: nothing,
    clause: '',
  };
  return {
    ...scheme,
    severities: [...scheme.severities, added],
    goals: { ...scheme.goals, [added.name]: {} },
  };
}

/** A scheme whose severity stands a place higher or lower; the first is the highest. */
export function moveSeverity(scheme: Scheme, from: number, by: -1 | 1): Scheme {
  const severities = [...scheme.severities];
  const [first, second] = [severities[from], severities[from + by]];
  if (!first || !second) return scheme;
  severities[from] = second;
  severities[from + by] = first;
  return { ...scheme, severities };
}

type Name = (name: string) => string | null;

/** Every mention of a severity under its new name; null takes the mention away. */
function mapSeverityNames(scheme: Scheme, name: Name): Scheme {
  const { report, closing } = scheme;
  const owing = report ? mapNames(report.severities, name) : [];
  const severities = closing ? mapNames(closing.severities, name) : [];
  return {
    ...scheme,
    severities: scheme.severities.map((severity) => ({
      ...severity,
      name: name(severity.name) ?? severity.name,
    })),
    severityFrom: mapSeverityRules(scheme.severityFrom, name),
    goals: mapKeys(scheme.goals, name),
    ...mapConditions(scheme, name),
    report: report && owing.length > 0 ? { ...report, severities: owing } : undefined,
    closing: closing && severities.length > 0 ? { ...closing, severities } : undefined,
    contactMethods: scheme.contactMethods.flatMap((method) => mapMethod(method, name)),
    automation: scheme.automation && mapAutomation(scheme.automation, name),
  };
}

type Method = Scheme['contactMethods'][number];

/** A way to reach the desk for a severity that goes, and for no other, goes too. */
function mapMethod(method: Method, name: Name): Method[] {
  if (method.severities.length === 0) return [method];
  const severities = mapNames(method.severities, name);
  return severities.length > 0 ? [{ ...method, severities }] : [];
}

/** Every condition of the scheme; one whose last severity goes stays, empty, for somebody to look at. */
function mapConditions(
  { clocks, holders, follows, contracts = [] }: Scheme,
  name: Name,
): Pick<Scheme, 'clocks' | 'holders' | 'follows' | 'contracts'> {
  return {
    clocks: inConditions(clocks, name),
    holders: inConditions(holders, name),
    follows: inConditions(follows, name),
    contracts: contracts.map((contract) => mapContract(contract, name)),
  };
}

/** A contract's condition, its goals, and the severities that owe a report under it. */
function mapContract(contract: Scheme['contracts'][number], name: Name): Scheme['contracts'][number] {
  const { when, goals, report } = contract;
  return {
    ...contract,
    when: inConditions(when, name),
    goals: goals && mapKeys(goals, name),
    report: report && { ...report, severities: mapNames(report.severities, name) },
  };
}

/** A part of a scheme with the severities that its conditions speak of under their new names. */
function inConditions<Value>(value: Value, name: Name): Value {
  const inside = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(inside);
    if (typeof part !== 'object' || part === null) return part;
    const node = part as Record<string, unknown>;
    if (node.is === 'severity') return { ...node, in: mapNames(node.in as string[], name) };
    return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, inside(child)]));
  };
  return inside(value) as Value;
}

function mapSeverityRules(from: Scheme['severityFrom'], name: Name): Scheme['severityFrom'] {
  const mapRules = <One extends { severity: string }>(all: One[]) =>
    all.flatMap((rule) => {
      const severity = name(rule.severity);
      return severity === null ? [] : [{ ...rule, severity }];
    });
  return {
    ...from,
    default: name(from.default) ?? from.default,
    labels: mapValues(from.labels, name),
    priorities: mapValues(from.priorities, name),
    channels: mapValues(from.channels, name),
    remap: mapKeys(mapValues(from.remap, name), name),
    words: mapRules(from.words),
    floors: mapRules(from.floors),
  };
}

function mapAutomation(
  automation: NonNullable<Scheme['automation']>,
  name: Name,
): NonNullable<Scheme['automation']> {
  const { intake, autoClose, pager, ladder } = automation;
  const paged = pager ? mapNames(pager.severities, name) : [];
  const { acknowledge } = intake ?? {};
  const received = intake && {
    ...intake,
    rota: intake.rota && { ...intake.rota, tell: mapKeys(intake.rota.tell, name) },
    acknowledge: acknowledge && { ...acknowledge, texts: mapKeys(acknowledge.texts, name) },
  };
  return {
    ...automation,
    intake: received,
    ladder: ladder && { ...ladder, steps: ladder.steps.map((step) => mapStep(step, name)) },
    autoClose: autoClose && { ...autoClose, never: mapNames(autoClose.never, name) },
    pager: pager && paged.length > 0 ? { ...pager, severities: paged } : undefined,
  };
}

type Step = NonNullable<NonNullable<Scheme['automation']>['ladder']>['steps'][number];

const mapStep = (step: Step, name: Name): Step =>
  step.afterBySeverity ? { ...step, afterBySeverity: mapKeys(step.afterBySeverity, name) } : step;

const mapNames = (names: string[], name: Name) => names.flatMap((item) => name(item) ?? []);

function mapKeys<Value>(record: Record<string, Value>, name: Name): Record<string, Value> {
  const entries = Object.entries(record).flatMap(([key, value]) => {
    const next = name(key);
    return next === null ? [] : [[next, value] as const];
  });
  return Object.fromEntries(entries);
}

function mapValues(record: Record<string, string>, name: Name): Record<string, string> {
  const entries = Object.entries(record).flatMap(([key, value]) => {
    const next = name(value);
    return next === null ? [] : [[key, next] as const];
  });
  return Object.fromEntries(entries);
}
