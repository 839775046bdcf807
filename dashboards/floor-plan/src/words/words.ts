import rulesEn from "@wording/en.json";
import rulesZh from "@wording/zh.json";
import { useMemo } from "react";
import type { AlarmView, Fact, LocalName, Picture } from "../live/contract";
import type { Status } from "../live/connection";
import { useLiveLine, useStatus } from "../live/live";
import { en, type WordKey } from "./en";
import { fill, type Names } from "./fill";
import { language, useLanguage, type Language } from "./language";
import { zh } from "./zh";

const page: Record<Language, Record<WordKey, string>> = { en, zh };
const rules: Record<Language, Record<string, string>> = { en: rulesEn, zh: rulesZh };

export type Args = Readonly<Record<string, string | number>>;
export type Say = (key: WordKey, args?: Args) => string;

/** A word of the page itself. Slots are filled as they are. */
export function say(spoken: Language, key: WordKey, args: Args = {}): string {
  return page[spoken][key].replace(/\{([a-zA-Z]+)\}/g, (_, name: string) => String(args[name] ?? "?"));
}

export function useSay(): Say {
  const spoken = useLanguage();
  return useMemo<Say>(() => (key, args) => say(spoken, key, args), [spoken]);
}

/** What is not in the page's words is shown as the server sent it. */
export function sayIfKnown(spoken: Language, key: string, otherwise: string): string {
  return (page[spoken] as Record<string, string>)[key] ?? otherwise;
}

export function named(name: LocalName): string {
  return name[language()];
}

export function namesOf(picture: Picture, spoken: Language): Names {
  const zones = new Map(picture.zones.map((zone) => [zone.id, zone.short[spoken]]));
  const doors = new Map(picture.doors.map((door) => [door.id, door.name[spoken]]));
  const gateways = new Map(picture.gateways.map((gateway) => [gateway.id, gateway.name[spoken]]));
  return {
    language: spoken,
    timeZone: picture.centre.timeZone,
    zone: (id) => zones.get(id),
    door: (id) => doors.get(id),
    gateway: (id) => gateways.get(id),
  };
}

const noNames: Names = { language: "en", timeZone: "UTC", zone: () => undefined, door: () => undefined, gateway: () => undefined };

/** Names change only with a whole new picture, which brings a new list of zones; an update leaves everything that asks only for names alone. */
export function useNames(): Names {
  const { connection } = useLiveLine();
  const zones = useStatus(pickZones);
  const spoken = useLanguage();
  return useMemo(() => {
    const { picture } = connection.status.known;
    return picture === null ? { ...noNames, language: spoken } : namesOf(picture, spoken);
    // zones stands for the picture in which they came.
  }, [connection, zones, spoken]);
}

const pickZones = (status: Status) => status.known.picture?.zones;

function ruled(key: string, args: Readonly<Record<string, string>>, names: Names): string {
  const template = rules[names.language][key];
  return template === undefined ? key : fill(template, levelled(args, names.language), names);
}

/** The one argument that is a code of ours and not a value. */
function levelled(args: Readonly<Record<string, string>>, spoken: Language): Readonly<Record<string, string>> {
  return args["level"] === undefined ? args : { ...args, level: sayIfKnown(spoken, `level.${args["level"]}`, args["level"]) };
}

/** An alarm of the past, of which only the rule and what it was about are at hand. */
export const alarmTitleOf = (rule: string, args: Readonly<Record<string, string>>, names: Names) => ruled(`${rule}.title`, args, names);
export const alarmTitle = (alarm: AlarmView, names: Names) => ruled(`${alarm.rule}.title`, alarm.args, names);
export const alarmResponse = (alarm: AlarmView, names: Names) => ruled(`${alarm.rule}.response`, alarm.args, names);
export const alarmClears = (alarm: AlarmView, names: Names) => ruled(`${alarm.rule}.clears`, alarm.args, names);

export function factsJoined(facts: readonly Fact[], names: Names): string {
  const stop = names.language === "zh" ? "；" : "; ";
  return facts.map((fact) => ruled(`fact.${fact.kind}`, fact.args, names)).join(stop);
}
