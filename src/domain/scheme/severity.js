import { own } from '../../common/own';
import { placeInOrder } from './priority-orders';
import { containsWords, folded, sameName } from './same-name';
/**
 * The severity a Jira priority stands for: the one whose name or code it bears in either language, case and accents ignored; then
 * what the channel or the words of the summary say; then the priority's place in Jira's order, the first to the first and the rest
 * to the last; with nothing to go by, the scheme's default. A field or a label that the scheme names speaks before the priority.
 * Remaps and floors apply after.
 *
 * @example severityOf(valtech, { id: '1', name: 'Highest' }) // => 'Fatal'
 */
export function severityOf(scheme, priority, signs = NO_SIGNS) {
  return heldTo(scheme, severityBefore(scheme, priority, signs), signs.labels);
}
const NO_SIGNS = { labels: [], summary: '' };
/** The severity before remaps and floors: the original, which is kept and shown. */
export function severityBefore(scheme, priority, signs) {
  const from = scheme.severityFrom;
  return (
    named(scheme, signs.named ?? null) ??
    labelled(scheme, signs.labels) ??
    named(scheme, priority.name) ??
    own(from.channels, signs.channel ?? channelOf(signs.labels) ?? '') ??
    from.words.find(({ text }) => containsWords(signs.summary, text))?.severity ??
    ranked(scheme, priority) ??
    from.default
  );
}
/** A severity after the scheme's remaps and the floors of an issue's labels. */
function heldTo(scheme, severity, labels) {
  return floored(scheme, own(scheme.severityFrom.remap, severity) ?? severity, labels);
}
/**
 * The channel an issue came by, told by a label.
 *
 * @example channelOf(['channel:phone']) // => 'phone'
 */
export function channelOf(labels) {
  const label = labels.find((text) => text.startsWith('channel:'));
  return label ? label.slice('channel:'.length) : null;
}
const names = new WeakMap();
/** The severities of a scheme by every name and code they bear; of two that share one, the higher has it. */
function namesOf(scheme) {
  const known = names.get(scheme);
  if (known) return known;
  const made = new Map();
  for (const { name, fr, codes } of scheme.severities)
    for (const word of [name, fr, ...codes].map(folded)) if (!made.has(word)) made.set(word, name);
  names.set(scheme, made);
  return made;
}
function named(scheme, name) {
  return name ? (namesOf(scheme).get(folded(name)) ?? null) : null;
}
function labelled({ severityFrom }, labels) {
  for (const label of labels)
    if (own(severityFrom.labels, label) !== undefined) return own(severityFrom.labels, label);
  return undefined;
}
function ranked({ severities }, { id, name }) {
  if (!name) return null;
  return severities[Math.min(placeInOrder(name, id), severities.length - 1)]?.name ?? null;
}
/** A floor lifts a lower severity to its own and leaves a higher one: the first severity of the scheme is the highest. */
function floored(scheme, severity, labels) {
  const { floors } = scheme.severityFrom;
  if (floors.length === 0 || labels.length === 0) return severity;
  const place = (name) => scheme.severities.findIndex((candidate) => candidate.name === name);
  return floors
    .filter(({ label }) => labels.some((text) => sameName(text, label)))
    .reduce((held, floor) => (place(floor.severity) < place(held) ? floor.severity : held), severity);
}
