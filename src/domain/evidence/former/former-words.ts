import { own } from '../../../common/own';
import type { Happening, State } from '../../scheme/conditions';
import { foldName } from '../../scheme/severity/compare-names';
import { type Owner, ownersOf } from '../../sla/contract-owner';
import type { History, Named } from '../../sla/history/history';

/** What stands for the words that an issue bears no longer; any other word is itself. */
export interface FormerWords {
  /** Whether there is none. */
  isEmpty: boolean;
  client(id: string): string;
  label(text: string): string;
  organization(text: string): string;
  component(text: string): string;
  /** A value of a field by the field's id or name. */
  value(field: string, text: string): string;
}

/**
 * The labels, client, organizations, components and values of fields that an issue bore once: whoever it was of then may be called by
 * them. Of fields those that contracts ask for.
 */
export function formerWordsOf(history: History, fieldNames: ReadonlySet<string>, last: Owner): FormerWords {
  const owners = ownersOf(history);
  const nameLost = (kind: string, textsOf: (owner: Owner) => readonly Named[]) =>
    numberLost(kind, owners.flatMap(textsOf), textsOf(last));
  const fields = new Set([...fieldNames, ...aliasesOf(history, fieldNames)]);
  const client = nameLost('client', ({ client }) => toNamed(client === null ? [] : [client]));
  const label = nameLost('label', ({ labels }) =>
    toNamed(labels.filter((text) => !text.startsWith('channel:'))),
  );
  const organization = nameLost('organization', ({ organizations }) => organizations);
  const component = nameLost('component', ({ components }) => components);
  const value = nameLost('value', (owner) =>
    toNamed([...fields].flatMap((field) => own(owner.fields, field) ?? [])),
  );
  const nameOf = (lost: Lost) => (text: string) => lost.get(foldName(text)) ?? text;
  return {
    isEmpty: [client, label, organization, component, value].every(({ size }) => size === 0),
    client: nameOf(client),
    label: nameOf(label),
    organization: nameOf(organization),
    component: nameOf(component),
    value: (field, text) => (fields.has(field) ? nameOf(value)(text) : text),
  };
}

const toNamed = (texts: readonly string[]): Named[] => texts.map((name) => ({ id: null, name }));

/** A field has an id and a name, and may be asked for by either. */
const aliasesOf = ({ events }: History, fields: ReadonlySet<string>): string[] =>
  events.flatMap((event) =>
    event.kind === 'field' && (fields.has(event.field) || fields.has(event.name))
      ? [event.field, event.name]
      : [],
  );

/** What stands for each text, folded, of what is borne no longer. */
type Lost = ReadonlyMap<string, string>;

function numberLost(kind: string, ever: readonly Named[], still: readonly Named[]): Lost {
  const textsOf = ({ id, name }: Named) => [id, name].flatMap((text) => (text ? foldName(text) : []));
  const current = new Set(still.flatMap(textsOf));
  const names = new Map<string, string>();
  let number = 0;
  for (const thing of ever) {
    const texts = textsOf(thing);
    if (texts.some((text) => current.has(text))) continue;
    const name = texts.map((text) => names.get(text)).find(Boolean) ?? `~${kind} ${++number}~`;
    for (const text of texts) names.set(text, name);
  }
  return names;
}

/** What a condition asks for, by what stands for those words. */
export function hideInLeaf(leaf: Happening | State, words: FormerWords): Happening | State {
  if ('on' in leaf) {
    if (leaf.on !== 'field' || !leaf.to) return leaf;
    return { ...leaf, to: leaf.to.map((text) => words.value(leaf.field, text)) };
  }
  switch (leaf.is) {
    case 'field':
      return leaf.in ? { ...leaf, in: leaf.in.map((text) => words.value(leaf.field, text)) } : leaf;
    case 'client':
    case 'label':
    case 'organization':
    case 'component':
      return { ...leaf, in: leaf.in.map(words[leaf.is]) };
    default:
      return leaf;
  }
}
