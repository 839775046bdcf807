using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Journal.Log;

namespace CaseCenterMonitor.Journal.Leaves;

/// <summary>What an entry's leaf says in clear beside its kind and its times. Numbers are those of entries; 0 where there is none.</summary>
/// <param name="Judge">The entry that says who judges.</param>
/// <param name="Corrects">The entry that it corrects.</param>
/// <param name="Closes">It ends the stay of the person: its own number in the thread was the last one then.</param>
/// <param name="Erased">Whose content it says is gone.</param>
internal readonly record struct ClearFields(long Judge, long Corrects, bool Closes, ThreadPlace? Thread, IReadOnlyList<EntryRange> Erased)
{
    public static ClearFields Of(EntryContent content) => content switch
    {
        EntryContent.Arrived { Body.Signal: Signal.EntryCorrected correction } => new(0, correction.Corrects, false, null, []),
        EntryContent.Arrived { Body.Signal: Signal.Released } => new(0, 0, true, null, []),
        EntryContent.Erased erased => new(0, 0, false, null, erased.Body.Ranges),
        _ => new(0, 0, false, null, []),
    };
}
