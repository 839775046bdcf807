// What a region's server says to its page. The server's side is src/CaseCenterMonitor.Server/Region/RegionViews.cs; a test there holds the two equal.
import type { AlarmView, Instant, LocalName } from "../live/contract";

export type CentreContact = "never" | "live" | "lost";

/** What alarms call rooms, doors and gateways. */
export interface PlaceNames { zones: Record<string, LocalName>; doors: Record<string, LocalName>; gateways: Record<string, LocalName> }

export interface CentreRow {
  id: string;
  name: LocalName;
  page: string;                        // where the centre's own page is
  contact: CentreContact;
  since: Instant;                      // since when the contact is so
  dataAt: Instant | null;              // by the region's clock; null: nothing was heard
  summary: SummaryView | null;         // the last that was heard
  names: PlaceNames | null;            // null: as told before
}

export interface SummaryView {
  sequence: number;
  at: Instant;
  timeZone: string;
  held: number;
  officers: number;
  placed: number;                      // of those held, whose place is known
  nearLimit: number;                   // of those held, whose time ends within 30 minutes
  alarms: AlarmView[];
  moreAlarms: number;                  // less urgent ones that are not listed
}

/** Hub /hub/region. invoke("Follow") → RegionView. on("centre", CentreRow). on("beat", RegionBeat). invoke("Look", centre, after) → Joined, and then as /hub/live. */
export interface RegionView { id: string; name: LocalName; timeZone: string; at: Instant; contactSeconds: number; centres: CentreRow[] }

export interface RegionBeat { at: Instant; dataAt: Record<string, Instant> }
