using CaseCenterMonitor.Journal.Leaves;
using CaseCenterMonitor.Journal.Log;
using CaseCenterMonitor.Journal.Stores;

namespace CaseCenterMonitor.Journal.Retention;

/// <summary>As what an entry is kept, by its leaf and its kind alone.</summary>
internal static class EntryKinds
{
    public static KeptAs Of(in EntryRow row) => row.Kind switch
    {
        EntryKind.Started or EntryKind.Site or EntryKind.Erased => KeptAs.Foundation,
        EntryKind.Rejected => KeptAs.Readings,
        EntryKind.Viewed => OrRecord(row, KeptAs.Suite),
        EntryKind.Transition => OrRecord(row, KeptAs.Suite),

        // What a device says about somebody's band is a reading all the same: where a person was goes earlier than what was done about them.
        EntryKind.Arrival => Contents.IsWrittenByPeople(row.Body) ? OrRecord(row, KeptAs.Suite) : KeptAs.Readings,
        _ => throw new InvalidOperationException($"Nobody says how long entries of kind {row.Kind} are kept."),
    };

    private static KeptAs OrRecord(in EntryRow row, KeptAs otherwise) => LeafText.ThreadOf(row.Leaf) is ThreadPlace ? KeptAs.Record : otherwise;
}
