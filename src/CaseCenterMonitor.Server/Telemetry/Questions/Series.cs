using NodaTime;

namespace CaseCenterMonitor.Server.Telemetry.Questions;

/// <summary>One group of an answer.</summary>
/// <param name="Tags">The tags that were asked by; empty for a tag that was not written.</param>
/// <param name="Columns">Their names, in the order of the question.</param>
/// <param name="Rows">In the order of time.</param>
public sealed record Series(IReadOnlyDictionary<string, string> Tags, IReadOnlyList<string> Columns, IReadOnlyList<Row> Rows);

/// <param name="At">Of a step, its beginning.</param>
/// <param name="Values">In the order of the columns; null is not known, never 0.</param>
public sealed record Row(Instant At, IReadOnlyList<double?> Values);
