/** Units of lengths, after their number. */
export const units = { day: 'd', hour: 'h', minute: 'min', second: 's' };

export type UnitTexts = typeof units;
