using System.Globalization;
using System.Text.RegularExpressions;

namespace CaseCenterMonitor.Server.Logs;

/// <summary>
/// The words of a log line. What this program says is written whole: each line is ours, and a test drives the server and reads them. Of what the frameworks
/// below say only the sentence is written, with numbers and times in it and without any text: they quote arguments of calls and paths of requests, and those
/// hold record numbers.
/// </summary>
internal static partial class LogText
{
    private const string OwnCategories = "CaseCenterMonitor.";

    /// <summary>Says when the server listens, and where.</summary>
    private const string Lifetime = "Microsoft.Hosting.Lifetime";

    private const string LeftOut = "…";

    private const string Template = "{OriginalFormat}";

    public static string Of<TState>(string category, TState state, Exception? exception, Func<TState, Exception?, string> format) =>
        IsOurs(category) ? format(state, exception) : Sentence(state as IReadOnlyList<KeyValuePair<string, object?>> ?? []);

    /// <summary>The values of a line by their names, as they may be written.</summary>
    public static IEnumerable<KeyValuePair<string, object?>> Fields<TState>(string category, TState state) =>
        state is not IReadOnlyList<KeyValuePair<string, object?>> values ? []
        : IsOurs(category) ? values.Where(value => value.Key != Template)
        : values.Where(value => value.Key != Template && IsHarmless(value.Value));

    private static bool IsOurs(string category) => category.StartsWith(OwnCategories, StringComparison.Ordinal) || category == Lifetime;

    private static string Sentence(IReadOnlyList<KeyValuePair<string, object?>> values)
    {
        var template = values.LastOrDefault(value => value.Key == Template).Value as string ?? "";
        return Hole().Replace(template, hole => values.FirstOrDefault(value => value.Key == hole.Groups["name"].Value).Value is { } value && IsHarmless(value)
            ? Convert.ToString(value, CultureInfo.InvariantCulture)!
            : LeftOut);
    }

    // A name, and perhaps how it should be written.
    [GeneratedRegex("{(?<name>[^{}:,]+)[^{}]*}", RegexOptions.ExplicitCapture)]
    private static partial Regex Hole();

    private static bool IsHarmless(object? value) =>
        value is bool or int or long or uint or ulong or short or double or float or decimal or TimeSpan or DateTime or DateTimeOffset or Enum;
}
