using CaseCenterMonitor.Server.Telemetry.Questions;

namespace CaseCenterMonitor.Server.Telemetry.Stores;

/// <summary>Done; refused for what it holds or asks, which no repeat will change; or away: worth another attempt.</summary>
public enum Outcome { Done, Refused, Away }

/// <param name="Reason">Why it was not done, or why lines were left out, in a sentence for the log; empty otherwise.</param>
/// <param name="LeftOut">Lines that the store would not have, of what it otherwise took.</param>
public readonly record struct Written(Outcome Outcome, string Reason = "", int LeftOut = 0);

/// <summary>What came of a question.</summary>
/// <param name="Reason">Why it was not answered; empty when it was.</param>
/// <param name="Series">Empty when it was not answered, and when nothing is known.</param>
public sealed record Answer(Outcome Outcome, string Reason, IReadOnlyList<Series> Series)
{
    public static Answer Of(IReadOnlyList<Series> series) => new(Outcome.Done, "", series);

    public static Answer Refused(string reason) => new(Outcome.Refused, reason, []);

    public static Answer Away(string reason) => new(Outcome.Away, reason, []);
}

/// <summary>
/// All that this server knows of a store of time series. Whoever wants another one, or a client package in the place of ours, writes a class with
/// these members (docs/decisions/0016).
/// </summary>
internal interface ITimeSeriesStore
{
    /// <summary>For log lines: no secret is in it.</summary>
    string Name { get; }

    /// <summary>
    /// Takes lines of line protocol, with milliseconds. The same line once more is no second point. Of what is refused, some may have been taken.
    /// Throws only when cancelled.
    /// </summary>
    Task<Written> Write(IReadOnlyList<string> lines, CancellationToken cancel);

    /// <summary>Throws only when cancelled.</summary>
    Task<Answer> Ask(Question question, Stretch stretch, CancellationToken cancel);
}
