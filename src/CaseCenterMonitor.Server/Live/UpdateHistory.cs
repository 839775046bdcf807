namespace CaseCenterMonitor.Server.Live;

/// <summary>The latest updates, so that a page that was away for a moment gets just what it missed.</summary>
internal sealed class UpdateHistory(long start)
{
    /// <summary>Some minutes of a busy centre. Whoever was away longer gets the whole picture.</summary>
    private const int UpdatesMax = 1024;

    private readonly Queue<Update> _updates = new();

    public long Last { get; private set; } = start;

    public void Add(Update update)
    {
        _updates.Enqueue(update);
        Last = update.Sequence;
        if (_updates.Count > UpdatesMax)
        {
            _updates.Dequeue();
        }
    }

    /// <summary>The updates after a sequence that a page has; null when they are not all here, or the page has none.</summary>
    public IReadOnlyList<Update>? Since(long? after)
    {
        if (after is not { } sequence || sequence > Last)
        {
            return null;
        }

        if (sequence == Last)
        {
            return [];
        }

        var missed = _updates.SkipWhile(update => update.Previous != sequence).ToList();
        return missed.Count > 0 ? missed : null;
    }
}
