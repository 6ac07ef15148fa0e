/** What the import and export of schemes asks: a scheme as a file, and what of another site's file stands for what here. */

import type { ComparedRow } from '../common/comparison';
import * as z from '../common/zod';
import { type Answer, type Asked, answerSchema, type Named } from '../domain/exchange/file/fit';
import { fileFormats, type Origin, type ReferenceKind } from '../domain/exchange/file/origin';
import { LENGTHS } from '../domain/lengths';
import type { Scheme } from '../domain/scheme/scheme';
import type { RefusedAnswer } from './refused';
import type { ClockName } from './values/clock-names';

export type { Answer, Asked, Named } from '../domain/exchange/file/fit';
export type { FileFormat } from '../domain/exchange/file/origin';
export type { Note } from '../domain/scheme/notes';

export const writeFilePayload = z.object({ scheme: z.unknown(), format: z.enum(fileFormats) });
export const readFilePayload = z.object({
  text: z.string().max(LENGTHS.file),
  answers: z.array(answerSchema).max(1_000).default([]),
});

/** A scheme's file, and what to call it. */
export interface FileAnswer {
  kind: 'file';
  name: string;
  text: string;
}

/** A file that speaks of things this project has under no name: nothing of it is taken until all is said. */
export interface AsksAnswer {
  kind: 'asks';
  from: Origin['project'] | null;
  site: string | null;
  asked: Asked[];
  /** What there is to choose from here. */
  here: Partial<Record<ReferenceKind, Named[]>>;
  fits: number;
}

/** A file's scheme as this project can use it; `unknown` is what nobody can look up from here. */
export interface FitsAnswer {
  kind: 'fits';
  scheme: Scheme;
  from: Origin['project'] | null;
  unknown: { kind: ReferenceKind; value: string }[];
}

export const readTextPayload = z.object({
  text: z.string().max(LENGTHS.file),
  choices: z.record(z.string().max(LENGTHS.word), z.string().max(LENGTHS.word)).default({}),
});

interface Stretch {
  start: number;
  end: number;
}

/** A figure of a text: where its words stand, and the sentence around them. */
export interface FigureView extends Stretch {
  sentence: Stretch;
  /** The severity it is promised to; null is every one. */
  severity: string | null;
  clock: ClockName;
  isOutside: boolean;
  /** Another plan than the first, by its place. */
  plan: number;
}

export interface DoubtView {
  about: string;
  reading: string;
  other: string;
  words: Stretch[];
  figures: number[];
}

/** A scheme out of a text, as its doubts were settled. */
export interface ProposalAnswer {
  kind: 'proposal';
  scheme: Scheme;
  figures: FigureView[];
  /** Words about hours, holidays and reports. */
  others: Stretch[];
  doubts: DoubtView[];
  /** How many lengths the text has besides, that promise nothing or that no words place. */
  unplaced: number;
}

export const importConfigurationPayload = z.object({ text: z.string().max(LENGTHS.file) });

/** A scheme out of another system’s configuration, and what became of each of its terms. */
export interface ImportedAnswer {
  kind: 'imported';
  scheme: Scheme;
  lines: {
    outcome: 'taken' | 'approximated' | 'none';
    of: string;
    part: string;
    term: string;
    how: string;
  }[];
}

export const comparePayload = z.object({ from: z.string().max(LENGTHS.search).nullable() });

/** A stretch of requests compared with Jira Service Management, and where the next one begins. */
export interface ComparedAnswer {
  kind: 'compared';
  looked: number;
  /** How many of them are requests whose SLAs the reader may see. */
  requests: number;
  rows: (ComparedRow & {
    clock: string | null;
    ours: { elapsedMs: number; state: string } | null;
    theirs: { elapsedMs: number | null; isBreached: boolean } | null;
  })[];
  next: string | null;
}

export type ExchangeCalls = {
  compareService: (payload: z.infer<typeof comparePayload>) => ComparedAnswer | RefusedAnswer;
  importConfiguration: (
    payload: z.input<typeof importConfigurationPayload>,
  ) => ImportedAnswer | RefusedAnswer;
  readText: (payload: z.input<typeof readTextPayload>) => ProposalAnswer | RefusedAnswer;
  writeSchemeFile: (payload: z.input<typeof writeFilePayload>) => FileAnswer | RefusedAnswer;
  readSchemeFile: (payload: z.input<typeof readFilePayload>) => AsksAnswer | FitsAnswer | RefusedAnswer;
};

export type AnswerTo = Answer['to'];
