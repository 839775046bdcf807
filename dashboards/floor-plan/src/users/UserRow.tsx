import { useState, type FormEvent } from "react";
import { Box } from "../access/Box";
import { roleWord, ROLES, type Role } from "../access/roles";
import { useAsk } from "../access/useAsk";
import { useApi } from "../api/useCommand";
import type { AccountView, OneTimePassword } from "../live/contract";
import { clockTime } from "../words/format";
import { Select } from "../widgets/Select";
import { useSay, type Say } from "../words/words";
import { centresOf, when } from "./written";

interface Props {
  readonly account: AccountView;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onChanged: () => void;
  readonly onGiven: (password: OneTimePassword) => void;
}

export function UserRow({ account, open, onOpen, onChanged, onGiven }: Props) {
  const say = useSay();
  return (
    <>
      <tr data-user={account.user} data-disabled={account.disabled}>
        <td><b>{account.user}</b></td>
        <td>{account.officer}</td>
        <td>{say(roleWord(account.role))}</td>
        <td className="wrap">{account.centres.join(" ")}</td>
        <td className="wrap">{stateOf(account, say)}</td>
        <td>{account.signedInAt === null ? say("users.never") : when(account.signedInAt)}</td>
        <td className="number"><button type="button" className="btn mini" data-action="edit" aria-expanded={open} onClick={() => onOpen(!open)}>{say(open ? "users.close" : "users.edit")}</button></td>
      </tr>
      {open && <tr className="editing"><td colSpan={7}><Edit account={account} onChanged={onChanged} onGiven={onGiven} /></td></tr>}
    </>
  );
}

function stateOf(account: AccountView, say: Say) {
  const words = [
    say(account.disabled ? "users.disabled" : "users.active"),
    account.lockedUntil === null ? null : say("users.lockedOut", { at: clockTime(Date.parse(account.lockedUntil), Intl.DateTimeFormat().resolvedOptions().timeZone) }),
    account.mustChangePassword ? say("users.mustChange") : null,
    account.factor ? say("users.factor") : null,
    account.origin === "own" ? null : say(`users.from.${account.origin}`),
  ];
  return words.filter((word) => word !== null).map((word, index) => <span key={word} className={`box${account.disabled && index === 0 ? " inverse" : ""}`}>{word}</span>);
}

function Edit({ account, onChanged, onGiven }: Omit<Props, "open" | "onOpen">) {
  const say = useSay();
  const api = useApi();
  const [officer, setOfficer] = useState(account.officer);
  const [role, setRole] = useState<Role>(account.role);
  const [centres, setCentres] = useState(account.centres.join(" "));
  const { sending, problem, fields, ask } = useAsk();
  const act = async (deed: () => Promise<void>) => {
    const done = await ask(async () => {
      await deed();
      return true;
    });
    if (done === true) {
      onChanged();
    }
  };
  const reset = async () => {
    const given = await ask(() => api.resetPassword(account.id));
    if (given !== null) {
      onGiven(given);
    }
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    void act(() => api.changeAccount(account.id, { officer, role, centres: centresOf(centres) }));
  };
  return (
    <form onSubmit={save} className="edit-user">
      <div className="form-row">
        <Box label={say("users.officer")} name="edit-officer" autoFocus value={officer} onChange={setOfficer} problem={fields["officer"]} />
        <RoleBox role={role} onRole={setRole} />
        <Box label={say("users.centres")} name="edit-centres" value={centres} onChange={setCentres} problem={fields["centres"]} />
        <button type="submit" className="btn main" data-action="save" disabled={sending}>{say("users.save")}</button>
      </div>
      <div className="deeds">
        <button type="button" className="btn" data-action="reset" disabled={sending} onClick={() => void reset()}>{say("users.reset")}</button>
        {account.lockedUntil !== null && <button type="button" className="btn" data-action="unlock-account" disabled={sending} onClick={() => void act(() => api.unlockAccount(account.id))}>{say("users.unlock")}</button>}
        {account.factor && <button type="button" className="btn" data-action="factor-of" disabled={sending} onClick={() => void act(() => api.removeFactorOf(account.id))}>{say("users.factorRemove")}</button>}
        <button type="button" className="btn" data-action={account.disabled ? "enable" : "disable"} disabled={sending} onClick={() => void act(() => api.changeAccount(account.id, { disabled: !account.disabled }))}>
          {say(account.disabled ? "users.enable" : "users.disable")}
        </button>
      </div>
      {problem !== null && <p className="refused" role="alert">{problem}</p>}
    </form>
  );
}

export function RoleBox({ role, onRole }: { readonly role: Role; readonly onRole: (role: Role) => void }) {
  const say = useSay();
  return <Select label={say("users.role")} name="role" value={role} options={ROLES.map((one) => [one, say(roleWord(one))] as const)} onChange={(one) => onRole(one as Role)} />;
}
