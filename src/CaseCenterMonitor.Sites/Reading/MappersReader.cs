using CaseCenterMonitor.Protocol;
using CaseCenterMonitor.Protocol.Dialects.Mapper;
using CaseCenterMonitor.Sites.Yaml;

namespace CaseCenterMonitor.Sites.Reading;

/// <summary>Reads how a site maps devices for which there is no dialect.</summary>
internal sealed class MappersReader(SiteWords words, string siteZone, ProblemList problems)
{
    private const double ScaleMax = 1_000_000;

    private static readonly string[] FactKeys = ["says", "path", "words", "scale", "when"];

    private static readonly Dictionary<string, FactKind> Kinds = Enum.GetValues<FactKind>().ToDictionary(kind => kind.ToString().ToLowerInvariant(), kind => kind);

    private readonly TimeZoneInfo _siteZone = TimeZoneInfo.TryFindSystemTimeZoneById(siteZone, out var known) ? known : TimeZoneInfo.Utc;

    public SiteMapper Mapper(Entry entry)
    {
        var id = words.ClaimId(entry);
        if (DeviceDialects.All.Contains(id))
        {
            entry.Report("id", $"'{id}' is the name of a dialect that is built in; give the mapper another id");
        }

        var gateway = entry.Reference("gateway", "gateway", words.GatewayIds) ?? "";
        var topic = Parsed(entry, "topic", TopicFilter.Parse);
        var address = Parsed(entry, "address", MappedText.Parse);
        var tag = entry.Has("tag") ? Parsed(entry, "tag", MappedText.Parse) : null;
        var rows = entry.Has("rows") ? Parsed(entry, "rows", JsonPath.Parse) : null;
        return new SiteMapper(gateway, new Mapping(id, topic!, address!, tag, rows, Time(entry), Facts(entry)));
    }

    // A wrong one gives a site with problems, and such a site is given to nobody.
    private static T? Parsed<T>(Entry entry, string key, Func<string, Decoded<T>> parse)
        where T : class => entry.Text(key, text => parse(text).Problem is { } problem ? $"{key} '{SiteText.Shown(text)}': {problem}" : null) is { } fine ? parse(fine).Value : null;

    private MappedTime? Time(Entry entry)
    {
        if (!entry.Has("time") || entry.Mapping("time", "a group such as { path: $.time, form: epoch }") is not { } mapping)
        {
            return null;
        }

        var time = new Entry(mapping, "a time", ["path", "form", "pattern", "zone"], problems);
        var form = time.OneOf("form", ["epoch", "iso", "pattern"]);
        var pattern = form == "pattern" ? time.Text("pattern", PatternProblem) : null;
        if (form is not null and not "pattern" && time.Has("pattern"))
        {
            time.Report("pattern", "pattern is only for form: pattern; leave it out");
        }

        var isUtc = time.Has("zone") && time.OneOf("zone", ["site", "utc"]) == "utc";
        return new MappedTime(
            Parsed(time, "path", JsonPath.Parse)!, form switch { "iso" => TimeForm.Iso, "pattern" => TimeForm.Pattern, _ => TimeForm.Epoch }, pattern,
            isUtc ? TimeZoneInfo.Utc : _siteZone);
    }

    private static string? PatternProblem(string pattern) =>
        pattern.Contains('y', StringComparison.Ordinal) && pattern.Contains('d', StringComparison.Ordinal) && pattern.Contains('m', StringComparison.Ordinal)
            ? null
            : $"pattern '{SiteText.Shown(pattern)}' lacks a year, day or minute; write one such as dd/MM/yyyy HH:mm:ss";

    private List<MappedFact> Facts(Entry entry)
    {
        if (entry.List("facts", "a list such as [{ says: battery, path: $.battery }]") is not { } list)
        {
            return [];
        }

        if (list.Items.Count == 0)
        {
            entry.Report("facts", "facts is empty: the messages would say nothing; write what each value says");
        }

        var facts = new List<MappedFact>();
        foreach (var node in list.Items)
        {
            if (node is YamlMapping mapping)
            {
                facts.Add(Fact(new Entry(mapping, "a fact", FactKeys, problems), entry.Has("tag")));
            }
            else
            {
                problems.Add(node.At, $"this is {node.Kind}; a fact is a group such as {{ says: battery, path: $.battery }}");
            }
        }

        return facts;
    }

    private MappedFact Fact(Entry fact, bool isOfTag)
    {
        var kind = fact.OneOf("says", Kinds.Keys) is { } says ? Kinds[says] : FactKind.Battery;
        if (isOfTag && kind is FactKind.Door or FactKind.Access or FactKind.Occupancy)
        {
            fact.Report("says", $"a tag is no {(kind == FactKind.Occupancy ? "camera" : "door")}; leave out 'tag' of this mapper, or this fact");
        }

        if (!isOfTag && kind is FactKind.Rssi or FactKind.Metres or FactKind.Read or FactKind.Moving or FactKind.Worn or FactKind.Pulse)
        {
            fact.Report("says", "this is about a tag; add 'tag' to the mapper: where the message says which one");
        }

        return new MappedFact(
            kind, Parsed(fact, "path", JsonPath.Parse)!, Words(fact, FactWords.Of(kind), kind is FactKind.Moving or FactKind.Worn),
            fact.Has("scale") ? fact.Number("scale", -ScaleMax, ScaleMax, "times") : 1, When(fact));
    }

    private Dictionary<string, string> Words(Entry fact, IReadOnlyCollection<string> ours, bool mayBeLeftOut)
    {
        var mapped = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!fact.Has("words") && (ours.Count == 0 || mayBeLeftOut))
        {
            return mapped;
        }

        if (ours.Count == 0)
        {
            fact.Report("words", "this fact is a number; leave 'words' out");
            return mapped;
        }

        if (fact.Mapping("words", $"the device's words and ours, such as {{ \"1\": {ours.First()} }}") is not { } mapping)
        {
            return mapped;
        }

        foreach (var (key, node) in mapping.Pairs)
        {
            var problem = node is not YamlScalar { Value: var word } ? $"this is {node.Kind}; write one of our words{Entry.Allowed(ours)}"
                : !ours.Contains(word) ? $"'{SiteText.Shown(word)}' is unknown{Suggestion.DidYouMean(word, ours)}{Entry.Allowed(ours)}"
                : mapped.TryAdd(key.Value, word) ? null : $"'{SiteText.Shown(key.Value)}' is already given; keep one of the two";
            if (problem is not null)
            {
                problems.Add(node.At, problem);
            }
        }

        return mapped;
    }

    private MappedCondition? When(Entry fact)
    {
        if (!fact.Has("when") || fact.Mapping("when", "a group such as { path: $.type, is: [sos] }") is not { } mapping)
        {
            return null;
        }

        var when = new Entry(mapping, "a condition", ["path", "is"], problems);
        return new MappedCondition(Parsed(when, "path", JsonPath.Parse)!, when.Words("is", "a word", known: null));
    }
}
