namespace CaseCenterMonitor.Core;

/// <summary>Whose state a signal may have changed: the only subjects that rules are asked about, and the only rows that a screen must redraw.</summary>
public sealed class Touched
{
    private readonly SortedSet<Subject> _subjects = new(SubjectOrder.Instance);
    private readonly HashSet<OfficerNumber> _officers = [];

    /// <summary>In a fixed order, so that the same signals give the same transitions in the same order.</summary>
    public IReadOnlySet<Subject> Subjects => _subjects;

    public IReadOnlySet<OfficerNumber> Officers => _officers;

    internal void Add(Subject subject) => _subjects.Add(subject);

    internal void Add(OfficerNumber officer) => _officers.Add(officer);

    internal void Clear()
    {
        _subjects.Clear();
        _officers.Clear();
    }

    private sealed class SubjectOrder : IComparer<Subject>
    {
        public static readonly SubjectOrder Instance = new();

        public int Compare(Subject x, Subject y)
        {
            var byKind = x.Kind.CompareTo(y.Kind);
            return byKind != 0 ? byKind : string.CompareOrdinal(x.Id, y.Id);
        }
    }
}
