import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { AlarmList } from "../alarms/AlarmList";
import { Announcer } from "../alarms/Announcer";
import { groupedOnce } from "../alarms/order";
import type { AlarmView, Picture, Session } from "../live/contract";
import type { Status } from "../live/connection";
import { usePicture, useStatus } from "../live/live";
import { LostScreen } from "../lost/LostScreen";
import { PeoplePanel, type Panel } from "../people/PeoplePanel";
import { PlanView, type Chosen } from "../plan/PlanView";
import { roomStates, unobservedPeople } from "../plan/roomState";
import { usePlan } from "../plan/usePlan";
import { Header } from "./Header";
import { KeysPanel } from "./KeysPanel";
import { useCurrent } from "./useCurrent";
import { useKeys } from "./useKeys";

const none: readonly AlarmView[] = [];

interface Props {
  readonly session: Session;
  readonly onSignOut: () => void;
}

export function DutyDesk({ session, onSignOut }: Props) {
  const picture = usePicture();
  const phase = useStatus(pickPhase);
  const plan = usePlan();
  const alarms = picture?.alarms ?? none;
  const [chosenAlarm, setChosenAlarm] = useState<string | null>(null);
  const [panel, setPanel] = useState<Panel>(panelAsked);
  const [neverShelved, setNeverShelved] = useState<string | null>(null);
  const [help, setHelp] = useState(false);
  const current = useCurrent(alarms, chosenAlarm);
  const find = useRef<HTMLInputElement>(null);
  // The alarm is on the screen first; people and plan follow in the same frame or the next.
  const following = useDeferredValue(picture);
  const unobserved = useMemo(() => (plan === null || following === null ? 0 : unobservedPeople(following, roomStates(plan, following))), [plan, following]);

  const chooseAlarm = useCallback((key: string) => {
    setChosenAlarm(key);
    setNeverShelved(null);
    const subject = alarms.find((alarm) => alarm.key === key)?.subject;
    setPanel((before) => (subject?.kind === "detainee" ? { kind: "record", record: subject.id } : before.kind === "record" ? { kind: "people" } : before));
  }, [alarms]);
  const choosePerson = useCallback((record: string) => setPanel({ kind: "record", record }), []);
  useDeskKeys({ alarms, current, chosenAlarm, chooseAlarm, setChosenAlarm, setNeverShelved, setPanel, setHelp, find });
  const chosen = useChosen(following, chosenAlarm, panel);
  return (
    <div className="page">
      <Header session={session} picture={following} unobserved={unobserved} phase={phase} onSignOut={onSignOut} />
      <Announcer alarms={following?.alarms ?? none} />
      {phase === "lost"
        ? <LostScreen plan={plan} picture={picture} />
        : (
          <main className="desk">
            <AlarmList alarms={alarms} current={current} chosen={chosenAlarm} onChoose={chooseAlarm} neverShelved={neverShelved} />
            {following !== null && <PeoplePanel picture={following} panel={panel} onPanel={setPanel} find={find} />}
            <section className="panel plan-box">{plan !== null && <PlanView plan={plan} picture={following} chosen={chosen} onPerson={choosePerson} />}</section>
          </main>
        )}
      {help && <KeysPanel onClose={() => setHelp(false)} />}
    </div>
  );
}

/** A record leads to the plan with its person chosen: ?person=1122-037. */
function panelAsked(): Panel {
  const record = new URLSearchParams(location.search).get("person");
  return record === null ? { kind: "people" } : { kind: "record", record };
}

function useChosen(picture: Picture | null, key: string | null, panel: Panel): Chosen {
  const record = panel.kind === "record" ? panel.record : null;
  const alarm = picture?.alarms.find((one) => one.key === key);
  const zone = picture?.people.find((person) => person.record === record)?.zone ?? alarm?.zone ?? null;
  return useMemo(() => ({ zone, record }), [zone, record]);
}

interface DeskKeys {
  readonly alarms: readonly AlarmView[];
  readonly current: string | null;
  readonly chosenAlarm: string | null;
  readonly chooseAlarm: (key: string) => void;
  readonly setChosenAlarm: (key: string | null) => void;
  readonly setNeverShelved: (key: string | null) => void;
  readonly setPanel: (panel: Panel) => void;
  readonly setHelp: (change: (open: boolean) => boolean) => void;
  readonly find: React.RefObject<HTMLInputElement | null>;
}

function useDeskKeys({ alarms, current, chosenAlarm, chooseAlarm, setChosenAlarm, setNeverShelved, setPanel, setHelp, find }: DeskKeys): void {
  const latest = useRef({ alarms, current, chosenAlarm, chooseAlarm });
  useEffect(() => {
    latest.current = { alarms, current, chosenAlarm, chooseAlarm };
  });
  const actions = useMemo(() => ({
    acknowledge: () => {
      const key = latest.current.current;
      if (key !== null) {
        row(key)?.querySelector<HTMLButtonElement>(":scope > .alarm-acts [data-action=acknowledge]")?.click();
      }
    },
    shelve: () => {
      const key = latest.current.chosenAlarm ?? latest.current.current;
      const alarm = latest.current.alarms.find((one) => one.key === key);
      if (alarm === undefined) {
        return;
      }
      // The button stands only in a chosen row, and must be there before it can be pressed.
      flushSync(() => latest.current.chooseAlarm(alarm.key));
      if (alarm.priority === 1) {
        setNeverShelved(alarm.key);
      } else {
        row(alarm.key)?.querySelector<HTMLButtonElement>(":scope > .alarm-acts [data-action=shelve][aria-expanded=false]")?.click();
      }
    },
    step: (by: 1 | -1) => {
      const shown = [...document.querySelectorAll<HTMLElement>(".alarm-rows > [data-alarm]")].map((element) => element.dataset["alarm"] ?? "");
      const keys = shown.length > 0 ? shown : groupedOnce(latest.current.alarms).map((one) => one.alarm.key);
      const from = keys.indexOf(latest.current.chosenAlarm ?? "");
      const next = keys[from < 0 ? (by > 0 ? 0 : keys.length - 1) : Math.min(Math.max(from + by, 0), keys.length - 1)];
      if (next !== undefined) {
        latest.current.chooseAlarm(next);
        row(next)?.focus();
      }
    },
    find: () => {
      setPanel({ kind: "people" });
      requestAnimationFrame(() => find.current?.focus());
    },
    help: () => setHelp((open) => !open),
    escape: () => {
      setHelp(() => false);
      setChosenAlarm(null);
      setNeverShelved(null);
      setPanel({ kind: "people" });
    },
  }), [find, setChosenAlarm, setHelp, setNeverShelved, setPanel]);
  useKeys(actions);
}

function row(key: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`.alarm-rows > [data-alarm="${CSS.escape(key)}"]`);
}

const pickPhase = (status: Status) => status.phase;
