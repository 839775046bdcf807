using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>What outsiders say of the record: who confirms it, who does not answer, who holds another one.</summary>
public sealed class Witnessing
{
    /// <summary>More witnesses no centre has; a trust policy takes 256.</summary>
    private const int WitnessesMax = 256;

    private readonly SortedDictionary<string, Since<Instant?>> _silent = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Since<long?>> _disputes = new(StringComparer.Ordinal);

    /// <summary>Witnesses by name: since when each has not answered; null for one that answers again.</summary>
    public IReadOnlyDictionary<string, Since<Instant?>> Silent => _silent;

    /// <summary>When the quorum was last met, while it is not; null while it is, or nobody is asked.</summary>
    public Since<Instant?>? Unmet { get; private set; }

    /// <summary>Who disputes the record, and at which size; null for who no longer does.</summary>
    public IReadOnlyDictionary<string, Since<long?>> Disputes => _disputes;

    internal bool Hear(string witness, Instant? silentSince, Instant at, Stamp stamp) => Note(_silent, witness, silentSince, at, stamp);

    internal bool Dispute(string by, long? size, Instant at, Stamp stamp) => Note(_disputes, by, size, at, stamp);

    internal bool Meet(Instant? unmetSince, Instant at, Stamp stamp)
    {
        if (Unmet?.At > at)
        {
            return false;
        }

        Unmet = new Since<Instant?>(unmetSince, at, stamp.Entry);
        return true;
    }

    private static bool Note<T>(SortedDictionary<string, Since<T>> of, string name, T state, Instant at, Stamp stamp)
    {
        if (of.TryGetValue(name, out var known) ? known.At > at : of.Count == WitnessesMax)
        {
            return false;
        }

        of[name] = new Since<T>(state, at, stamp.Entry);
        return true;
    }
}
