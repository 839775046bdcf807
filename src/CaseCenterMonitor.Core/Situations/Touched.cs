namespace CaseCenterMonitor.Core;

/// <summary>What a signal may have changed: the only rows that rules are asked about, and the only ones that a screen must redraw.</summary>
internal sealed class Touched
{
    /// <summary>Up to here to put each in its place is quicker than to sort: a step of somebody touches a handful.</summary>
    private const int FewRows = 24;

    private readonly RuleTable _rules;
    private readonly Reads[] _read;
    private readonly Reads _readByAny;
    private RowPlace[] _rows = new RowPlace[16];
    private int _count;
    private Changes _changes = new();

    public Touched(RuleTable table, IEnumerable<Rule> rules)
    {
        _rules = table;
        _read = new Reads[Enum.GetValues<SubjectKind>().Length];
        foreach (var rule in rules)
        {
            _read[(int)rule.Judges] |= rule.Reads;
            _readByAny |= rule.Reads;
        }
    }

    /// <summary>The room to which an officer has come, or somebody whom an alarm is about has been brought; a signal moves one band.</summary>
    public Room? Attended { get; set; }

    public int Count => _count;

    public Watched this[int index] => _rows[index].Row;

    /// <summary>Whether any rule reads this of such a subject. Whoever would touch a crowd asks first.</summary>
    public bool IsRead(SubjectKind kind, Reads changed) => (_read[(int)kind] & changed) != 0;

    /// <summary>Whether any rule at all reads this. What only rules read is not kept when none does.</summary>
    public bool IsReadByAnyRule(Reads changed) => (_readByAny & changed) != 0;

    public void Begin(Changes changes) => _changes = changes;

    public void Add(Watched row, Reads changed)
    {
        _changes.Add(row);
        if ((_rules.GroupOf(row).Reads & changed) != 0)
        {
            Append(row, changed);
        }
    }

    /// <summary>The row itself is as it was; what rules read besides it has changed.</summary>
    public void AddIfRead(Watched row, Reads changed)
    {
        if ((_rules.GroupOf(row).Reads & changed) != 0)
        {
            _changes.Add(row);
            Append(row, changed);
        }
    }

    /// <summary>Nothing changed but when it was last heard: a screen says so, and no rule is asked.</summary>
    public void HeardAgain(Watched row) => _changes.Add(row);

    /// <summary>Puts them in a fixed order, so that the same signals give the same transitions in the same order.</summary>
    public void Order()
    {
        if (_count > FewRows)
        {
            _rows.AsSpan(0, _count).Sort((x, y) => Compare(x.Row, y.Row));
            return;
        }

        for (var index = 1; index < _count; index++)
        {
            var row = _rows[index];
            var place = index;
            for (; place > 0 && Compare(_rows[place - 1].Row, row.Row) > 0; place--)
            {
                _rows[place] = _rows[place - 1];
            }

            _rows[place] = row;
        }
    }

    // What stands behind the end is overwritten by the next signal; the rows live as long as the centre or a little longer than the person.
    public void Clear() => _count = 0;

    private void Append(Watched row, Reads changed)
    {
        if (row.Touched == Reads.None)
        {
            var (rows, count) = (_rows, _count);
            if (count == rows.Length)
            {
                rows = Grow();
            }

            rows[count].Row = row;
            _count = count + 1;
        }

        row.Touched |= changed;
    }

    private RowPlace[] Grow()
    {
        Array.Resize(ref _rows, 2 * _count);
        return _rows;
    }

    internal static int Compare(Watched x, Watched y) => x.Kind != y.Kind ? (int)x.Kind - (int)y.Kind : string.CompareOrdinal(x.SubjectId, y.SubjectId);
}
