// ?life: every state that the life of an alarm has, in one list.
import type { AlarmView } from "../live/contract";

type Made = (key: string, priority: AlarmView["priority"], since: string, more: Partial<AlarmView>) => AlarmView;
type At = (hhmmss: string) => string;

const DAY_MS = 24 * 3600 * 1000;

export function lifeAlarms(alarm: Made, at: At): AlarmView[] {
  const door = (id: string, priority: AlarmView["priority"], rule: string, since: string, more: Partial<AlarmView>) =>
    alarm(`${rule}/${id}`, priority, at(since), { subject: { kind: "door", id }, args: { door: id }, zone: null, ...more });
  const known = (since: string) => ({ state: "acknowledged" as const, acknowledgedBy: "02", acknowledgedAt: at(since) });
  return [
    alarm("PRS-1/1122-037", 1, at("03:09:50"), { zone: "z-int-2", latching: true, args: { record: "1122-037", zone: "z-int-2" }, ...known("03:12:10"), attendBy: at("03:13:10") }),
    alarm("MOV-3/1122-033", 1, at("02:40:00"), {
      zone: "z-wait-m1", latching: true, args: { record: "1122-033", zone: "z-wait-m1" }, state: "latchedAcknowledged", returnedAt: at("02:44:10"), acknowledgedBy: "02", acknowledgedAt: at("02:40:20"),
      attended: { by: "19", at: at("02:41:00"), seen: true },
      resolved: { by: "19", at: at("02:50:10"), cause: "equipment", action: "personSeen", note: "strap worn through, new one put on", verifiedBy: null, verifiedAt: null },
    }),
    door("d-exit-street", 1, "DOR-1", "02:20:00", {
      latching: true, state: "latchedAcknowledged", returnedAt: at("02:21:00"), acknowledgedBy: "02", acknowledgedAt: at("02:20:20"), attended: { by: "21", at: at("02:20:50"), seen: false },
      resolved: { by: "02", at: at("02:31:00"), cause: "exercise", action: "placeSecured", note: null, verifiedBy: "S1", verifiedAt: at("02:35:12") },
    }),
    alarm("WCK-2/1122-040", 2, at("03:05:00"), { zone: "z-wait-f1", args: { record: "1122-040", zone: "z-wait-f1" }, ...known("03:10:05"), attendBy: at("03:13:05") }),
    alarm("DOR-7/ble-wait-m2", 2, at("03:08:12"), {
      subject: { kind: "device", id: "ble-wait-m2" }, unknown: true, zone: "z-wait-m2", args: { device: "ble-wait-m2", zone: "z-wait-m2" }, ...known("03:09:31"),
      attended: { by: "19", at: at("03:11:02"), seen: true },
    }),
    alarm("COV-5/1122-034", 2, at("03:08:12"), { unknown: true, zone: "z-wait-m2", args: { record: "1122-034", zone: "z-wait-m2" }, cause: "DOR-7/ble-wait-m2" }),
    alarm("MOV-2/1122-036", 2, at("03:08:40"), {
      zone: "z-wait-m2", args: { record: "1122-036", zone: "z-wait-m2" }, firstOut: "DOR-7/ble-wait-m2",
      aside: { kind: "shelved", by: "19", at: at("03:12:00"), until: at("03:30:00"), reason: "band being changed", workOrder: null, agreedBy: null, inForce: false },
    }),
    door("d-equip", 3, "DOR-2", "03:11:05", { zone: "z-equip", firstOut: "DOR-7/ble-wait-m2" }),
    alarm("DET-1/1122-031", 3, at("02:48:00"), { zone: "z-wait-m1", args: { record: "1122-031", endsAt: at("03:48:40"), limit: "43200" }, ...known("02:49:10") }),
    alarm("COV-1/cam-int-4", 4, new Date(Date.parse(at("03:00:00")) - DAY_MS).toISOString(), {
      subject: { kind: "device", id: "cam-int-4" }, zone: "z-int-4", args: { device: "cam-int-4", zone: "z-int-4" }, ...known("03:01:00"),
    }),
    ...asideAlarms(alarm, at),
  ];
}

export function asideAlarms(alarm: Made, at: At): AlarmView[] {
  return [
    alarm("ENV-1/z-medical", 3, at("01:30:00"), {
      subject: { kind: "room", id: "z-medical" }, zone: "z-medical", args: { zone: "z-medical" },
      aside: { kind: "shelved", by: "02", at: at("02:40:00"), until: at("03:40:00"), reason: "air conditioning reported", workOrder: null, agreedBy: null, inForce: true },
    }),
    alarm("WCK-2/1122-029", 2, at("03:00:00"), {
      zone: "z-cor-s", args: { record: "1122-029", zone: "z-cor-s" }, state: "normal", returnedAt: at("03:04:00"),
      aside: { kind: "shelved", by: "02", at: at("03:01:00"), until: at("03:16:00"), reason: "under way with 21", workOrder: null, agreedBy: "S1", inForce: true },
    }),
    alarm("DOR-7/ble-int-5", 3, at("00:30:00"), {
      subject: { kind: "device", id: "ble-int-5" }, unknown: true, zone: "z-int-5", args: { device: "ble-int-5", zone: "z-int-5" }, state: "acknowledged", acknowledgedBy: "02", acknowledgedAt: at("00:31:00"),
      aside: { kind: "outOfService", by: "02", at: at("00:40:00"), until: null, reason: "reader is being replaced", workOrder: "WO-2216", agreedBy: null, inForce: true },
    }),
  ];
}
