using CaseCenterMonitor.Core;
using CaseCenterMonitor.Sites.Reading;

namespace CaseCenterMonitor.Rules.Policies.Reading;

/// <summary>Reads legal clocks: what they refer to must be a value, a rank or an event there is.</summary>
internal sealed class ClockReader(ValueReader values, IReadOnlyList<ApproverRank> ranks, IReadOnlyCollection<string> grounds, ProblemList problems)
{
    private static readonly string[] Sobering = ["sobering"];

    private readonly OnceOnly _keys = new(problems);

    public PackClock Clock(Entry entry)
    {
        var key = PackWords.Key(entry, _keys);
        var isGround = entry.Has("ground") && entry.Flag("ground") == true;
        var citation = PackWords.Citation(entry);
        var name = entry.Name("name");
        var limit = entry.Has("limit") ? TimeKey(entry, "limit") : null;
        if (isGround && limit != key)
        {
            entry.Report("ground", $"the clock of a legal ground has the key of its limit; name both '{limit ?? "the same"}'");
        }

        var clock = new ClockDefinition(
            key, name.Zh, name.En, Events(entry, "starts"), Events(entry, "stops"), entry.Words("excludes", "exclusion", Sobering).Count > 0, limit,
            [.. new Section(entry, PackSections.Extensions, null).Entries().Select(Extension)], Leads(entry, limit),
            isGround ? [key] : entry.Words("for", "legal ground", grounds), Vulnerable(entry), Repeat(entry),
            entry.Has("onlyWith") ? PackWords.One(entry, "onlyWith", PackWords.Events) : null, citation.Text.En, citation.Text.Zh, citation.Mark);
        return new PackClock(clock, isGround);
    }

    private Extension Extension(Entry entry)
    {
        var when = entry.Both("when", "a condition", "when it may be approved, in both languages: { zh: …, en: … }", PackWords.SourceLengthMax);
        var rank = entry.Reference("rank", "rank", [.. ranks.Select(known => known.Key)]);
        IReadOnlyList<string>? after = entry.Has("after") ? entry.Words("after", "limit", values.Keys) : null;
        return new Extension(
            TimeKey(entry, "limit"), when.Zh, when.En, ranks.FirstOrDefault(known => known.Key == rank)?.NameEn ?? "", rank, after);
    }

    private static IReadOnlyList<CustodyEventKind> Events(Entry entry, string key)
    {
        var words = entry.Words(key, "event", [.. PackWords.Events.Keys]);
        if (!entry.Has(key))
        {
            entry.Report(key, $"a clock needs the key '{key}': the events that {key.TrimEnd('s')} it, such as [{PackWords.Events.Keys.First()}]");
        }

        return [.. words.Select(word => PackWords.Events[word])];
    }

    private IReadOnlyList<string> Leads(Entry entry, string? limit)
    {
        var leads = entry.Words("leads", "lead", values.Keys);
        foreach (var lead in leads.Where(lead => values.NotOf(lead, AmountKind.Time, AmountKind.Share) is not null))
        {
            entry.Report("leads", $"'{lead}' is neither a length of time nor a share");
        }

        if (limit is null && leads.Count > 0)
        {
            entry.Report("leads", "a clock without a limit has nothing to warn of; leave out 'leads'");
        }

        return leads;
    }

    private VulnerableLimit? Vulnerable(Entry entry)
    {
        if (!entry.Has("vulnerable") || entry.Mapping("vulnerable", "{ limit: …, groups: [pregnant] }") is not { } mapping)
        {
            return null;
        }

        var group = new Entry(mapping, "vulnerable", ["limit", "groups"], problems);
        var words = group.Words("groups", "group", [.. PackWords.Groups.Keys]);
        if (words.Count == 0)
        {
            group.Report("groups", $"name at least one group (allowed: {string.Join(", ", PackWords.Groups.Keys)})");
        }

        return new VulnerableLimit(TimeKey(group, "limit"), words.Aggregate(Vulnerability.None, (sum, word) => sum | PackWords.Groups[word]));
    }

    private ClockRepeat? Repeat(Entry entry)
    {
        if (!entry.Has("repeat") || entry.Mapping("repeat", "{ on: review-done, postponed: review-postponed, limit: … }") is not { } mapping)
        {
            return null;
        }

        var repeat = new Entry(mapping, "repeat", ["on", "postponed", "limit"], problems);
        return new ClockRepeat(PackWords.One(repeat, "on", PackWords.Events), PackWords.One(repeat, "postponed", PackWords.Events), TimeKey(repeat, "limit"));
    }

    private string TimeKey(Entry entry, string key)
    {
        var limit = entry.Reference(key, "value", values.Keys);
        if (limit is not null && values.NotOf(limit, AmountKind.Time) is not null)
        {
            entry.Report(key, $"'{limit}' is no length of time, and a clock needs one");
        }

        return limit ?? "";
    }
}
