export interface ProductEvent {
  eventType: string;
  [member: string]: unknown;
}
