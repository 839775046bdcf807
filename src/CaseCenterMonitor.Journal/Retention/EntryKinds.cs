using System.Collections.Frozen;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Journal.Leaves;
using CaseCenterMonitor.Journal.Log;
using CaseCenterMonitor.Journal.Stores;

namespace CaseCenterMonitor.Journal.Retention;

/// <summary>As what an entry is kept, by its leaf and its kind alone.</summary>
internal static class EntryKinds
{
    /// <summary>What witnesses and the disk say of the record itself: whoever doubts an entry asks for it as long as that entry is there.</summary>
    private static readonly FrozenSet<string> AboutTheRecord = JournalJson.Signals
        .Where(one => one.Type == typeof(Signal.WitnessAnswers) || one.Type == typeof(Signal.QuorumAnswers) || one.Type == typeof(Signal.RecordDisputed))
        .Select(one => one.Word).ToFrozenSet(StringComparer.Ordinal);

    public static KeptAs Of(in EntryRow row) => row.Kind switch
    {
        EntryKind.Started or EntryKind.Site or EntryKind.Erased => KeptAs.Foundation,
        EntryKind.Rejected => KeptAs.Readings,
        EntryKind.Viewed => OrRecord(row, KeptAs.Suite),
        EntryKind.Transition => OrRecord(row, KeptAs.Suite),

        // What a device says about somebody's band is a reading all the same: where a person was goes earlier than what was done about them.
        EntryKind.Arrival when Contents.IsWrittenByPeople(row.Body) => OrRecord(row, KeptAs.Suite),
        EntryKind.Arrival => AboutTheRecord.Contains(Contents.KindOf(row.Kind, row.Body)) ? KeptAs.Suite : KeptAs.Readings,
        _ => throw new InvalidOperationException($"Nobody says how long entries of kind {row.Kind} are kept."),
    };

    private static KeptAs OrRecord(in EntryRow row, KeptAs otherwise) => LeafText.ThreadOf(row.Leaf) is ThreadPlace ? KeptAs.Record : otherwise;
}
