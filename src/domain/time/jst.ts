import type { Instant } from "./instant.ts";

/*
 * Dates and hours as Japan has them: nine hours ahead of UTC all year round, since there is no
 * summer time. Everything here is whole-number arithmetic on the Gregorian calendar and knows
 * nothing of the tablet's own time zone, which may be set to anything.
 */

export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;
/** How far Japan is ahead of UTC (ms). */
export const jstAheadMs = 9 * hourMs;

/** JST calendar date "YYYY-MM-DD" of a moment. */
export function calendarDateJst(at: Instant): string {
  return dateOfDay(Math.floor((at + jstAheadMs) / dayMs));
}

/** Hour of the JST day, 0 to 23. */
export function hourJst(at: Instant): number {
  return Math.floor(msOfDay(at) / hourMs);
}

/** A moment as it is printed: "2026-11-22 16:05", JST. */
export function formatJstDateTime(at: Instant): string {
  const minute = Math.floor((msOfDay(at) % hourMs) / 60_000);
  return `${calendarDateJst(at)} ${padded(hourJst(at), 2)}:${padded(minute, 2)}`;
}

/**
 * The date so many days later, or earlier for a negative count.
 * @param date "YYYY-MM-DD"
 * @throws RangeError when there is no such date
 */
export function addDays(date: string, days: number): string {
  return dateOfDay(dayOfDate(date) + days);
}

/** Milliseconds since midnight in Japan. */
export function msOfDay(at: Instant): number {
  const ms = (at + jstAheadMs) % dayMs;
  return ms < 0 ? ms + dayMs : ms;
}

/**
 * Days from 1970-01-01 to the date.
 * @param date "YYYY-MM-DD"
 * @throws RangeError when there is no such date
 */
export function dayOfDate(date: string): number {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const [year, month, dayOfMonth] = (parts ?? []).slice(1).map(Number);
  if (year !== undefined && month !== undefined && dayOfMonth !== undefined) {
    const day = daysBeforeYear(year) + daysBeforeMonth(year, month) + dayOfMonth - 1;
    // The way back finds the same date only when the month and its day exist.
    if (dateOfDay(day) === date) return day;
  }
  throw new RangeError(`no such date: ${JSON.stringify(date)}`);
}

function dateOfDay(day: number): string {
  const year = yearOfDay(day);
  const dayOfYear = day - daysBeforeYear(year);
  let month = 12;
  while (daysBeforeMonth(year, month) > dayOfYear) month -= 1;
  const dayOfMonth = dayOfYear - daysBeforeMonth(year, month) + 1;
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}`;
}

function yearOfDay(day: number): number {
  // 400 years always have the same number of days, so this guess is off by one year at most.
  let year = 1970 + Math.floor((day * 400) / daysIn400Years);
  while (daysBeforeYear(year) > day) year -= 1;
  while (daysBeforeYear(year + 1) <= day) year += 1;
  return year;
}

const daysIn400Years = 146_097;
/** Days from 1 January of the year 1 to 1970-01-01. */
const daysBefore1970 = 719_162;

/** Days from 1970-01-01 to 1 January of the year. */
function daysBeforeYear(year: number): number {
  const past = year - 1;
  const leapDays = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  return past * 365 + leapDays - daysBefore1970;
}

const daysBeforeMonths = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;

/** Days from 1 January to the first of the month, 1 to 12. */
function daysBeforeMonth(year: number, month: number): number {
  const leapDay = month > 2 && isLeapYear(year) ? 1 : 0;
  return (daysBeforeMonths[month - 1] ?? Number.NaN) + leapDay;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function padded(figure: number, width: number): string {
  return String(figure).padStart(width, "0");
}
