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
        return entry.IsErased ? new Gone(entry.Kind) : Of(entry.Sequence, entry.Kind, entry.Body.Span);
    }

    /// <param name="sequence">For the message when it fails.</param>
    public static EntryContent Of(long sequence, EntryKind kind, ReadOnlySpan<byte> body) => kind switch
    {
        EntryKind.Started => new Started(JournalJson.Read<StartedBody>(body)),
        EntryKind.Arrival => new Arrived(JournalJson.Read<ArrivalBody>(body)),
        EntryKind.Transition => new Stepped(JournalJson.Read<AlarmTransition>(body)),
        EntryKind.Rejected => new Rejected(JournalJson.Read<RejectedBody>(body)),
        EntryKind.Viewed => new Viewed(JournalJson.Read<ViewedBody>(body)),
        EntryKind.Site => new Site(JournalJson.Read<SiteBody>(body)),
        EntryKind.Erased => new Erased(JournalJson.Read<ErasedBody>(body)),
        _ => throw new JournalDivergedException(sequence, $"entries of kind {kind} are not known to this build"),
    };

    public sealed record Started(StartedBody Body) : EntryContent;

    public sealed record Arrived(ArrivalBody Body) : EntryContent;

    public sealed record Stepped(AlarmTransition Step) : EntryContent;

    public sealed record Rejected(RejectedBody Body) : EntryContent;

    public sealed record Viewed(ViewedBody Body) : EntryContent;

    public sealed record Site(SiteBody Body) : EntryContent;

    public sealed record Erased(ErasedBody Body) : EntryContent;

    /// <summary>What it said was erased.</summary>
    public sealed record Gone(EntryKind Kind) : EntryContent;
}
