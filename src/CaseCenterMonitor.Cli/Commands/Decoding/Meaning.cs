using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Protocol.Dialects;

namespace CaseCenterMonitor.Cli.Commands.Decoding;

/// <summary>Says what messages mean, in the order in which they were received.</summary>
internal interface IInterpreter
{
    Meaning Interpret(MessageLine line);
}

/// <summary>What one message led to.</summary>
/// <param name="Dialect">Null when no dialect has its topic.</param>
/// <param name="Events">What a gateway would tell the server.</param>
/// <param name="Readings">How far or how strong a reader heard a tag; shown only where no site says which room that is.</param>
/// <param name="Notes">What is understood and is no event, such as a proof of life.</param>
/// <param name="Quarantine">Why it, or rows of it, cannot be used.</param>
internal sealed record Meaning(
    string? Dialect, IReadOnlyList<MeantEvent> Events, IReadOnlyList<DeviceReport.Sighting> Readings, IReadOnlyList<string> Notes, IReadOnlyList<string> Quarantine);

/// <param name="Subject">Kind and id, such as door/d-int-2; the device's own name where no site gives it an id.</param>
internal sealed record MeantEvent(string Subject, CanonicalEvent Data, DateTimeOffset Time, DateTimeOffset ReceivedTime, ClockGrade Clock, string Dialect);
