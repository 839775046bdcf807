namespace CaseCenterMonitor.Core;

/// <summary>What the legal clocks of one person need to remember of their stay. It only grows, and ends with the stay.</summary>
public sealed class CustodyHistory
{
    /// <summary>More than anybody writes down about one stay of some days; the entry beyond it is refused, not forgotten.</summary>
    public const int EventsMax = 1000;

    /// <summary>Of somebody about whom nothing of the kind has been written down.</summary>
    internal static readonly CustodyHistory Empty = new();

    private readonly List<CustodyEvent> _events = [];

    /// <summary>In the order of their times, and of their entries within one instant.</summary>
    public IReadOnlyList<CustodyEvent> Events => _events;

    /// <summary>The groups somebody stated; null while nobody has.</summary>
    public Vulnerability? StatedGroups { get; internal set; }

    /// <summary>The last approved exit; null when there was none.</summary>
    public TemporaryExit? Exit { get; internal set; }

    public CustodyEvent? Last(CustodyEventKind kind) => _events.FindLast(one => one.Kind == kind);

    internal void Add(CustodyEvent added) => PutInOrder(_events, added);

    internal static void PutInOrder(List<CustodyEvent> events, CustodyEvent added)
    {
        var place = events.Count;
        while (place > 0 && (events[place - 1].At, events[place - 1].Entry).CompareTo((added.At, added.Entry)) > 0)
        {
            place--;
        }

        events.Insert(place, added);
    }
}
