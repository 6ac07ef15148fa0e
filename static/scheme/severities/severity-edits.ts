import type { Scheme } from '../../../src/contract/scheme';

type Severity = Scheme['severities'][number];

/** A scheme whose severity bears another name, with every place that speaks of it; a name that another one bears changes nothing. */
export function renamed(scheme: Scheme, from: string, to: string): Scheme {
  if (scheme.severities.some(({ name }) => name === to)) return scheme;
  return named(scheme, (name) => (name === from ? to : name));
}

/** A scheme without one of its severities: what was said of it goes too, and a default falls to its neighbour. */
export function without(scheme: Scheme, gone: string): Scheme {
  const place = scheme.severities.findIndex(({ name }) => name === gone);
  const left = scheme.severities.filter(({ name }) => name !== gone);
  const heir = (left[place] ?? left.at(-1))?.name;
  if (place < 0 || heir === undefined) return scheme;
  const { severityFrom } = scheme;
  const next = severityFrom.default === gone ? { ...severityFrom, default: heir } : severityFrom;
  return named({ ...scheme, severities: left, severityFrom: next }, (name) => (name === gone ? null : name));
}

/** A scheme with one more severity, the lowest; it has no goal until one is given. */
export function withOneMore(scheme: Scheme, words: { en: string; fr: string }): Scheme {
  const taken = new Set(scheme.severities.map(({ name }) => name));
  const free = (word: string) => {
    let nth = scheme.severities.length + 1;
    while (taken.has(`${word} ${nth}`)) nth += 1;
    return `${word} ${nth}`;
  };
  const nothing = { en: '', fr: '' };
  const one: Severity = {
    name: free(words.en),
    fr: free(words.fr),
    codes: [],
    definition: nothing,
    examples: nothing,
    clause: '',
  };
  return { ...scheme, severities: [...scheme.severities, one], goals: { ...scheme.goals, [one.name]: {} } };
}

/** A scheme whose severity stands a place higher or lower; the first is the highest. */
export function moved(scheme: Scheme, from: number, by: -1 | 1): Scheme {
  const severities = [...scheme.severities];
  const [one, other] = [severities[from], severities[from + by]];
  if (!one || !other) return scheme;
  severities[from] = other;
  severities[from + by] = one;
  return { ...scheme, severities };
}

type Name = (name: string) => string | null;

/** Every mention of a severity under its new name; null takes the mention away. */
function named(scheme: Scheme, name: Name): Scheme {
  const { report } = scheme;
  const owing = report ? listed(report.severities, name) : [];
  return {
    ...scheme,
    severities: scheme.severities.map((one) => ({ ...one, name: name(one.name) ?? one.name })),
    severityFrom: telling(scheme.severityFrom, name),
    goals: keyed(scheme.goals, name),
    ...conditioned(scheme, name),
    report: report && owing.length > 0 ? { ...report, severities: owing } : undefined,
    conduct: scheme.conduct && conducted(scheme.conduct, name),
  };
}

/** The conditions of the clocks and of who holds them; one whose last severity goes stays, empty, for somebody to look at. */
function conditioned({ clocks, holders }: Scheme, name: Name): Pick<Scheme, 'clocks' | 'holders'> {
  const inside = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inside);
    if (typeof value !== 'object' || value === null) return value;
    const held = value as Record<string, unknown>;
    if (held.is === 'severity') return { ...held, in: listed(held.in as string[], name) };
    return Object.fromEntries(Object.entries(held).map(([key, one]) => [key, inside(one)]));
  };
  return { clocks: inside(clocks) as Scheme['clocks'], holders: inside(holders) as Scheme['holders'] };
}

function telling(from: Scheme['severityFrom'], name: Name): Scheme['severityFrom'] {
  const led = <One extends { severity: string }>(all: One[]) =>
    all.flatMap((one) => {
      const severity = name(one.severity);
      return severity === null ? [] : [{ ...one, severity }];
    });
  return {
    ...from,
    default: name(from.default) ?? from.default,
    labels: valued(from.labels, name),
    priorities: valued(from.priorities, name),
    channels: valued(from.channels, name),
    remap: keyed(valued(from.remap, name), name),
    words: led(from.words),
    floors: led(from.floors),
  };
}

function conducted(conduct: NonNullable<Scheme['conduct']>, name: Name): NonNullable<Scheme['conduct']> {
  const { intake, autoClose, pager, ladder } = conduct;
  const paged = pager ? listed(pager.severities, name) : [];
  const rota = intake?.rota && { ...intake.rota, tell: keyed(intake.rota.tell, name) };
  return {
    ...conduct,
    intake: intake && { ...intake, rota },
    ladder: ladder && { ...ladder, steps: ladder.steps.map((step) => timed(step, name)) },
    autoClose: autoClose && { ...autoClose, never: listed(autoClose.never, name) },
    pager: pager && paged.length > 0 ? { ...pager, severities: paged } : undefined,
  };
}

type Step = NonNullable<NonNullable<Scheme['conduct']>['ladder']>['steps'][number];

const timed = (step: Step, name: Name): Step =>
  step.afterBySeverity ? { ...step, afterBySeverity: keyed(step.afterBySeverity, name) } : step;

const listed = (names: string[], name: Name) => names.flatMap((one) => name(one) ?? []);

function keyed<Value>(record: Record<string, Value>, name: Name): Record<string, Value> {
  const entries = Object.entries(record).flatMap(([key, value]) => {
    const next = name(key);
    return next === null ? [] : [[next, value] as const];
  });
  return Object.fromEntries(entries);
}

function valued(record: Record<string, string>, name: Name): Record<string, string> {
  const entries = Object.entries(record).flatMap(([key, value]) => {
    const next = name(value);
    return next === null ? [] : [[key, next] as const];
  });
  return Object.fromEntries(entries);
}
