import { containsWords, folded } from '../scheme/same-name';
/** Makes a condition ready to be asked. */
export function testOf(condition) {
  if ('all' in condition) return allOf(condition.all.map(testOf));
  if ('any' in condition) return anyOf(condition.any.map(testOf));
  if ('not' in condition) return not(testOf(condition.not));
  return 'on' in condition ? happens(condition) : holds(condition);
}
/** One test that is met when any of several is; null when there is none. */
export function anyOf(tests) {
  const [only] = tests;
  if (only && tests.length === 1) return only;
  return (facts, now) => tests.some((test) => test(facts, now));
}
const allOf = (tests) => (facts, now) => tests.every((test) => test(facts, now));
const not = (test) => (facts, now) => !test(facts, now);
function happens(wanted) {
  switch (wanted.on) {
    case 'comment':
      return spoken(wanted);
    case 'app-event': {
      const kinds = new Set(wanted.kinds);
      return (_, now) => now.on === 'app-event' && kinds.has(now.kind);
    }
    case 'status': {
      const [from, to] = [statuses(wanted.from), statuses(wanted.to)];
      return (_, now) => now.on === 'status' && from(now.from) && to(now.to);
    }
    case 'field': {
      const to = among(wanted.to);
      const isIt = (now) => [now.field, now.name].includes(wanted.field);
      return (_, now) => now.on === 'field' && isIt(now) && to(now.to);
    }
    case 'linked':
      return (_, now) => now.on === 'linked' && isOfType(now.type, wanted.types);
    default:
      return (_, now) => now.on === wanted.on;
  }
}
function spoken({ side, visibility, onceResolved }) {
  return (facts, now) =>
    now.on === 'comment' &&
    (side === undefined || now.side === side) &&
    (visibility === 'any' || now.public === (visibility === 'public')) &&
    (facts.resolved || !onceResolved);
}
function holds(wanted) {
  switch (wanted.is) {
    case 'status': {
      const inStatus = statuses(wanted.in);
      return ({ status }) => inStatus(status);
    }
    case 'category':
      return ({ status }) => wanted.in.includes(status.category);
    case 'severity':
      return ({ severity }) => wanted.in.includes(severity);
    case 'field': {
      const isIn = among(wanted.in);
      return ({ fields }) => (fields.get(wanted.field) ?? []).some(isIn);
    }
    case 'label': {
      const isIn = among(wanted.in);
      return ({ labels }) => labels.some(isIn);
    }
    case 'linked':
      return ({ links }) => links.some(({ type }) => isOfType(type, wanted.types));
    case 'told':
      return ({ told }) => wanted.kinds.some((kind) => told.has(kind));
    case 'last-word':
      return ({ lastWord }) => lastWord === wanted.side;
    default:
      return ({ withThirdParty }) => withThirdParty;
  }
}
/** Whether a status is one of those named, by name or by id; with none named, any is. */
function statuses(names) {
  if (!names) return () => true;
  const known = new Set(names.map(folded));
  return ({ id, name }) => known.has(folded(name ?? '')) || (id !== null && known.has(id));
}
function among(names) {
  if (!names) return () => true;
  const known = new Set(names.map(folded));
  return (value) => value !== null && known.has(folded(value));
}
function isOfType(type, types) {
  return types?.some((wanted) => containsWords(type, wanted)) ?? true;
}
