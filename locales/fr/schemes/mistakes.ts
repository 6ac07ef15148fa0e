import type { MistakeTexts } from '../../en/schemes/mistakes';

const KINDS = new Map([
  ['array', 'une liste'],
  ['tuple', 'une liste'],
  ['record', 'un objet'],
  ['object', 'un objet'],
  ['int', 'un nombre entier'],
  ['number', 'un nombre'],
  ['string', 'un texte'],
  ['boolean', 'vrai ou faux (true, false)'],
]);

const nameOf = (kind: string) => KINDS.get(kind) ?? kind;

export const mistakes: MistakeTexts = {
  missing: ({ kind }) => `ceci manque\u00a0; écrivez ${nameOf(kind)}`,
  'wrong-kind': ({ kind }) => `ceci n’est pas ${nameOf(kind)}`,
  'empty-list': () => 'cette liste est vide\u00a0; écrivez au moins un élément',
  'unknown-parts': ({ parts }) => `aucune partie d’un barème ne s’appelle ${parts} ici`,
  'unknown-part': () => 'aucun barème n’a de partie de ce nom',
  'not-one-of': ({ values }) => `écrivez l’un de ${values}`,
  'no-shape': () => 'ceci n’a aucune des formes possibles',
};
