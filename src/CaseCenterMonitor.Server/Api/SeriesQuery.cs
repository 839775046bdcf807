using CaseCenterMonitor.Server.Telemetry;
using CaseCenterMonitor.Server.Telemetry.Questions;
using Microsoft.Extensions.Primitives;
using NodaTime;
using NodaTime.Text;

namespace CaseCenterMonitor.Server.Api;

/// <summary>A question as a query string: <c>measurement=ccm_zone&amp;field=people_placed&amp;how=max&amp;by=zone&amp;centre=northside&amp;step=60</c>.</summary>
internal sealed record SeriesQuery(Question Question, Stretch Stretch)
{
    /// <summary>A line as wide as four screens.</summary>
    private const int StepsMax = 11_000;

    /// <summary>Fields of one question: more than any measurement has.</summary>
    private const int FieldsMax = 16;

    private static readonly Duration PeriodDefault = Duration.FromHours(1);
    private static readonly HashSet<string> Own = new(StringComparer.Ordinal) { "measurement", "field", "how", "by", "from", "to", "step" };

    /// <returns>Null when <paramref name="problems"/> says what to mend.</returns>
    public static SeriesQuery? Read(IQueryCollection query, Instant now, FieldProblems problems)
    {
        var measurement = Catalogue.Find(query["measurement"].ToString());
        problems.Check("measurement", measurement is not null, $"One of {string.Join(", ", Catalogue.All.Select(one => one.Name))}.");
        if (measurement is null)
        {
            return null;
        }

        var how = HowOf(query["how"].ToString());
        problems.Check("how", how is not null, $"One of {string.Join(", ", Enum.GetValues<How>().Select(WordOf))}; last when left out.");
        var fields = Texts(query["field"]);
        problems.Check("field", fields.Count is > 0 and <= FieldsMax && fields.TrueForAll(field => measurement.Figures.Any(figure => figure.Name == field)),
            $"One or more of {string.Join(", ", measurement.Figures.Select(figure => figure.Name))}.");
        var by = Texts(query["by"]);
        problems.Check("by", by.TrueForAll(measurement.Tags.Contains) && by.Distinct().Count() == by.Count, $"Tags that tell the lines apart: {string.Join(", ", measurement.Tags)}.");
        var where = query.Where(pair => !Own.Contains(pair.Key)).ToList();
        foreach (var (name, value) in where)
        {
            problems.Check(name, measurement.Tags.Contains(name) && value.Count == 1, $"{measurement.Name} has the tags {string.Join(", ", measurement.Tags)}, each at most once.");
        }

        var stretch = ReadStretch(query, how ?? How.Last, now, problems);
        return problems.Any || stretch is null
            ? null
            : new SeriesQuery(
                new Question(measurement, how!.Value, [.. fields.Select(field => new Column(field, field))], by, [.. where.Select(one => (one.Key, one.Value.ToString()))]), stretch);
    }

    public static string PathOf(Question question) => "/api/telemetry/series?" + string.Join('&',
        new[] { ("measurement", question.Measurement.Name), ("how", WordOf(question.How)) }
            .Concat(question.Columns.Select(column => ("field", column.Figure)))
            .Concat(question.By.Select(tag => ("by", tag)))
            .Concat(question.Where)
            .Select(pair => $"{pair.Item1}={Uri.EscapeDataString(pair.Item2)}"));

    public static string WordOf(How how) => how switch
    {
        How.Latest => "latest",
        How.Last => "last",
        How.Max => "max",
        How.Min => "min",
        How.Mean => "mean",
        How.Sum => "sum",
        How.Count => "count",
        How.PerSecond => "perSecond",
        How.PerMinute => "perMinute",
        How.PerTenMinutes => "perTenMinutes",
        _ => throw new ArgumentOutOfRangeException(nameof(how), how, "No word for this."),
    };

    private static How? HowOf(string word) =>
        word.Length == 0 ? How.Last : Enum.GetValues<How>().Where(how => WordOf(how) == word).Select(how => (How?)how).FirstOrDefault();

    private static Stretch? ReadStretch(IQueryCollection query, How how, Instant now, FieldProblems problems)
    {
        var to = ReadInstant(query, "to", now, problems);
        var from = ReadInstant(query, "from", to - PeriodDefault, problems);
        problems.Check("from", from < to, "An instant before 'to'.");
        var step = double.TryParse(query["step"].ToString(), System.Globalization.CultureInfo.InvariantCulture, out var seconds) ? seconds : 0;
        var wants = how != How.Latest;
        problems.Check("step", wants ? step is >= 0.001 and <= 86_400 * 31 : !query.ContainsKey("step"), wants
            ? "Seconds from one value to the next, such as 60; at most 31 days."
            : "Leave it out: the latest values have no steps.");
        if (problems.Any)
        {
            return null;
        }

        if (!wants)
        {
            return Stretch.Of(from, to);
        }

        problems.Check("step", (to - from).TotalSeconds / step <= StepsMax, $"That makes more than {StepsMax} steps: longer ones, or a shorter stretch.");
        return problems.Any ? null : Stretch.Of(from, to, Duration.FromMilliseconds((long)Math.Round(step * 1000)));
    }

    private static Instant ReadInstant(IQueryCollection query, string name, Instant otherwise, FieldProblems problems)
    {
        if (!query.TryGetValue(name, out var text))
        {
            return otherwise;
        }

        var read = InstantPattern.ExtendedIso.Parse(text.ToString());
        problems.Check(name, read.Success, "An instant in UTC such as 2026-11-26T08:00:00Z.");
        return read.Success ? read.Value : otherwise;
    }

    private static List<string> Texts(StringValues values) => [.. values.OfType<string>()];
}
