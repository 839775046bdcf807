namespace CaseCenterMonitor.Core;

/// <summary>What a signal may have changed: the only rows that rules are asked about, and the only ones that a screen must redraw.</summary>
internal sealed class Touched
{
    private readonly Reads[] _read;
    private readonly Reads _readByAny;
    private Watched[] _rows = new Watched[16];
    private int _count;
    private Changes _changes = new();

    public Touched(IEnumerable<Rule> rules)
    {
        _read = new Reads[Enum.GetValues<SubjectKind>().Length];
        foreach (var rule in rules)
        {
            _read[(int)rule.Judges] |= rule.Reads;
            _readByAny |= rule.Reads;
        }
    }

    /// <summary>The room to which an officer has come, or somebody whom an alarm is about has been brought; a signal moves one band.</summary>
    public Room? Attended { get; set; }

    /// <summary>Each once; after <see cref="Order"/> in a fixed order, so that the same signals give the same transitions in the same order.</summary>
    public ReadOnlySpan<Watched> Rows => _rows.AsSpan(0, _count);

    public int Count => _count;

    /// <summary>Whether any rule reads this of such a subject. Whoever would touch a crowd asks first.</summary>
    public bool IsRead(SubjectKind kind, Reads changed) => (_read[(int)kind] & changed) != 0;

    /// <summary>Whether any rule at all reads this. What only rules read is not kept when none does.</summary>
    public bool IsReadByAnyRule(Reads changed) => (_readByAny & changed) != 0;

    public void Begin(Changes changes) => _changes = changes;

    public void Add(Watched row, Reads changed)
    {
        _changes.Add(row);
        if (!IsRead(row.Kind, changed))
        {
            return;
        }

        if (row.Touched == Reads.None)
        {
            Append(row);
        }

        row.Touched |= changed;
    }

    /// <summary>Nothing changed but when it was last heard: a screen says so, and no rule is asked.</summary>
    public void HeardAgain(Watched row) => _changes.Add(row);

    public void Order() => _rows.AsSpan(0, _count).Sort(Compare);

    // What stands behind the end is overwritten by the next signal; the rows live as long as the centre or a little longer than the person.
    public void Clear() => _count = 0;

    private void Append(Watched row)
    {
        if (_count == _rows.Length)
        {
            Array.Resize(ref _rows, 2 * _count);
        }

        _rows[_count++] = row;
    }

    internal static int Compare(Watched x, Watched y) => x.Kind != y.Kind ? x.Kind.CompareTo(y.Kind) : string.CompareOrdinal(x.Subject.Id, y.Subject.Id);
}
