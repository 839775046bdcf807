import { HttpTransportType, HubConnectionBuilder, LogLevel, type HubConnection } from "@microsoft/signalr";
import type { Beat, Joined, Update } from "../live/contract";
import type { Dial } from "../live/transport";

const HUB = "/hub/region";
const KEEP_ALIVE_MS = 2000;

export function regionHub(): HubConnection {
  return new HubConnectionBuilder()
    .withUrl(HUB, { transport: HttpTransportType.WebSockets, skipNegotiation: true })
    .withKeepAliveInterval(KEEP_ALIVE_MS)
    .configureLogging(LogLevel.Error)
    .build();
}

/** The line to one centre through its region: what is heard on it is what a page of that centre hears. */
export const dialCentre = (centre: string): Dial => async (ears) => {
  const hub = regionHub();
  hub.on("update", (update: Update) => ears.update(update));
  hub.on("beat", (beat: Beat) => ears.beat(beat));
  hub.on("session", (locked: boolean) => ears.locked(locked));
  hub.onclose(() => ears.closed());
  await hub.start();
  return {
    join: (after) => hub.invoke<Joined>("Look", centre, after),
    hangUp: () => {
      hub.stop().catch(() => undefined);
    },
  };
};
