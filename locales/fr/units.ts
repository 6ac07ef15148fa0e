import type { UnitTexts } from '../en/units';

export const units: UnitTexts = { day: 'j', hour: 'h', minute: 'min', second: 's' };
