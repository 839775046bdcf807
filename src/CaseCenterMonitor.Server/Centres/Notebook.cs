using System.Globalization;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;
using NodaTime;

namespace CaseCenterMonitor.Server.Centres;

/// <summary>What a running centre remembers of its journal besides what is judged. A snapshot holds it with the engine.</summary>
internal sealed class Notebook
{
    public Repeats Repeats { get; } = new();

    /// <summary>When anything was last heard of a gateway.</summary>
    public Dictionary<GatewayId, Instant> Heard { get; } = [];

    /// <summary>The number of each alarm's last step.</summary>
    public Dictionary<AlarmKey, long> LastSteps { get; } = [];

    /// <returns>The step, when the entry is one.</returns>
    public AlarmTransition? Notice(JournalEntry entry)
    {
        switch (entry.Kind)
        {
            case EntryKind.Arrival:
                var body = JournalJson.Read<ArrivalBody>(entry.Body.Span);
                Repeats.Remember(body, entry.Sequence);
                NoticeHeard(body, entry.RecordedAt);
                return null;
            case EntryKind.Transition:
                var step = JournalJson.Read<AlarmTransition>(entry.Body.Span);
                NoticeStep(entry.Sequence, step);
                return step;
            case EntryKind.Rejected:
                Repeats.Remember(JournalJson.Read<RejectedBody>(entry.Body.Span).Origin);
                return null;
            case EntryKind.Started:
                return null;
            default:
                throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Entry {entry.Sequence} is of unknown kind {entry.Kind}."));
        }
    }

    public void NoticeHeard(ArrivalBody body, Instant at)
    {
        if (body.Origin is { } origin)
        {
            Heard[origin.Gateway] = at;
        }
    }

    public void NoticeStep(long sequence, AlarmTransition step) => LastSteps[step.Key] = sequence;
}
