import { leavesOf } from '../scheme/conditions';
import { clockNames } from '../scheme/scheme';
import { anyOf, testOf } from './matching';
import { words } from './reel';

const plans = new WeakMap();
/** The plan of a scheme, made once. */
export function planOf(scheme) {
  const known = plans.get(scheme);
  if (known) return known;
  const plan = made(scheme);
  plans.set(scheme, plan);
  return plan;
}
function made(scheme) {
  const clocks = [];
  const rules = new Map();
  const levels = [];
  for (const name of clockNames) {
    const told = scheme.clocks[name];
    if (!told) continue;
    const clock = clockPlan(name, clocks.length, told);
    clocks.push(clock);
    for (const on of OCCURRENCES) addRules(rules, on, clock, told);
    levels.push(...levelRules(clock, told));
  }
  const holders = scheme.holders.map(({ holder, when }) => ({ holder, test: testOf(when) }));
  const pauses = Object.values(scheme.clocks).flatMap(pausesOf);
  const pauseWatch = watchOf(pauses);
  const holderWatch = watchOf(scheme.holders.map(({ when }) => when));
  const heedsWords = levels.length > 0 || pauseWatch.has('comment') || holderWatch.has('comment');
  const heard = words.map((word) => rulesHearing(scheme, rules.get('comment') ?? [], word));
  return { scheme, clocks, rules, words: heard, heedsWords, levels, holders, pauseWatch, holderWatch };
}
const OCCURRENCES = ['created', 'resolved', 'reopened', 'comment', 'app-event', 'status', 'field', 'linked'];
const ACTS = ['cancel', 'restart', 'stop', 'start'];
function clockPlan(name, place, told) {
  const pauses = pausesOf(told);
  return {
    name,
    place,
    endsWhenResolved: told.endsWhenResolved && name !== 'report',
    endsWhenTold: told.stop.flatMap(leavesOf).some((leaf) => 'onceResolved' in leaf && leaf.onceResolved),
    waits: pauses.length > 0 ? anyOf(pauses.map(testOf)) : null,
    waitsInStatuses: pauses.flatMap(leavesOf).some((leaf) => 'is' in leaf && leaf.is === 'status'),
  };
}
function pausesOf({ pause, pauseInStatuses }) {
  return pauseInStatuses.length > 0 ? [...pause, { is: 'status', in: pauseInStatuses }] : pause;
}
function addRules(rules, on, clock, told) {
  const mine = { cancel: null, restart: null, stop: null, start: null };
  for (const act of ACTS) {
    const met = conditionsOf(clock, act, told).filter((one) => happeningsOf(one).includes(on));
    if (met.length > 0) mine[act] = anyOf(met.map(testOf));
  }
  if (ACTS.every((act) => mine[act] === null)) return;
  rules.set(on, [...(rules.get(on) ?? []), { clock, ...mine }]);
}
/** A report is owed whatever is put off: only reopening takes it back. */
function conditionsOf(clock, act, told) {
  return clock.name === 'report' && act === 'cancel' ? [] : told[act];
}
function levelRules(clock, told) {
  return ACTS.flatMap((act) =>
    conditionsOf(clock, act, told)
      .filter((one) => happeningsOf(one).length === 0)
      .map((one) => ({ clock, act, test: testOf(one) })),
  );
}
/** The rules that a word may meet, by its side and who may read it. */
function rulesHearing(scheme, rules, word) {
  return rules.filter(({ clock }) => {
    const told = scheme.clocks[clock.name];
    const leaves = told ? ACTS.flatMap((act) => conditionsOf(clock, act, told)).flatMap(leavesOf) : [];
    return leaves.some(
      (leaf) =>
        'on' in leaf &&
        leaf.on === 'comment' &&
        (leaf.side === undefined || leaf.side === word.side) &&
        (leaf.visibility === 'any' || (leaf.visibility === 'public') === word.public),
    );
  });
}
function happeningsOf(condition) {
  return leavesOf(condition).flatMap((leaf) => ('on' in leaf ? [leaf.on] : []));
}
function watchOf(conditions) {
  const leaves = conditions.flatMap(leavesOf);
  return new Set(leaves.flatMap((leaf) => ('is' in leaf ? WATCHED[leaf.is] : [])));
}
/** The kinds of event that can change what each state asks. */
const WATCHED = {
  status: ['status'],
  category: ['status'],
  severity: ['priority', 'labels', 'summary', 'field'],
  field: ['field'],
  label: ['labels'],
  linked: ['link'],
  told: ['app'],
  'last-word': ['comment'],
  'with-third-party': ['app'],
};
