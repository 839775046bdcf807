import { isSetAside } from "../alarms/aside";
import { hasEnded, isUnacknowledged } from "../alarms/order";
import type { AlarmView } from "../live/contract";

/**
 * Whether "I cannot" moves an alarm on: nobody is there, and either nobody has acknowledged it and supervisors do not know of it yet, or this officer has.
 * The server decides (Core/Alarms/AlarmCommands.cs); this keeps the phone from offering what it would refuse.
 */
export function canPassOn(alarm: AlarmView, officer: string): boolean {
  return alarm.state !== "normal" && !isSetAside(alarm) && alarm.attended === null
    && (isUnacknowledged(alarm) ? alarm.escalatedAt === null : alarm.state === "acknowledged" && !hasEnded(alarm) && alarm.acknowledgedBy === officer);
}
