using CaseCenterMonitor.Core;

namespace CaseCenterMonitor.Rules.Allocation;

/// <summary>
/// A rule that can be asked before somebody comes into a room what it would ring for afterwards. It answers by the same tests and limits by which
/// it rings: a test plays both and compares.
/// </summary>
internal interface ISeparates
{
    /// <param name="company">Who is in the room or comes back to it, without the person.</param>
    /// <returns>What stands against it; null when nothing does.</returns>
    Objection? IfCameIn(Situation situation, Room room, IReadOnlyList<Detainee> company, Detainee person);
}
