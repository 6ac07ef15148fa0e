export type ClockName = 'acknowledge' | 'response' | 'update' | 'workaround' | 'resolution' | 'report';

export type ClockState = 'not-started' | 'running' | 'paused' | 'met' | 'breached' | 'cancelled' | 'unknown';
