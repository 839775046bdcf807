using NodaTime;

namespace CaseCenterMonitor.Server.Playback;

/// <summary>What the centre knew at one entry, so that a moment after it is shown without folding all that came before. Can be thrown away: the journal gives it again.</summary>
/// <param name="Stretch">Number of the start of the stretch that it lies in.</param>
/// <param name="IsJudging">See <see cref="Journal.Refold.IsJudging"/>.</param>
/// <param name="Leaf">Of its entry: another journal under the same name is known by it.</param>
internal sealed record Frame(long Sequence, Instant RecordedAt, long Stretch, bool IsJudging, byte[] Leaf, byte[] Body);
