import { useState, type FormEvent } from "react";
import { Box } from "../access/Box";
import type { Role } from "../access/roles";
import { useAsk } from "../access/useAsk";
import { useApi } from "../api/useCommand";
import type { OneTimePassword } from "../live/contract";
import { useSay } from "../words/words";
import { RoleBox } from "./UserRow";
import { centresOf } from "./written";

interface Props {
  readonly centre: string;
  readonly onGiven: (password: OneTimePassword) => void;
}

export function NewUser({ centre, onGiven }: Props) {
  const say = useSay();
  const api = useApi();
  const [user, setUser] = useState("");
  const [officer, setOfficer] = useState("");
  const [role, setRole] = useState<Role>("duty-officer");
  const [centres, setCentres] = useState<string | null>(null);
  const { sending, problem, fields, ask } = useAsk();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const given = await ask(() => api.createAccount({ user, officer, role, centres: centresOf(centres ?? centre) }));
    if (given !== null) {
      setUser("");
      setOfficer("");
      onGiven(given);
    }
  };
  return (
    <form className="panel part" onSubmit={(event) => void submit(event)} aria-label={say("users.new")}>
      <h3>{say("users.new")}</h3>
      <div className="form-row">
        <Box label={say("users.user")} name="new-user" value={user} onChange={setUser} problem={fields["user"]} />
        <Box label={say("users.officer")} name="new-officer" value={officer} onChange={setOfficer} problem={fields["officer"]} />
        <RoleBox role={role} onRole={setRole} />
        <Box label={say("users.centres")} name="new-centres" value={centres ?? centre} onChange={setCentres} problem={fields["centres"]} />
        <button type="submit" className="btn main" data-action="create" disabled={sending}>{say("users.create")}</button>
      </div>
      {problem !== null && <p className="refused" role="alert">{problem}</p>}
    </form>
  );
}
