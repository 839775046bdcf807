using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace CaseCenterMonitor.Server.Access;

/// <summary>
/// Who is signed in. Kept in the accounts' file, so that a server that starts again does not send a desk to its sign-in form; looked up in memory.
/// </summary>
public sealed class Sessions
{
    /// <summary>Of one account; the oldest makes room.</summary>
    public const int OfOneAccountMax = 20;

    /// <summary>A touch is written to the disk no more often: a crash forgets at most this.</summary>
    private static readonly TimeSpan WrittenEvery = TimeSpan.FromSeconds(30);

    private readonly AccountsFile _file;
    private readonly TimeProvider _clock;
    private readonly TimeSpan _length;
    private readonly TimeSpan? _lockAfter;
    private readonly ConcurrentDictionary<string, Session> _open;
    private readonly ConcurrentDictionary<string, DateTimeOffset> _written = new(StringComparer.Ordinal);

    public Sessions(AccountsFile file, Settings settings, TimeProvider clock)
    {
        (_file, _clock) = (file, clock);
        (_length, _lockAfter) = (TimeSpan.FromHours(settings.Access.SessionHours), settings.Access.LockAfter);
        file.Execute("delete from sessions where began < $since", ("$since", (clock.GetUtcNow() - _length).ToUnixTimeMilliseconds()));
        var kept = file.Read("select id, account, stamp, began, touched, locked from sessions", row => new Session(
            row.GetString(0), row.GetString(1), row.GetString(2), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)),
            DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)), row.GetInt64(5) != 0));
        _open = new(kept.ToDictionary(session => session.Id), StringComparer.Ordinal);
    }

    /// <summary>Called with the id of each session that was locked, unlocked or ended: its live line follows.</summary>
    public event Action<string>? Changed;

    /// <returns>What the cookie carries, and nobody else ever sees.</returns>
    public string Begin(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        foreach (var old in _open.Values.Where(open => open.Account == account.Id).OrderByDescending(open => open.Began).Skip(OfOneAccountMax - 1))
        {
            End(old.Id);
        }

        var secret = Convert.ToBase64String(RandomNumberGenerator.GetBytes(24));
        var now = _clock.GetUtcNow();
        Put(new Session(IdOf(secret), account.Id, account.Stamp, now, now, Locked: false));
        return secret;
    }

    /// <returns>Null when there is none, or its time is over.</returns>
    public Session? Find(string secret)
    {
        if (!_open.TryGetValue(IdOf(secret), out var session))
        {
            return null;
        }

        if (_clock.GetUtcNow() - session.Began < _length)
        {
            return session;
        }

        End(session.Id);
        return null;
    }

    public Session? Of(string id) => _open.GetValueOrDefault(id);

    public bool IsLocked(Session session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Locked || (_lockAfter is { } after && _clock.GetUtcNow() - session.Touched >= after);
    }

    /// <summary>A person did something. A locked session stays locked.</summary>
    public void Touch(string id)
    {
        if (Of(id) is not { } session || IsLocked(session))
        {
            return;
        }

        var touched = session with { Touched = _clock.GetUtcNow() };
        if (_open.TryUpdate(id, touched, session) && touched.Touched - _written.GetValueOrDefault(id) >= WrittenEvery)
        {
            Write(touched);
        }
    }

    public void Lock(string id) => Change(id, session => session with { Locked = true });

    public void Unlock(string id) => Change(id, session => session with { Locked = false, Touched = _clock.GetUtcNow() });

    /// <summary>The account's own session goes on when its password or its second factor was changed in it.</summary>
    public void Restamp(string id, string stamp) => Change(id, session => session with { Stamp = stamp });

    public void End(string id)
    {
        if (_open.TryRemove(id, out _))
        {
            _written.TryRemove(id, out _);
            _file.Execute("delete from sessions where id = $id", ("$id", id));
            Changed?.Invoke(id);
        }
    }

    public void EndAllOf(string account)
    {
        foreach (var session in _open.Values.Where(open => open.Account == account))
        {
            End(session.Id);
        }
    }

    /// <summary>Locks what nobody has touched for long enough, and ends what has lasted long enough, so that live lines are told without a request.</summary>
    /// <returns>The ones it locked.</returns>
    public IReadOnlyList<Session> Sweep()
    {
        var now = _clock.GetUtcNow();
        foreach (var old in _open.Values.Where(open => now - open.Began >= _length))
        {
            End(old.Id);
        }

        var due = _open.Values.Where(open => !open.Locked && IsLocked(open)).ToList();
        due.ForEach(session => Lock(session.Id));
        return due;
    }

    public static string IdOf(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private void Change(string id, Func<Session, Session> change)
    {
        while (Of(id) is { } session)
        {
            var changed = change(session);
            if (_open.TryUpdate(id, changed, session))
            {
                Write(changed);
                Changed?.Invoke(id);
                return;
            }
        }
    }

    private void Put(Session session)
    {
        _open[session.Id] = session;
        Write(session);
    }

    private void Write(Session session)
    {
        _written[session.Id] = session.Touched;
        _file.Execute(
            """
            insert into sessions (id, account, stamp, began, touched, locked) values ($id, $account, $stamp, $began, $touched, $locked)
            on conflict (id) do update set stamp = excluded.stamp, touched = excluded.touched, locked = excluded.locked
            """,
            ("$id", session.Id), ("$account", session.Account), ("$stamp", session.Stamp), ("$began", session.Began.ToUnixTimeMilliseconds()),
            ("$touched", session.Touched.ToUnixTimeMilliseconds()), ("$locked", session.Locked ? 1 : 0));
    }
}
