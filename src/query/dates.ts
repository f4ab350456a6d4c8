import { fail } from "./failure.ts";

/** `datetime.date`. */
export class PyDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;

  /** The month and the day count from 1. @throws QueryFailure for a day that the calendar does not have */
  constructor(year: number, month: number, day: number) {
    const date = new Date(Date.UTC(2000, month - 1, day));
    date.setUTCFullYear(year, month - 1, day);
    const exists = year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
    if (!exists) fail("ValueError", `there is no day ${iso(year, month, day)}`);
    this.year = year;
    this.month = month;
    this.day = day;
  }

  /** Sorts as the days do. */
  get order(): bigint {
    return BigInt(this.year * 10_000 + this.month * 100 + this.day);
  }

  toString(): string {
    return iso(this.year, this.month, this.day);
  }
}

/** The time of day of a {@link PyDateTime}. `offset` is in minutes east of UTC, absent for a time without a zone. */
export interface TimeOfDay {
  hour: number;
  minute: number;
  second: number;
  microsecond: number;
  offset?: number;
}

/** `datetime.datetime`. */
export class PyDateTime {
  readonly date: PyDate;
  readonly time: TimeOfDay;

  /** @throws QueryFailure for a time that no clock shows */
  constructor(date: PyDate, time: TimeOfDay) {
    if (time.hour > 23 || time.minute > 59 || time.second > 59 || Math.abs(time.offset ?? 0) >= 24 * 60)
      fail("ValueError", "there is no such time of day");
    this.date = date;
    this.time = time;
  }

  /** Microseconds, in UTC where the zone is known. */
  get order(): bigint {
    const { hour, minute, second, microsecond, offset = 0 } = this.time;
    const day = Date.parse(`${this.date}T00:00:00Z`) / 60_000;
    return BigInt((day + hour * 60 + minute - offset) * 60 + second) * 1_000_000n + BigInt(microsecond);
  }

  toString(): string {
    const { hour, minute, second, microsecond, offset } = this.time;
    const fraction = microsecond === 0 ? "" : `.${padded(microsecond, 6)}`;
    const minutes = Math.abs(offset ?? 0);
    const zone =
      offset === undefined
        ? ""
        : `${offset < 0 ? "-" : "+"}${padded(Math.floor(minutes / 60))}:${padded(minutes % 60)}`;
    return `${this.date} ${padded(hour)}:${padded(minute)}:${padded(second)}${fraction}${zone}`;
  }
}

function iso(year: number, month: number, day: number): string {
  return `${padded(year, 4)}-${padded(month)}-${padded(day)}`;
}

function padded(number: number, length = 2): string {
  return String(number).padStart(length, "0");
}
