/** What the first page after an install asks: how far a project has come, and to choose its preset. */
import { z } from 'zod';
import type { RefusedAnswer } from './clocks';

export type { RefusedAnswer } from './clocks';

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
    /** Severities that no priority names: they are found by rank, or never. */
    unnamed: string[];
    /** The first issue that is followed; null when none is. */
    followed: string | null;
  } | null;
}

/** The screens of Jira, each with the app's fields it lacks. */
export interface ScreensAnswer {
  kind: 'screens';
  screens: { id: string; name: string; lacks: string[] }[];
}

export const putFieldsPayload = z.object({ screens: z.array(z.string().regex(/^\d+$/)).min(1).max(50) });
export const showStartPayload = z.object({ projectId: z.string().regex(/^\d+$/).nullable() });
export const choosePresetPayload = z.object({
  projectId: z.string().regex(/^\d+$/),
  preset: z.string().min(1).max(40),
});

export type StartCalls = {
  showStart: (payload: z.infer<typeof showStartPayload>) => StartAnswer | RefusedAnswer;
  showScreens: () => ScreensAnswer | RefusedAnswer;
  putFields: (payload: z.infer<typeof putFieldsPayload>) => ScreensAnswer | RefusedAnswer;
  choosePreset: (
    payload: z.infer<typeof choosePresetPayload>,
  ) => { kind: 'saved'; version: number } | RefusedAnswer;
};
