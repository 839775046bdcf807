using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>Everybody held now, and whoever has been released and still has something open.</summary>
public sealed class CustodyBook
{
    /// <summary>More people than this leave no centre within the time for which their stays are remembered.</summary>
    private const int EndedMax = 4096;

    private readonly Dictionary<string, Detainee> _people = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, EndedStay> _ended = new(StringComparer.Ordinal);

    /// <summary>In the order of their records.</summary>
    public IEnumerable<Detainee> Held => _people.Values.Where(person => !person.IsGone).OrderBy(person => person.Record.Value, StringComparer.Ordinal);

    /// <summary>Somebody is held who is like this; asked in no order.</summary>
    public bool Holds(Func<Detainee, bool> like)
    {
        foreach (var person in _people.Values)
        {
            if (!person.IsGone && like(person))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Held or not, in no order, and without an object for the walk.</summary>
    internal Dictionary<string, Detainee>.ValueCollection Anyone => _people.Values;

    public Detainee? Find(RecordId record) => _people.GetValueOrDefault(record.Value) is { IsGone: false } person ? person : null;

    /// <summary>Also somebody who has been released, as long as something about them is open.</summary>
    internal Detainee? FindAnyone(RecordId record) => _people.GetValueOrDefault(record.Value);

    /// <summary>Whether somebody was held under the record then, and has been released since.</summary>
    public bool HeldThen(RecordId record, Instant at) => _ended.TryGetValue(record.Value, out var stay) && stay.ArrivedAt <= at && at <= stay.ReleasedAt;

    /// <summary>What was done before a release may reach the record after it: a phone without a connection sends its looks later.</summary>
    internal void Remember(Detainee released, Instant at)
    {
        foreach (var old in _ended.Where(stay => stay.Value.ReleasedAt < at - CommandCheck.OldestEntry).Select(stay => stay.Key).ToList())
        {
            _ended.Remove(old);
        }

        if (_ended.Count < EndedMax)
        {
            _ended[released.Record.Value] = new EndedStay(released.ArrivedAt, at);
        }
    }

    internal Detainee? Fold(Signal.BookedIn signal, long entry)
    {
        var earlier = FindAnyone(signal.Record);
        if (earlier is { IsGone: false })
        {
            return null;
        }

        var person = new Detainee(signal, entry);
        if (earlier is not null)
        {
            person.Follow(earlier);
        }

        _people[signal.Record.Value] = person;
        return person;
    }

    /// <summary>A check written down late never replaces a later one, and is a look at its own time.</summary>
    internal Detainee? Fold(Signal.WelfareChecked signal, Stamp stamp)
    {
        if (Find(signal.Record) is not { } person)
        {
            return null;
        }

        var check = new WelfareCheck(
            signal.OccurredAt, signal.By, signal.Seen, signal.Breathing, signal.Response, stamp.RecordedAt, stamp.Entry, signal.Rousing, signal.Note);
        if (check.IsLook)
        {
            person.Checks.Add(check);
        }

        return person;
    }

    /// <summary>Nothing is open any more about somebody who has been released.</summary>
    internal void Forget(Detainee person)
    {
        if (_people.GetValueOrDefault(person.Record.Value) == person)
        {
            _people.Remove(person.Record.Value);
        }
    }
}

/// <summary>A stay that is over, as long as something done in it may still be written down.</summary>
internal sealed record EndedStay(Instant ArrivedAt, Instant ReleasedAt);
