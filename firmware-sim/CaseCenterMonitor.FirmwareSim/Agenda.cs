namespace CaseCenterMonitor.FirmwareSim;

/// <summary>What happens next in the simulated centre. It has no clock of its own: whoever runs it says how far time has come.</summary>
/// <remarks>One caller at a time. Acts that fall due at the same instant happen in the order in which they were noted.</remarks>
public sealed class Agenda(DateTimeOffset start)
{
    /// <summary>More acts than this in one step are an endless loop of ours, not a busy centre.</summary>
    public const int ActsPerStepMax = 1_000_000;

    private readonly PriorityQueue<Action, (DateTimeOffset Due, long Order)> _acts = new();
    private long _order;

    /// <summary>The due instant of the act that runs now, or the instant up to which everything has happened.</summary>
    public DateTimeOffset Now { get; private set; } = start;

    public DateTimeOffset? NextDue => _acts.TryPeek(out _, out var key) ? key.Due : null;

    /// <summary>An instant that has passed already means: as soon as possible.</summary>
    public void At(DateTimeOffset due, Action act) => _acts.Enqueue(act, (due > Now ? due : Now, _order++));

    public void After(TimeSpan delay, Action act) => At(Now + delay, act);

    /// <summary>Repeats for ever, the first time after <paramref name="first"/>.</summary>
    public void Every(TimeSpan period, TimeSpan first, Action act)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(period, TimeSpan.Zero);
        After(first, Again);

        void Again()
        {
            act();
            After(period, Again);
        }
    }

    /// <summary>Does everything that is due up to and including <paramref name="until"/>.</summary>
    public void RunUntil(DateTimeOffset until)
    {
        for (var acts = 0; _acts.TryPeek(out var act, out var key) && key.Due <= until; acts++)
        {
            if (acts >= ActsPerStepMax)
            {
                throw new InvalidOperationException($"More than {ActsPerStepMax} acts up to {until:O}: something repeats without delay.");
            }

            _acts.Dequeue();
            Now = key.Due;
            act();
        }

        Now = until > Now ? until : Now;
    }

    /// <summary>
    /// Moves everything later. A machine that slept must not make its tags send a minute of adverts in one burst.
    /// </summary>
    public void Postpone(TimeSpan by)
    {
        var all = _acts.UnorderedItems.ToList();
        _acts.Clear();
        _acts.EnqueueRange(all.Select(item => (item.Element, (item.Priority.Due + by, item.Priority.Order))));
    }
}
