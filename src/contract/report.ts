/** The incident report as the people who finish it see and move it. */
import * as z from '../common/zod';
import { LENGTHS } from '../domain/lengths';
import { plain } from '../domain/plain-shape';
import type { RefusedAnswer } from './refused';

/** The next step of a report; a review with blanks left is asked for twice, the second time meaning it. */
export const reportStepPayload = z.discriminatedUnion('step', [
  z.object({ step: z.literal('review'), withBlanks: z.boolean().default(false) }),
  z.object({ step: z.literal('approve') }),
  z.object({ step: z.literal('publish'), through: z.enum(['page', 'jira']).default('page') }),
  z.object({ step: z.literal('amend'), why: plain(z.string().trim().min(3).max(LENGTHS.note), true) }),
  z.object({ step: z.literal('redraft') }),
  z.object({ step: z.literal('retry') }),
]);
export type ReportStepPayload = z.input<typeof reportStepPayload>;

/** A corrective action as the panel sends it. `id` is made by the page, so that a second click creates no second issue. */
export const actionPayload = z.object({
  id: z.uuid(),
  summary: plain(z.string().trim().min(3).max(LENGTHS.address)),
  owner: plain(z.string().trim().max(LENGTHS.address)).optional(),
  due: z.iso.date().optional(),
});
export type ActionPayload = z.infer<typeof actionPayload>;

export interface ReportStatus {
  kind: 'report';
  state: 'not-owed' | 'owed' | 'drafted' | 'in-review' | 'approved' | 'published';
  url: string | null;
  /** The parts that only people can write and nobody has. */
  blanks: number;
  /** How many things were left out, by kind; never what they say. */
  withheld: { comments: number; notes: number; worklogs: number; fields: number; files: number };
  /** The parts a person wrote in, for which there are newer facts: lines the page lacks, and lines that are its own. */
  newer: { part: string; missing: string[]; own: string[] }[];
  approvedBy: string | null;
  /** When it is due, and how many business days are left; null once it is published. */
  due: { at: number; daysLeft: number } | null;
  problem: string | null;
  /** The parts that only people can write, with what they wrote; null while there is no draft. */
  parts: ReportPart[] | null;
  /** It was approved, and then somebody changed it. */
  takenBack: boolean;
  /** Whether the person may work on it; for anybody else only the state and the address are told. */
  canWork: boolean;
}

/** A question that only people can answer, and their answer. */
export interface ReportPart {
  id: string;
  heading: string;
  prompt: string;
  /** One line that shows how to answer; empty where the template has none. */
  example: string;
  text: string;
  /** Whether nobody has answered yet. */
  blank: boolean;
  /** Whether it can be written here: what stands on a page already is changed there. */
  writable: boolean;
}

/** What only people know, written into a draft; nothing asks the question again, where the draft has no page. */
export const partPayload = z.object({
  part: z.string().max(LENGTHS.word),
  text: plain(z.string().max(LENGTHS.section), true),
});
export type PartPayload = z.infer<typeof partPayload>;

/** A document of Word, in base64. */
export type ReadReportAnswer = { kind: 'file'; name: string; base64: string } | RefusedAnswer;

export type ReportAnswer = ReportStatus | RefusedAnswer;
