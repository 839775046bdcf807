import { useState, type MouseEvent } from "react";
import { useCommand } from "../api/useCommand";
import type { AlarmView } from "../live/contract";
import { useSession } from "../session";
import { useSay } from "../words/words";
import { isNextStep, offersOf, type FormKind, type Offer } from "./offers";
import { OutOfServiceForm } from "./OutOfServiceForm";
import { ResolveForm } from "./ResolveForm";
import { ShelveForm } from "./ShelveForm";

/** What is sent at once, without asking anything first. */
const PATHS: Record<Exclude<Offer, FormKind>, string> = {
  acknowledge: "acknowledge", attend: "attend", verify: "verify", reset: "reset", agree: "agree", takeBack: "take-back",
};

interface Props {
  readonly alarm: AlarmView;
  /** The alarm that the A key acts on. */
  readonly current: boolean;
  /** Everything is offered, and not only the next step. */
  readonly chosen: boolean;
  readonly small?: boolean;
  /** Somebody asked to shelve it by the key, and it never is. */
  readonly neverShelved?: boolean;
}

/** A refused command leaves the alarm as it is and says why beside the button. */
export function Actions({ alarm, current, chosen, small = false, neverShelved = false }: Props) {
  const say = useSay();
  const { sending, refused, send } = useCommand();
  const [open, setOpen] = useState<FormKind | null>(null);
  const possible = offersOf(alarm, useSession());
  const form = open !== null && possible.includes(open) ? open : null;
  const offers = possible.filter((offer) => chosen || isNextStep(offer, alarm));
  if (offers.length === 0 && form === null && refused === null && !neverShelved) {
    return null;
  }
  const act = (event: MouseEvent, offer: Offer) => {
    event.stopPropagation();
    if (isForm(offer)) {
      setOpen(form === offer ? null : offer);
    } else {
      void send(`/api/alarms/${PATHS[offer]}`, { key: alarm.key });
    }
  };
  return (
    <>
      <div className={`alarm-acts${offers.length > 1 || form !== null ? " wide" : ""}`}>
        {offers.map((offer) => (
          <button key={offer} type="button" className={buttonClass(offer, current, small)} data-action={kebab(offer)} disabled={sending}
            aria-label={`${say(`alarm.${offer}`)}: ${alarm.key}`} aria-keyshortcuts={keyOf(offer, current)} aria-expanded={isForm(offer) ? form === offer : undefined} onClick={(event) => act(event, offer)}>
            {say(`alarm.${offer}`)} {keyOf(offer, current) !== undefined && <kbd aria-hidden="true" data-key={keyOf(offer, current)} />}
          </button>
        ))}
        {refused !== null && <span className="refused" role="alert">{refused.message}</span>}
        {neverShelved && <span className="refused" role="alert">{say("shelve.never")}</span>}
      </div>
      {form !== null && <AlarmForm kind={form} alarm={alarm} onClose={() => setOpen(null)} />}
    </>
  );
}

function AlarmForm({ kind, alarm, onClose }: { readonly kind: FormKind; readonly alarm: AlarmView; readonly onClose: () => void }) {
  switch (kind) {
    case "resolve":
      return <ResolveForm alarm={alarm} onClose={onClose} />;
    case "shelve":
      return <ShelveForm alarm={alarm} onClose={onClose} />;
    case "outOfService":
      return <OutOfServiceForm alarm={alarm} onClose={onClose} />;
  }
}

function isForm(offer: Offer): offer is FormKind {
  return offer === "resolve" || offer === "shelve" || offer === "outOfService";
}

/** What keeps an alarm from ringing is never the big button. */
function buttonClass(offer: Offer, current: boolean, small: boolean): string {
  const quiet = small || offer === "shelve" || offer === "outOfService" || offer === "takeBack";
  return `btn${quiet ? " mini" : ""}${offer === "acknowledge" && current ? " main current" : ""}`;
}

/** Drawn and not written: what is spoken is what the button does. */
const keyOf = (offer: Offer, current: boolean): string | undefined => (offer === "shelve" ? "H" : offer === "acknowledge" && current ? "A" : undefined);

const kebab = (offer: Offer) => offer.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
