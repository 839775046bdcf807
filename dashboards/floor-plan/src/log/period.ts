// Times as people of the centre write them, and the instants they are. A day of the centre is not a day of the reader's computer.

const wallFormats = new Map<string, Intl.DateTimeFormat>();

function partsOf(ms: number, timeZone: string): Record<string, number> {
  const format = wallFormats.get(timeZone) ?? new Intl.DateTimeFormat("en-GB", {
    timeZone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit",
  });
  wallFormats.set(timeZone, format);
  return Object.fromEntries(format.formatToParts(ms).map((part) => [part.type, Number(part.value)]));
}

/** How far the clocks of the centre are ahead of UTC at an instant, in milliseconds. */
export function offsetAt(ms: number, timeZone: string): number {
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = partsOf(ms, timeZone);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(ms / 1000) * 1000;
}

/** "2026-11-23T03:12" on the centre's clock, as a field of the page takes it; empty for what is no instant. */
export function wallOf(instant: string, timeZone: string): string {
  const ms = Date.parse(instant);
  return Number.isNaN(ms) ? "" : new Date(ms + offsetAt(ms, timeZone)).toISOString().slice(0, 16);
}

/**
 * The instant at which the centre's clock shows that time, as the API takes it; empty for what is no time. Of the hour that is there twice in autumn it is
 * the first, and of the one that is skipped in spring the same minutes an hour later.
 */
export function instantOf(wall: string, timeZone: string): string {
  const shown = Date.parse(`${wall}Z`);
  if (Number.isNaN(shown)) {
    return "";
  }
  const before = shown - offsetAt(shown - DAY_MS, timeZone);
  const after = shown - offsetAt(shown + DAY_MS, timeZone);
  const fits = [before, after].find((ms) => ms + offsetAt(ms, timeZone) === shown);
  return secondsOf(fits ?? before);
}

/** The midnight of the centre at or before an instant, some days back. */
export function midnight(ms: number, timeZone: string, daysBack = 0): string {
  const day = new Date(ms + offsetAt(ms, timeZone) - daysBack * DAY_MS).toISOString().slice(0, 10);
  return instantOf(`${day}T00:00`, timeZone);
}

const DAY_MS = 24 * 3600 * 1000;

const secondsOf = (ms: number) => new Date(ms).toISOString().replace(".000Z", "Z");
