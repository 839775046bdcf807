namespace CaseCenterMonitor.Core;

/// <summary>Whose state a signal may have changed: the only subjects that rules are asked about, and the only rows that a screen must redraw.</summary>
public sealed class Touched
{
    private readonly List<Subject> _subjects = [];
    private readonly List<Subject> _heardAgain = [];
    private readonly List<OfficerNumber> _officers = [];

    /// <summary>Each once and in a fixed order, so that the same signals give the same transitions in the same order.</summary>
    public IReadOnlyList<Subject> Subjects => _subjects;

    /// <summary>Subjects of whom nothing changed but when they were last heard: a screen says so, and no rule is asked.</summary>
    public IReadOnlyList<Subject> HeardAgain => _heardAgain;

    public IReadOnlyList<OfficerNumber> Officers => _officers;

    internal void Add(Subject subject)
    {
        var place = _subjects.Count;
        while (place > 0 && Compare(_subjects[place - 1], subject) >= 0)
        {
            place--;
        }

        if (place == _subjects.Count || _subjects[place] != subject)
        {
            _subjects.Insert(place, subject);
        }
    }

    internal void AddHeardAgain(Subject subject) => _heardAgain.Add(subject);

    internal void Add(OfficerNumber officer) => _officers.Add(officer);

    internal void Clear()
    {
        _subjects.Clear();
        _heardAgain.Clear();
        _officers.Clear();
    }

    private static int Compare(Subject x, Subject y) => x.Kind != y.Kind ? x.Kind.CompareTo(y.Kind) : string.CompareOrdinal(x.Id, y.Id);
}
