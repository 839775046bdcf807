namespace CaseCenterMonitor.Core;

/// <summary>What a signal may have changed: the only rows that rules are asked about, and the only ones that a screen must redraw.</summary>
internal sealed class Touched
{
    private readonly List<Watched> _rows = [];
    private readonly Reads[] _read;
    private Changes _changes = new();

    public Touched(IEnumerable<Rule> rules)
    {
        _read = new Reads[Enum.GetValues<SubjectKind>().Length];
        foreach (var rule in rules)
        {
            _read[(int)rule.Judges] |= rule.Reads;
        }
    }

    /// <summary>The room to which an officer has come, or somebody whom an alarm is about has been brought; a signal moves one band.</summary>
    public Room? Attended { get; set; }

    /// <summary>Each once; after <see cref="Order"/> in a fixed order, so that the same signals give the same transitions in the same order.</summary>
    public List<Watched> Rows => _rows;

    /// <summary>Whether any rule reads this of such a subject. Whoever would touch a crowd asks first.</summary>
    public bool IsRead(SubjectKind kind, Reads changed) => (_read[(int)kind] & changed) != 0;

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
            _rows.Add(row);
        }

        row.Touched |= changed;
    }

    /// <summary>Nothing changed but when it was last heard: a screen says so, and no rule is asked.</summary>
    public void HeardAgain(Watched row) => _changes.Add(row);

    public void Order() => _rows.Sort(Compare);

    public void Clear() => _rows.Clear();

    internal static int Compare(Watched x, Watched y) =>
        x.Subject.Kind != y.Subject.Kind ? x.Subject.Kind.CompareTo(y.Subject.Kind) : string.CompareOrdinal(x.Subject.Id, y.Subject.Id);
}
