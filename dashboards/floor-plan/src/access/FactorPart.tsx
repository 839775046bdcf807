import { useState, type FormEvent } from "react";
import { useApi } from "../api/useCommand";
import type { FactorOffer, Session } from "../live/contract";
import { useSay } from "../words/words";
import { Box } from "./Box";
import { useAsk } from "./useAsk";

interface Props {
  readonly session: Session;
  readonly onChanged: () => void;
}

/** Setting up codes of an authenticator app, and taking them away. */
export function FactorPart({ session, onChanged }: Props) {
  const say = useSay();
  const api = useApi();
  const [offer, setOffer] = useState<FactorOffer | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [text, setText] = useState("");
  const { sending, problem, fields, ask } = useAsk();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (offer !== null) {
      const on = await ask(() => api.confirmFactor(text));
      if (on !== null) {
        setCodes(on.recovery);
        setOffer(null);
        setText("");
      }
    } else if (session.factor) {
      const removed = await ask(async () => {
        await api.removeFactor(text);
        return true;
      });
      if (removed === true) {
        setText("");
        onChanged();
      }
    } else {
      setOffer(await ask(() => api.offerFactor(text)));
      setText("");
    }
  };
  if (codes !== null) {
    return <RecoveryCodes codes={codes} onNoted={() => { setCodes(null); onChanged(); }} />;
  }
  const step = offer !== null ? "confirm" : session.factor ? "remove" : "offer";
  return (
    <form className="panel part" onSubmit={(event) => void submit(event)} data-factor={session.factor ? "on" : "off"}>
      <h3>{say("factor.heading")}</h3>
      <p className="mid">{say(session.factor ? "factor.isOn" : "factor.isOff")}</p>
      {offer !== null && <Key offer={offer} />}
      {step === "confirm"
        ? <Box key="code" label={say("factor.code")} name="code" autoComplete="one-time-code" autoFocus value={text} onChange={setText} problem={fields["code"] === undefined ? undefined : say("why.code-wrong")} />
        : <Box key="password" label={say("account.old")} name="factor-password" type="password" autoComplete="current-password" value={text} onChange={setText} />}
      {problem !== null && <p className="refused" role="alert">{problem}</p>}
      <button type="submit" className="btn main" data-action={`factor-${step}`} disabled={sending}>{say(`factor.${step}`)}</button>
    </form>
  );
}

function Key({ offer }: { readonly offer: FactorOffer }) {
  const say = useSay();
  return (
    <>
      <p>{say("factor.type")}</p>
      <p className="code" data-factor-key={offer.key}>{offer.key.replace(/(.{4})/g, "$1 ").trim()}</p>
      <p className="mid">{say("factor.kind")} <a href={offer.address}>{say("factor.link")}</a></p>
    </>
  );
}

function RecoveryCodes({ codes, onNoted }: { readonly codes: readonly string[]; readonly onNoted: () => void }) {
  const say = useSay();
  return (
    <section className="panel part" aria-label={say("factor.recovery")}>
      <h3>{say("factor.recovery")}</h3>
      <p>{say("factor.recoveryNote")}</p>
      <ul className="codes">{codes.map((code) => <li key={code} className="code" data-recovery>{code}</li>)}</ul>
      <button type="button" className="btn main" data-action="noted" onClick={onNoted}>{say("factor.noted")}</button>
    </section>
  );
}
