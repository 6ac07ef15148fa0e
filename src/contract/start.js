/** What the first page after an install asks: how far a project has come, and to choose its preset. */
import { z } from 'zod';

const projectId = z.string().regex(/^\d+$/);
export const pinPanelPayload = z.object({ projectId });
export const followPinPayload = z.object({ projectId, task: z.string().min(1).max(100) });
export const putFieldsPayload = z.object({ screens: z.array(z.string().regex(/^\d+$/)).min(1).max(50) });
export const showStartPayload = z.object({ projectId: z.string().regex(/^\d+$/).nullable() });
export const choosePresetPayload = z.object({
  projectId,
  preset: z.string().min(1).max(60),
});
