import type { History, HistoryEvent, Named } from '../../sla/history/history';
import type { Seal, Sealing } from '../../sla/history/seal';
import type { FormerTerms } from './former-terms';
import type { FormerWords } from './former-words';
import { type FormerNames, hideInGoal } from './hidden-scheme';

/** A history that tells the same, with what was another's by its opaque names. */
export function hideInHistory(history: History, { terms, words }: FormerNames): History {
  const { client, organizations, firstLabels, firstComponents, firstFields, events, seals } = history;
  const fields = Object.entries(firstFields).map(([field, values]) => [
    field,
    values.map((value) => words.value(field, value)),
  ]);
  return {
    ...history,
    client: client && words.client(client),
    organizations: organizations.map((organization) => hideNamed(organization, words.organization)),
    firstLabels: firstLabels.map(words.label),
    firstComponents: firstComponents.map((component) => hideNamed(component, words.component)),
    firstFields: Object.fromEntries(fields),
    events: events.map((event) =>
      event.kind === 'app' ? hideInRecorded(event, terms, words) : hideInChange(event, words),
    ),
    seals: seals.map((sealing) => hideInSealing(sealing, terms)),
  };
}

/** What is borne no longer goes by one name, whether it was known by id or name. */
function hideNamed(thing: Named, hide: (text: string) => string): Named {
  const names = [thing.id, thing.name].flatMap((text) =>
    text !== null && hide(text) !== text ? hide(text) : [],
  );
  const [name] = names;
  return name === undefined ? thing : { id: name, name };
}

function hideInChange(event: HistoryEvent, words: FormerWords): HistoryEvent {
  switch (event.kind) {
    case 'labels':
      return { ...event, from: event.from.map(words.label), to: event.to.map(words.label) };
    case 'components':
      return { ...event, component: hideNamed(event.component, words.component) };
    case 'field': {
      const hide = (text: string | null) => text && words.value(event.field, words.value(event.name, text));
      return { ...event, from: hide(event.from), to: hide(event.to) };
    }
    default:
      return event;
  }
}

type Recorded = Extract<HistoryEvent, { kind: 'app' }>;

function hideInRecorded(event: Recorded, terms: FormerTerms, words: FormerWords): HistoryEvent {
  switch (event.event) {
    case 'client-changed': {
      const { client } = event.payload;
      return { ...event, payload: { client: client && words.client(client) } };
    }
    case 'organization-changed': {
      const organizations = event.payload.organizations.map((organization) =>
        hideNamed(organization, words.organization),
      );
      return { ...event, payload: { organizations } };
    }
    case 'agreed-date':
      return { ...event, payload: { ...event.payload, clock: terms.clock(event.payload.clock) } };
    case 'correction':
      return { ...event, payload: { ...event.payload, clock: terms.clock(event.payload.clock) } };
    case 'published': {
      const { stage, ...rest } = event.payload;
      return {
        ...event,
        payload: { ...rest, ...(stage === undefined ? {} : { stage: terms.stage(stage) }) },
      };
    }
    default:
      return event;
  }
}

const hideInSealing = ({ seals, ...sealing }: Sealing, terms: FormerTerms): Sealing => ({
  ...sealing,
  seals: seals.map((seal) =>
    seal.kind === 'end'
      ? { ...seal, clock: terms.clock(seal.clock), cycle: hideInEnded(seal.cycle, terms) }
      : { ...seal, clock: terms.clock(seal.clock), ...hideTerms(seal, terms) },
  ),
});

type Ended = Extract<Seal, { kind: 'end' }>['cycle'];

function hideInEnded(cycle: Ended, terms: FormerTerms): Ended {
  const hide = <Correction extends { clock: string }>(correction: Correction) => ({
    ...correction,
    clock: terms.clock(correction.clock),
  });
  return {
    ...cycle,
    ...hideTerms(cycle, terms),
    corrections: cycle.corrections.map(hide),
    pauses: cycle.pauses.map((pause) => ({
      ...pause,
      correction: pause.correction && hide(pause.correction),
    })),
  };
}

/** What a sealed cycle was judged by. */
function hideTerms(
  { contract, clause, goal, stage }: Pick<Ended, 'contract' | 'clause' | 'goal' | 'stage'>,
  terms: FormerTerms,
) {
  return {
    contract: terms.contract(contract),
    clause: terms.isFormer(contract) ? '' : clause,
    goal: goal && hideInGoal(goal, terms),
    ...(stage === undefined ? {} : { stage: terms.stage(stage) }),
  };
}
