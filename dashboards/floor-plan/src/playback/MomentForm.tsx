import { useState, type FormEvent, type KeyboardEvent } from "react";
import { DateTimeField } from "../widgets/DateTimeField";
import { useNames, useSay } from "../words/words";

interface Props {
  /** Where playback stands; milliseconds since 1970. */
  readonly at: number;
  readonly onGo: (at: number) => void;
}

/** A moment is gone to when somebody says so, never while they type: each moment that is looked at is written down. */
export function MomentForm({ at, onGo }: Props) {
  const say = useSay();
  const { timeZone } = useNames();
  const [draft, setDraft] = useState<string | null>(null);
  const go = () => {
    const ms = Date.parse(draft ?? "");
    if (!Number.isNaN(ms)) {
      onGo(ms);
      setDraft(null);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    go();
  };
  // On its way down: a part of a date takes Enter for itself.
  const enter = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.target as HTMLElement).getAttribute("role") === "spinbutton") {
      event.preventDefault();
      go();
    }
  };
  return (
    <form className="past-moment" onSubmit={submit} onKeyDownCapture={enter}>
      <DateTimeField label={say("playback.moment")} name="moment" seconds instant={draft ?? new Date(at).toISOString()} timeZone={timeZone} onChange={setDraft} />
      <button type="submit" className="btn" data-action="go" disabled={draft === null || draft === ""}>{say("playback.go")}</button>
    </form>
  );
}
