using System.Globalization;
using CaseCenterMonitor.Server.Telemetry.Questions;

namespace CaseCenterMonitor.Server.Telemetry.Stores;

/// <summary>Questions in InfluxQL, as InfluxDB 1, 2 and 3 read it.</summary>
public static class InfluxQl
{
    /// <summary>With everything filled in.</summary>
    public static string Of(Question question, Stretch stretch)
    {
        var time = string.Create(CultureInfo.InvariantCulture, $"time >= {stretch.FromMilliseconds}ms AND time < {stretch.ToMilliseconds}ms");
        var step = stretch.StepMilliseconds is { } length ? string.Create(CultureInfo.InvariantCulture, $"{length}ms") : null;
        return Of(question, time, step);
    }

    /// <summary>As a panel of Grafana asks, which fills in the time, the step and the centre itself.</summary>
    public static string Of(Panel panel)
    {
        var time = panel.IsOfNow ? "time > now() - $fresh" : "$timeFilter";
        return Of(panel.Question, panel.IsOfOneCentre ? time + " AND \"centre\" =~ /^$centre$/" : time, panel.Question.HasSteps ? "$__interval" : null);
    }

    private static string Of(Question question, string time, string? step)
    {
        if (question.HasSteps != step is not null)
        {
            throw new InvalidOperationException($"{question.How} of {question.Measurement.Name} is asked {(step is null ? "without" : "with")} steps.");
        }

        var select = string.Join(", ", question.Columns.Select((column, index) => Select(question, column, index == 0)));
        var where = string.Concat(question.Where.Select(one => $" AND \"{one.Tag}\" = {Quote(one.Value)}"));
        var groups = (step is null ? [] : new[] { $"time({step})" }).Concat(question.By.Select(tag => $"\"{tag}\"")).ToList();
        var by = groups.Count == 0 ? "" : " GROUP BY " + string.Join(", ", groups);
        var fill = step is null ? "" : question.PerSeconds is null ? " fill(null)" : " fill(none)";
        return $"SELECT {select} FROM \"{question.Measurement.Name}\" WHERE {time}{where}{by}{fill}";
    }

    private static string Select(Question question, Column column, bool isFirst)
    {
        var figure = $"\"{column.Figure}\"";
        var asked = question.How switch
        {
            How.Latest => isFirst ? $"last({figure})" : figure,
            How.Last => $"last({figure})",
            How.Max => $"max({figure})",
            How.Min => $"min({figure})",
            How.Mean => $"mean({figure})",
            How.Sum => $"sum({figure})",
            How.Count => $"count({figure})",
            How.PerSecond or How.PerMinute or How.PerTenMinutes => $"non_negative_derivative(last({figure}), {question.PerSeconds}s)",
            _ => throw new InvalidOperationException($"No InfluxQL for {question.How}."),
        };
        return asked == $"\"{column.Name}\"" ? asked : $"{asked} AS \"{column.Name}\"";
    }

    // What a tag may hold is what was written; a quote or a backslash in it must not end the text.
    private static string Quote(string value) =>
        $"'{LineProtocol.AsWritten(value).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
}
