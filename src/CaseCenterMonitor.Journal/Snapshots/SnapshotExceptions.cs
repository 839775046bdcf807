namespace CaseCenterMonitor.Journal.Snapshots;

/// <summary>A snapshot that cannot be used; the journal is folded from its beginning instead. The reason completes "the snapshot is not used: …".</summary>
public sealed class SnapshotRefusedException(string reason, Exception? inner = null) : Exception(reason, inner);

/// <summary>
/// Something stands in the graph of which nobody has said how it is kept. It is a mistake of ours and found by a test: what is not known is
/// named and never left out.
/// </summary>
public sealed class NotKeptException(string place, string what)
    : Exception($"{place} holds {what}, and nothing says how a snapshot keeps that. Say so in Snapshots/Shapes, or in Passing if it must not be kept.");
