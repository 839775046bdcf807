using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>One time that cameras saw something happen.</summary>
/// <param name="To">The first word that it was over; null while it goes on.</param>
/// <param name="Entry">The journal entry that says that it was seen.</param>
public readonly record struct Sight(Instant From, Instant? To, long Entry);

/// <summary>What cameras say of one kind of incident in one room. A sight that is heard of only after its own end is kept: it happened.</summary>
internal sealed class Sightings
{
    /// <summary>Whether it happens now; null before anything was said.</summary>
    public Since<bool>? Said { get; private set; }

    /// <summary>The newest sight; null when there was none.</summary>
    public Sight? Last { get; private set; }

    /// <returns>False when nothing became different.</returns>
    public bool Take(Since<bool> said)
    {
        if (Said is { } known && known.IsNewerThan(said.At))
        {
            return said.State && TakeOvertaken(said, known);
        }

        var isAnother = Said?.State != said.State;
        Said = Since<bool>.After(Said, said.State, said.At, said.Entry);
        if (isAnother)
        {
            Last = said.State ? new Sight(said.At, null, said.Entry) : Last is { To: null } going ? going with { To = said.At } : Last;
        }

        return isAnother;
    }

    private bool TakeOvertaken(Since<bool> seen, Since<bool> known)
    {
        if (known.State || Last?.To >= seen.At)
        {
            return false; // It is seen now, or this belongs to a sight that is known.
        }

        Last = new Sight(seen.At, known.At >= seen.At ? known.At : known.SaidAt, seen.Entry);
        return true;
    }
}
