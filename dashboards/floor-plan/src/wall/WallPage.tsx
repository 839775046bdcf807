// For a wall of the duty room: the duty desk without anything to press, at a size that is read from across the room.
import { useMemo } from "react";
import { Announcer } from "../alarms/Announcer";
import { Clock } from "../desk/Clock";
import { HowMany } from "../desk/HowMany";
import type { AlarmView, Picture } from "../live/contract";
import type { Status } from "../live/connection";
import { usePicture, useStatus } from "../live/live";
import { LostScreen } from "../lost/LostScreen";
import type { PlanModel } from "../plan/geometry";
import { PlanView } from "../plan/PlanView";
import { roomStates, unobservedPeople } from "../plan/roomState";
import { usePlan } from "../plan/usePlan";
import "../styles/wall.css";
import { NextLooks } from "./NextLooks";
import { WallAlarms } from "./WallAlarms";

const none: readonly AlarmView[] = [];
const nothingChosen = { zone: null, record: null };

export default function WallPage() {
  const picture = usePicture();
  const plan = usePlan();
  const phase = useStatus(pickPhase);
  const unobserved = useUnobserved(plan, picture);
  const live = phase !== "lost";
  return (
    <div className="page wall" data-screen="wall">
      <header className="top" data-live={phase} data-sequence={picture?.sequence ?? ""}>
        <HowMany picture={picture} unobserved={unobserved} live={live} />
        <Clock live={live} />
      </header>
      <Announcer alarms={picture?.alarms ?? none} />
      {live
        ? (
          <main className="desk">
            <WallAlarms alarms={picture?.alarms ?? none} />
            <NextLooks people={picture?.people ?? []} />
            <section className="panel plan-box">{plan !== null && <PlanView plan={plan} picture={picture} chosen={nothingChosen} />}</section>
          </main>
        )
        : <LostScreen plan={plan} picture={picture} />}
    </div>
  );
}

function useUnobserved(plan: PlanModel | null, picture: Picture | null): number {
  return useMemo(() => (plan === null || picture === null ? 0 : unobservedPeople(picture, roomStates(plan, picture))), [plan, picture]);
}

const pickPhase = (status: Status) => status.phase;
