import { Calendars } from '../calendars/calendars';

/** Every calendar of the scheme: its week and its year. */
export const HourSection = () => <Calendars />;
