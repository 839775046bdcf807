using System.Runtime.InteropServices;

namespace CaseCenterMonitor.Core;

/// <summary>Whose rows changed: what a screen must be told. Reused by the caller from step to step; one list at a time for an engine.</summary>
public sealed class Changes
{
    private readonly List<Watched> _rows = [];
    private readonly HashSet<AlarmKey> _alarms = [];

    // As they moved, some of them twice: most callers never ask which, and to know a key again takes its whole text.
    private readonly List<AlarmKey> _moved = [];

    /// <summary>Each once, in the order in which they changed.</summary>
    public IReadOnlyList<Watched> Rows => _rows;

    public IReadOnlySet<AlarmKey> Alarms
    {
        get
        {
            _alarms.UnionWith(_moved);
            _moved.Clear();
            return _alarms;
        }
    }

    public bool IsEmpty => _rows.Count == 0 && _moved.Count == 0 && _alarms.Count == 0;

    public void Clear()
    {
        if (_rows.Count > 0)
        {
            _rows.Clear();
        }

        if (_moved.Count > 0)
        {
            _moved.Clear();
        }

        if (_alarms.Count > 0)
        {
            _alarms.Clear();
        }
    }

    // A row knows its place in the list that named it last; it is in this one when it stands at that place here.
    internal void Add(Watched row)
    {
        var rows = CollectionsMarshal.AsSpan(_rows);
        var place = row.ChangedIn;
        if ((uint)place >= (uint)rows.Length || rows[place] != row)
        {
            row.ChangedIn = rows.Length;
            _rows.Add(row);
        }
    }

    internal void Add(AlarmKey alarm) => _moved.Add(alarm);
}
