using NodaTime;

namespace CaseCenterMonitor.Server.Instruments;

/// <summary>
/// How old the newest evidence of outsiders is. Whoever signs checkpoints and has them witnessed says so here; as long as nobody does, there is no such figure, and
/// none is made up.
/// </summary>
public sealed class LatestCheckpoint
{
    private Mark? _mark;

    /// <summary>Null before there was one.</summary>
    internal Mark? Newest => Volatile.Read(ref _mark);

    /// <param name="size">How many entries it speaks of.</param>
    /// <param name="at">When it was witnessed.</param>
    public void Witnessed(long size, Instant at) => Volatile.Write(ref _mark, new Mark(size, at));

    internal sealed record Mark(long Size, Instant At);
}
