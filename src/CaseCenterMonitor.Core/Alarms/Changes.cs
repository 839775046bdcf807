using System.Collections;

namespace CaseCenterMonitor.Core;

/// <summary>Whose rows changed: what a screen must be told. Reused by the caller from step to step; one list at a time for an engine.</summary>
public sealed class Changes
{
    private readonly HashSet<AlarmKey> _alarms = [];

    // As they moved, some of them twice: most callers never ask which, and to know a key again takes its whole text.
    private readonly List<AlarmKey> _moved = [];
    private readonly NamedRows _rows = new();

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
        _rows.Clear();
        if (_moved.Count > 0)
        {
            _moved.Clear();
        }

        if (_alarms.Count > 0)
        {
            _alarms.Clear();
        }
    }

    internal void Add(Watched row) => _rows.Add(row);

    internal void Add(AlarmKey alarm) => _moved.Add(alarm);

    private sealed class NamedRows : IReadOnlyList<Watched>
    {
        private RowPlace[] _places = new RowPlace[16];

        public int Count { get; private set; }

        public Watched this[int index] => index < Count ? _places[index].Row : throw new ArgumentOutOfRangeException(nameof(index), index, $"There are {Count}.");

        // A row knows its place in the list that named it last; it is in this one when it stands at that place here.
        public void Add(Watched row)
        {
            var (places, count, place) = (_places, Count, row.ChangedIn);
            if (place < count && (uint)place < (uint)places.Length && places[place].Row == row)
            {
                return;
            }

            if (count == places.Length)
            {
                places = Grow();
            }

            row.ChangedIn = count;
            places[count].Row = row;
            Count = count + 1;
        }

        public void Clear()
        {
            Array.Clear(_places, 0, Count);
            Count = 0;
        }

        public IEnumerator<Watched> GetEnumerator()
        {
            for (var index = 0; index < Count; index++)
            {
                yield return _places[index].Row;
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        private RowPlace[] Grow()
        {
            Array.Resize(ref _places, 2 * Count);
            return _places;
        }
    }
}

/// <summary>A row in a list of rows of all kinds. In an array of the rows themselves the runtime asks at each one whether its kind may stand there.</summary>
internal struct RowPlace
{
    public Watched Row;
}
