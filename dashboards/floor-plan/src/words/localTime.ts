const DAY_MS = 24 * 3600 * 1000;

/** The instant of the last HH:mm on the centre's clock that is not in the future: an arrival typed as 23:50 shortly after midnight was yesterday's. */
export function instantOfCentre(time: string, now: number, timeZone: string): string {
  const [hours, minutes] = time.split(":").map(Number);
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone, hourCycle: "h23", hour: "2-digit", minute: "2-digit", second: "2-digit" }).formatToParts(now);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  const wanted = ((hours ?? 0) * 60 + (minutes ?? 0)) * 60;
  const present = (part("hour") * 60 + part("minute")) * 60 + part("second");
  const back = ((present - wanted) * 1000 + DAY_MS) % DAY_MS;
  return new Date(Math.floor(now / 1000) * 1000 - back).toISOString();
}
