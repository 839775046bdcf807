namespace CaseCenterMonitor.Core;

/// <summary>Whose rows changed: what a screen must be told. Reused by the caller from step to step; one list at a time for an engine.</summary>
public sealed class Changes
{
    private static long _lastMark;
    private readonly List<Watched> _rows = [];

    // Rows that carry it are in the list. A new one forgets them all at once. No two lists have the same, whichever engines they serve.
    private long _mark = Interlocked.Increment(ref _lastMark);
    private readonly HashSet<AlarmKey> _alarms = [];

    /// <summary>Each once, in the order in which they changed.</summary>
    public IReadOnlyList<Watched> Rows => _rows;

    public IReadOnlySet<AlarmKey> Alarms => _alarms;

    public bool IsEmpty => _rows.Count == 0 && _alarms.Count == 0;

    public void Clear()
    {
        if (_rows.Count > 0)
        {
            _rows.Clear();
            _mark = Interlocked.Increment(ref _lastMark);
        }

        if (_alarms.Count > 0)
        {
            _alarms.Clear();
        }
    }

    internal void Add(Watched row)
    {
        if (row.ChangedIn != _mark)
        {
            row.ChangedIn = _mark;
            _rows.Add(row);
        }
    }

    internal void Add(AlarmKey alarm) => _alarms.Add(alarm);
}
