using System.Reflection;
using System.Text.Json;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Server.Api;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Server;

/// <summary>docs/entries.md lists what can be written down; it is held to the code line by line.</summary>
public sealed class EntryWordsTests
{
    private static readonly string[] Given = ["OccurredAt", "By", "Record"];

    private static readonly string[] Lines = File.ReadAllLines(Repository.Path("docs/entries.md"));

    private static IEnumerable<string> Words => EntryEndpoints.PersonWords.Concat(EntryEndpoints.SuiteWords).Select(entry => Line(entry.Key, entry.Value));

    [Fact]
    public void The_page_lists_every_word_with_its_fields()
    {
        var missing = Words.Except(Lines).ToList();
        Assert.True(missing.Count == 0, "docs/entries.md lacks these lines:\n" + string.Join('\n', missing));
    }

    [Fact]
    public void The_page_lists_no_word_that_is_not_there() =>
        Assert.Empty(Lines.Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Except(Words));

    [Fact]
    public void No_word_is_both_about_a_person_and_about_the_suite() => Assert.Empty(EntryEndpoints.PersonWords.Keys.Intersect(EntryEndpoints.SuiteWords.Keys));

    private static string Line(string word, Type type)
    {
        var fields = type.GetConstructors().Single().GetParameters().Where(field => !Given.Contains(field.Name)).Select(Field).ToList();
        return $"| `{word}` | {(fields.Count == 0 ? "none" : string.Join("; ", fields))} |";
    }

    private static string Field(ParameterInfo field)
    {
        var optional = field.HasDefaultValue || Nullable.GetUnderlyingType(field.ParameterType) is not null
            || new NullabilityInfoContext().Create(field).WriteState == NullabilityState.Nullable;
        return $"`{Camel(field.Name!)}`{(optional ? "?" : "")} {Kind(field.ParameterType)}";
    }

    private static string Kind(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return Kind(inner);
        }

        if (type.IsGenericType)
        {
            return $"list of {Kind(type.GetGenericArguments()[0])}";
        }

        return type switch
        {
            _ when type.IsEnum => string.Join(" · ", Enum.GetNames(type).Select(Camel)),
            _ when type == typeof(bool) => "yes or no",
            _ when type == typeof(int) || type == typeof(long) || type == typeof(double) => "number",
            _ when type == typeof(string) => "text",
            _ when type == typeof(Instant) => "time",
            _ when type == typeof(Duration) => "length",
            _ when type == typeof(RecordId) => "custody record",
            _ when type == typeof(OfficerNumber) => "officer",
            _ when type == typeof(WristbandId) => "band",
            _ when type == typeof(ZoneId) => "zone",
            _ when type == typeof(DoorId) => "door",
            _ when type == typeof(DeviceId) => "device",
            _ => throw new InvalidOperationException($"Say here what a {type.Name} is called on the page."),
        };
    }

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
