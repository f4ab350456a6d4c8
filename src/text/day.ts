import { memoized } from "./memo.ts";

/** A day written `YYYY-MM-DD` (ISO 8601) as its start in UTC; `undefined` for what is no such text or no day of the calendar. */
export function parseDay(text: string): Date | undefined {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? timeOf(text) : undefined;
  return time === undefined ? undefined : new Date(time);
}

const timeOf = memoized((text: string) => {
  const day = new Date(`${text}T00:00:00Z`);
  // A 30th of February becomes a day of March.
  return day.getUTCDate() === Number(text.slice(8)) ? day.getTime() : undefined;
}, 1024);

/** A day in milliseconds. */
export const DAY = 24 * 60 * 60 * 1000;

/** The start of a moment's day in UTC. */
export function startOfDay(moment: Date): Date {
  return new Date(Math.floor(moment.getTime() / DAY) * DAY);
}

/** A moment's day in UTC, written `YYYY-MM-DD`. */
export function isoDay(moment: Date): string {
  return writtenDay(Math.floor(moment.getTime() / DAY));
}

// A history asks for the same days again and again.
const writtenDay = memoized((days: number) => new Date(days * DAY).toISOString().slice(0, 10), 64);

/** Whole days in UTC from one moment to another; 0 where the other is earlier. */
export function daysBetween(from: Date, to: Date): number {
  return Math.max(0, Math.round((startOfDay(to).getTime() - startOfDay(from).getTime()) / DAY));
}

/** The first moment of the UTC day after a moment's. */
export function startOfNextDay(moment: Date): Date {
  return new Date(startOfDay(moment).getTime() + DAY);
}
