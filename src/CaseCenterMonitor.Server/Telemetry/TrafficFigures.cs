using CaseCenterMonitor.Core;

namespace CaseCenterMonitor.Server.Telemetry;

/// <summary>How alarms of one priority were answered between two samples.</summary>
/// <param name="MeanSeconds">Null when none was.</param>
public sealed record AnswerFigures(int Count, double? MeanSeconds, double? MaxSeconds)
{
    public static AnswerFigures Of(IReadOnlyList<Answered> answers) => new(
        answers.Count,
        answers.Count == 0 ? null : answers.Average(answer => answer.Wait.TotalSeconds),
        answers.Count == 0 ? null : answers.Max(answer => answer.Wait.TotalSeconds));
}

/// <summary>How alarms come in and are answered.</summary>
/// <param name="Answers">Since the sample before.</param>
/// <param name="RaisedByRule">Since the server started; a rule of which none was raised is not in it.</param>
public sealed record TrafficFigures(TrafficNow Now, IReadOnlyList<Answered> Answers, IReadOnlyDictionary<string, long> RaisedByRule)
{
    public AnswerFigures Of(WaitKind kind, AlarmPriority priority) =>
        AnswerFigures.Of([.. Answers.Where(answer => answer.Kind == kind && answer.Priority == priority)]);
}
