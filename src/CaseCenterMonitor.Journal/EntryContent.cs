using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.Json;

namespace CaseCenterMonitor.Journal;

/// <summary>What an entry says, decoded. It is decoded once and handed on to whoever must know.</summary>
public abstract record EntryContent
{
    private EntryContent()
    {
    }

    /// <exception cref="JournalDivergedException">This build does not know such entries.</exception>
    /// <exception cref="System.Text.Json.JsonException">The body is not what its kind says.</exception>
    public static EntryContent Of(JournalEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Kind switch
        {
            EntryKind.Started => new Started(JournalJson.Read<StartedBody>(entry.Body.Span)),
            EntryKind.Arrival => new Arrived(JournalJson.Read<ArrivalBody>(entry.Body.Span)),
            EntryKind.Transition => new Stepped(JournalJson.Read<AlarmTransition>(entry.Body.Span)),
            EntryKind.Rejected => new Rejected(JournalJson.Read<RejectedBody>(entry.Body.Span)),
            _ => throw new JournalDivergedException(entry.Sequence, $"entries of kind {entry.Kind} are not known to this build"),
        };
    }

    public sealed record Started(StartedBody Body) : EntryContent;

    public sealed record Arrived(ArrivalBody Body) : EntryContent;

    public sealed record Stepped(AlarmTransition Step) : EntryContent;

    public sealed record Rejected(RejectedBody Body) : EntryContent;
}
