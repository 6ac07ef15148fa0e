/** A calendar's week as libraries take it, from Sunday. */
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

export const weekOf = ({ weekly }) => DAYS.map((day) => weekly[day] ?? []);

export const holidaysOf = ({ holidays = [] }) => holidays;

/** Hours of a single date, which these libraries do not know. */
export const hasDatesOfItsOwn = ({ overrides, breaks }) => Boolean(overrides ?? breaks);

export const toClock = (time) => `${time}:00`;
