/** What the first page after an install asks: how far a project has come, and to choose its preset. */
import * as z from '../common/zod';
import { LENGTHS } from '../domain/lengths';
import type { RefusedAnswer } from './refused';

export type { RefusedAnswer } from './refused';

export interface StartAnswer {
  kind: 'start';
  projects: { id: string; key: string; name: string }[];
  presets: { id: string; name: string }[];
  /** The project looked at; null when there is none to look at. */
  project: {
    id: string;
    key: string;
    name: string;
    /** The name of its scheme; null when it has none. */
    scheme: string | null;
    /** Which version of it is the last; null when it has none. */
    version: number | null;
    /** Severities that no priority names: they are found by rank, or never. */
    unnamed: string[];
    /** Whether the panel was put on all its issues from here. */
    pinned: boolean;
    /** The first issue that is followed; null when none is. */
    followed: string | null;
  } | null;
}

/** Some of Jira's screens, each with the app's fields it lacks, and on which screens each followed project shows its issues. */
export interface ScreensAnswer {
  kind: 'screens';
  screens: { id: string; name: string; lacks: string[] }[];
  /** The screens of a followed project by their ids; null where Jira does not tell which they are, as for team-managed projects. */
  projects: { id: string; key: string; name: string; screens: string[] | null }[];
  /** Where the next screens begin; null when these were the last. */
  next: number | null;
}

/** The panel is being put on the project's issues, by a task of Jira's; or it is there. */
export type PinAnswer = { kind: 'pinning'; task: string } | { kind: 'pinned' };

const projectId = z.string().regex(/^\d+$/);
export const pinPanelPayload = z.object({ projectId });
export const followPinPayload = z.object({ projectId, task: z.string().min(1).max(LENGTHS.name) });
export const putFieldsPayload = z.object({ screens: z.array(z.string().regex(/^\d+$/)).min(1).max(50) });
export const showScreensPayload = z.object({ from: z.number().int().min(0).default(0) });
export const showStartPayload = z.object({ projectId: z.string().regex(/^\d+$/).nullable() });
export const choosePresetPayload = z.object({
  projectId,
  preset: z.string().min(1).max(LENGTHS.label),
  /** The version that the page showed, null where it showed none; where somebody saved another since, nothing is chosen. */
  basedOn: z.number().int().nullable().optional(),
});

export type StartCalls = {
  showStart: (payload: z.infer<typeof showStartPayload>) => StartAnswer | RefusedAnswer;
  showScreens: (payload: z.input<typeof showScreensPayload>) => ScreensAnswer | RefusedAnswer;
  putFields: (payload: z.infer<typeof putFieldsPayload>) => ScreensAnswer | RefusedAnswer;
  pinPanel: (payload: z.infer<typeof pinPanelPayload>) => PinAnswer | RefusedAnswer;
  followPin: (payload: z.infer<typeof followPinPayload>) => PinAnswer | RefusedAnswer;
  choosePreset: (
    payload: z.infer<typeof choosePresetPayload>,
  ) => { kind: 'saved'; version: number } | RefusedAnswer;
};
