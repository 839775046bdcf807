// Instants and durations as people say them. Events have seconds, duties have minutes.
import type { Language } from "./language";

const formats = new Map<string, Intl.DateTimeFormat>();

function format(key: string, make: () => Intl.DateTimeFormat): Intl.DateTimeFormat {
  const known = formats.get(key) ?? make();
  formats.set(key, known);
  return known;
}

/** HH:mm:ss in the centre's time zone. */
export function clockTime(ms: number, timeZone: string): string {
  return format(`s ${timeZone}`, () => new Intl.DateTimeFormat("en-GB", { timeZone, hourCycle: "h23", hour: "2-digit", minute: "2-digit", second: "2-digit" })).format(ms);
}

/** HH:mm in the centre's time zone. */
export function minuteTime(ms: number, timeZone: string): string {
  return format(`m ${timeZone}`, () => new Intl.DateTimeFormat("en-GB", { timeZone, hourCycle: "h23", hour: "2-digit", minute: "2-digit" })).format(ms);
}

export function dayOf(ms: number, timeZone: string, language: Language): string {
  if (language === "zh") {
    const day = format(`dz ${timeZone}`, () => new Intl.DateTimeFormat("zh-CN", { timeZone, month: "numeric", day: "numeric" })).formatToParts(ms);
    const week = format(`wz ${timeZone}`, () => new Intl.DateTimeFormat("zh-CN", { timeZone, weekday: "short" })).format(ms);
    const part = (type: string) => day.find((piece) => piece.type === type)?.value ?? "";
    return `${part("month")}月${part("day")}日 ${week}`;
  }
  return format(`de ${timeZone}`, () => new Intl.DateTimeFormat("en-GB", { timeZone, weekday: "short", day: "numeric", month: "short" })).format(ms).replace(",", "");
}

/** A day and a time of the record: 2026-11-22 19:31:05. What is read years later has to say the year. */
export function moment(ms: number, timeZone: string, language: Language): string {
  return `${dateOf(ms, timeZone, language)} ${clockTime(ms, timeZone)}`;
}

/** The same in minutes, without the year. */
export function dayMinute(ms: number, timeZone: string, language: Language): string {
  return `${dateOf(ms, timeZone, language, false)} ${minuteTime(ms, timeZone)}`;
}

/** 2026-11-22, or without the year 22 Nov and 11-22. */
export function dateOf(ms: number, timeZone: string, language: Language, year = true): string {
  const parts = format(`ymd ${timeZone}`, () => new Intl.DateTimeFormat("en-GB", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" })).formatToParts(ms);
  const part = (type: string) => parts.find((piece) => piece.type === type)?.value ?? "";
  if (year) {
    return `${part("year")}-${part("month")}-${part("day")}`;
  }
  return language === "zh"
    ? `${part("month")}-${part("day")}`
    : format(`dm ${timeZone}`, () => new Intl.DateTimeFormat("en-GB", { timeZone, day: "numeric", month: "short" })).format(ms);
}

/** A running timer: 2:50, and 1:02:50 from an hour on. Negative counts as zero. */
export function running(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const h = Math.floor(whole / 3600);
  const m = Math.floor((whole % 3600) / 60);
  const s = two(whole % 60);
  return h > 0 ? `${h}:${two(m)}:${s}` : `${m}:${s}`;
}

/** Hours and minutes of a legal clock: 7:41. */
export function hoursMinutes(seconds: number): string {
  const minutes = Math.max(0, Math.floor(seconds / 60));
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}`;
}

/** A limit or an interval in words: 12 h, 30 min, 1 h 30 min, 60 s. */
export function duration(seconds: number, language: Language): string {
  const units = language === "zh" ? { h: " 小时", m: " 分", s: " 秒" } : { h: " h", m: " min", s: " s" };
  if (!Number.isFinite(seconds)) {
    return "?";
  }
  if (seconds < 120) {
    return `${Math.round(seconds)}${units.s}`;
  }
  const h = Math.floor(seconds / 3600);
  const m = Math.floor((seconds % 3600) / 60);
  const s = Math.round(seconds % 60);
  const parts = [h > 0 ? `${h}${units.h}` : "", m > 0 ? `${m}${units.m}` : "", h === 0 && s > 0 ? `${s}${units.s}` : ""];
  return parts.filter((part) => part !== "").join(" ");
}

/** Journal numbers are grouped so that they can be read aloud. */
export function grouped(sequence: number): string {
  return String(sequence).replace(/\B(?=(\d{3})+$)/g, " ");
}

const two = (value: number) => String(value).padStart(2, "0");
