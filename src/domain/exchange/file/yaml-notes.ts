/** Comments of a YAML document as notes of the places they stand at, and back. */
import { type Document, isCollection, isMap, isNode, isPair, isScalar, type Node, type Pair } from 'yaml';
import type { Note } from '../../scheme/notes';
import { type Keys, keysOf, pointerOf } from './pointer';

/** Every comment of a document, in its order: one before or beside a place is about that place. */
export function readComments(document: Document): Note[] {
  const comments = new Map<string, string[]>();
  const add = (keys: Keys, ...texts: unknown[]) => {
    const lines = texts.filter((text) => typeof text === 'string').map(toText);
    const pointer = pointerOf(keys);
    if (lines.length > 0) comments.set(pointer, [...(comments.get(pointer) ?? []), ...lines]);
  };
  add([], document.commentBefore);
  if (isNode(document.contents)) readNode(document.contents, [], add);
  add([], document.comment);
  return [...comments].map(([at, lines]) => ({ at, text: lines.join('\n') }));
}

type Add = (keys: Keys, ...texts: unknown[]) => void;

function readNode(node: Node, keys: Keys, add: Add, isItem = false): void {
  const isWithin = isCollection(node) && !isItem;
  add(isWithin ? firstKeysOf(node, keys) : keys, node.commentBefore);
  for (const [at, item] of isCollection(node) ? node.items.entries() : [])
    if (isPair(item)) readPair(item, keys, add);
    else if (isNode(item)) readNode(item, [...keys, at], add, true);
  add(keys, node.comment);
}

function readPair(pair: Pair, keys: Keys, add: Add): void {
  const key = isScalar(pair.key) ? pair.key : null;
  const inner = [...keys, String(key ? key.value : pair.key)];
  add(inner, key?.commentBefore, key?.comment);
  if (isNode(pair.value)) readNode(pair.value, inner, add);
}

/** A comment at the head of a map or a list stands before the first of what is in it. */
function firstKeysOf(node: Node, keys: Keys): Keys {
  if (!isCollection(node) || node.items.length === 0) return keys;
  const [first] = node.items;
  if (!isPair(first)) return [...keys, 0];
  return [...keys, String(isScalar(first.key) ? first.key.value : first.key)];
}

/** The marks that yaml leaves before the words are no part of them. */
const toText = (comment: string): string =>
  comment
    .split('\n')
    .map((line) => line.replace(/^ /, '').trimEnd())
    .join('\n');

const toComment = (text: string): string =>
  text
    .split('\n')
    .map((line) => ` ${line}`)
    .join('\n');

/** Writes notes as comments before their places; those whose place is not there are given back. */
export function writeComments(document: Document, notes: readonly Note[]): Note[] {
  return notes.filter((note) => !writeComment(document, note));
}

function writeComment(document: Document, { at, text }: Note): boolean {
  const keys = keysOf(at);
  if (keys === null) return false;
  if (keys.length === 0) {
    document.commentBefore = toComment(text);
    return true;
  }
  const target = targetOf(document, keys);
  if (!target) return false;
  target.commentBefore = toComment(text);
  return true;
}

/** What a comment stands before: the key of a pair, or the item of a list. */
function targetOf(document: Document, keys: string[]): Node | null {
  const parent = document.getIn(keys.slice(0, -1), true);
  const last = keys.at(-1) ?? '';
  if (isMap(parent)) {
    const pair = parent.items.find(({ key }) => isScalar(key) && String(key.value) === last);
    return pair && isNode(pair.key) ? pair.key : null;
  }
  const item = isCollection(parent) && /^\d+$/.test(last) ? parent.items[Number(last)] : null;
  return isNode(item) ? item : null;
}
