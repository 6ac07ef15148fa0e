/** The clocks in the order people read them. */
export const clockOrder = ['acknowledge', 'response', 'update', 'workaround', 'resolution', 'report'];
