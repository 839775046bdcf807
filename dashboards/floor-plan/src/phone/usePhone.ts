// What every part of the phone's page needs: whom it knows, since when that is old, and what was recorded.
import { createContext, useContext, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { useApi } from "../api/useCommand";
import type { Status } from "../live/connection";
import type { Picture, Session } from "../live/contract";
import { useNow, usePicture, useStatus } from "../live/live";
import type { Names } from "../words/fill";
import { useLanguage } from "../words/language";
import { namesOf, useNames } from "../words/words";
import type { Kept } from "./outbox/kept";
import { Outbox } from "./outbox/outbox";
import { memoryStore, openStore } from "./outbox/store";
import { pictureOf, remember, remembered } from "./remembered";

/** How often what is known now is put aside for an opening without a connection. */
const REMEMBER_EVERY_MS = 10_000;

export interface Phone {
  readonly session: Session;
  /** The present when it is live; otherwise what was, at asOf. */
  readonly picture: Picture | null;
  readonly live: boolean;
  /** Server time of what is known, milliseconds; null when nothing is. */
  readonly asOf: number | null;
  readonly names: Names;
  readonly outbox: Outbox;
  readonly entries: readonly Kept[];
  /** What is kept is lost with the page. */
  readonly memoryOnly: boolean;
  /** Server time as well as this phone knows it, milliseconds. */
  now(): number;
}

export const PhoneContext = createContext<Phone | null>(null);

export function usePhone(): Phone {
  const phone = useContext(PhoneContext);
  if (phone === null) {
    throw new Error("no phone above this component");
  }
  return phone;
}

interface Opened {
  readonly outbox: Outbox;
  readonly memoryOnly: boolean;
}

/** null until the phone's own memory is open. */
export function useNewPhone(session: Session): Phone | null {
  const opened = useOutbox(session);
  const entries = useSyncExternalStore(opened?.outbox.subscribe ?? never, () => opened?.outbox.entries ?? NONE);
  const known = useKnown(session);
  const latest = useRef(known.now);
  useEffect(() => {
    latest.current = known.now;
  });
  useEffect(() => {
    if (known.live) {
      void opened?.outbox.deliver();
    }
  }, [known.live, opened]);
  return useMemo(() => (opened === null ? null : {
    session, picture: known.picture, live: known.live, asOf: known.asOf, names: known.names, entries, ...opened, now: () => latest.current,
  }), [session, opened, entries, known.picture, known.live, known.asOf, known.names]);
}

function useOutbox(session: Session): Opened | null {
  const api = useApi();
  const { officer, centre } = session;
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    let wanted = true;
    let mine: Outbox | null = null;
    const isSignedIn = () => api.session().then((known) => known !== null && known.officer === officer && known.centre === centre && known.hold === "none");
    const sender = { officer, centre, isSignedIn, send: api.command, after };
    void openStore().then((store) => ({ store, memoryOnly: false }), () => ({ store: memoryStore(), memoryOnly: true })).then(async ({ store, memoryOnly }) => {
      const outbox = await Outbox.open(store, sender);
      if (wanted) {
        mine = outbox;
        setOpened({ outbox, memoryOnly });
      } else {
        outbox.close();
      }
    });
    return () => {
      wanted = false;
      mine?.close();
    };
  }, [api, officer, centre]);
  useEffect(() => {
    const back = () => void opened?.outbox.deliver();
    addEventListener("online", back);
    return () => removeEventListener("online", back);
  }, [opened]);
  return opened;
}

function useKnown(session: Session) {
  const livePicture = usePicture();
  const phase = useStatus(pickPhase);
  const offset = useStatus(pickOffset);
  const lostAt = useStatus(pickLostAt);
  const liveNames = useNames();
  const language = useLanguage();
  const seconds = useNow();
  const old = useMemo(() => (livePicture === null ? remembered(Date.now()) : null), [livePicture]);
  const picture = useMemo(() => livePicture ?? (old === null || old.session.officer !== session.officer ? null : pictureOf(old)), [livePicture, old, session.officer]);
  const live = useOnline() && phase === "live";
  const now = offset === null ? seconds + (old?.ahead ?? 0) : seconds;
  const names = useMemo(() => (livePicture === null && picture !== null ? namesOf(picture, language) : liveNames), [livePicture, picture, language, liveNames]);
  const asOf = livePicture === null ? (picture === null ? null : Date.parse(picture.at)) : lostAt !== null && offset !== null ? lostAt + offset : Date.parse(livePicture.at);
  useRemembering(session, live ? livePicture : null, now);
  return { picture, live, asOf, names, now };
}

/** A browser that says it is cut off is; one that says it is not may be mistaken, and then the line tells. */
function useOnline(): boolean {
  return useSyncExternalStore(onLineChange, () => navigator.onLine);
}

function onLineChange(listener: () => void): () => void {
  addEventListener("online", listener);
  addEventListener("offline", listener);
  return () => {
    removeEventListener("online", listener);
    removeEventListener("offline", listener);
  };
}

function useRemembering(session: Session, picture: Picture | null, now: number): void {
  const last = useRef(0);
  useEffect(() => {
    if (picture !== null && Math.abs(now - last.current) >= REMEMBER_EVERY_MS) {
      last.current = now;
      remember(session, picture, now);
    }
  }, [session, picture, now]);
}

const NONE: readonly Kept[] = [];
const never = () => () => undefined;
const after = (ms: number, run: () => void) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};
const pickPhase = (status: Status) => status.phase;
const pickOffset = (status: Status) => status.offset;
const pickLostAt = (status: Status) => status.lostAt;
