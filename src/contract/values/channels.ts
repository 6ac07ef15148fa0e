/** How somebody was reached. */
export const CHANNELS = ['phone', 'email', 'chat', 'meeting', 'other'] as const;
