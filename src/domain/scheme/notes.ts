import * as z from '../../common/zod';
import { LENGTHS } from '../lengths';

/** What a text leaves open, how it is read here, and how else it could be: by the names the languages have sentences for. */
const doubt = z.object({
  about: z.string().max(LENGTHS.word),
  reading: z.string().max(LENGTHS.word),
  other: z.string().max(LENGTHS.word),
});

/** A remark on a place of a scheme; nothing is counted by it. */
const noteSchema = z.object({
  at: z
    .string()
    .max(LENGTHS.key)
    .describe('the place, as a JSON pointer such as /goals/Fatal/response; empty is the whole scheme'),
  text: z.string().max(LENGTHS.search).default('').describe('in people’s words, or those of the source'),
  doubt: doubt.optional().describe('a reading that was chosen'),
});

export type Note = z.infer<typeof noteSchema>;

const MOST_NOTES = 300;

export const notesSchema = z
  .array(noteSchema)
  .max(MOST_NOTES)
  .describe('remarks; a YAML file has those without a doubt as comments');
