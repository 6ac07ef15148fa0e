import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { LANGUAGES, type Language, textsIn } from '../../../locales/languages';
import { explainMistake } from '../../../src/application/scheme/document/explain-mistake';
import { type Mistake, mistakesOf } from '../../../src/domain/lint/problems/mistakes';

/** A mistake of the person at the keyboard; the message is the sentence they read. */
export class UsageError extends Error {}

/** A file's text; one that is not there is a sentence. */
export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new UsageError(`There is no file or preset named "${file}".`);
    if (code === 'EISDIR') throw new UsageError(`"${file}" is a folder; name the files in it.`);
    throw new UsageError(`${file} cannot be read: ${message}`);
  }
}

/** A JSON file; what is wrong with it is a sentence. */
export function readJson(file: string): unknown {
  const text = readText(file);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${file} cannot be read as JSON: ${(error as Error).message}`);
  }
}

/** What a file must be, or the sentences that say what is wrong with it, each with its path. */
export function readAs<Shape extends z.ZodType>(shape: Shape, json: unknown, file: string): z.infer<Shape> {
  const read = shape.safeParse(json, { reportInput: true });
  if (read.success) return read.data;
  throw toUsageError(file, mistakesOf(read.error));
}

/** The mistakes of a file, one a line. */
export function toUsageError(file: string, mistakes: Mistake[]): UsageError {
  const prefix = file ? `${file}: ` : '';
  const texts = textsIn('en');
  const lines = mistakes.map(
    (mistake) => `${prefix}${mistake.path ? `${mistake.path}: ` : ''}${explainMistake(mistake, texts)}`,
  );
  return new UsageError(lines.join('\n'));
}

/** The language asked for; English when none is. */
export function languageOf(text = 'en'): Language {
  const language = LANGUAGES.find((candidate) => candidate === text);
  if (language) return language;
  throw new UsageError(`--lang is ${LANGUAGES.join(' or ')}; "${text}" is not.`);
}
