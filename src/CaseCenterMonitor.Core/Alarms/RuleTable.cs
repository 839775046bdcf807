using System.Collections.Frozen;

namespace CaseCenterMonitor.Core;

/// <summary>The rules of one engine by the rows they judge.</summary>
internal sealed class RuleTable
{
    private readonly Rule[][] _rules;
    private readonly List<RuleGroup>[] _groups;
    private readonly FrozenDictionary<string, Rule> _byId;

    public RuleTable(Centre centre, IReadOnlyList<Rule> rules)
    {
        if (rules.FirstOrDefault(rule => rule.Centre != centre) is { } stranger)
        {
            throw new ArgumentException($"{stranger.Alarm.Id} was made for centre '{stranger.Centre.Id}' with its limits, not for this one.", nameof(rules));
        }

        var order = rules.Select(rule => rule.Alarm.Id).Order(StringComparer.Ordinal).ToList();
        _rules = [.. Enum.GetValues<SubjectKind>().Select(kind => rules.Where(rule => rule.Judges == kind).ToArray())];
        _groups = [.. _rules.Select(_ => new List<RuleGroup>())];
        foreach (var rule in rules)
        {
            rule.Rank = order.IndexOf(rule.Alarm.Id);
        }

        _byId = rules.ToFrozenDictionary(rule => rule.Alarm.Id, StringComparer.Ordinal);
    }

    /// <returns>Null when no such rule judges such a subject.</returns>
    public Rule? Find(AlarmKey key) => _byId.TryGetValue(key.Rule, out var rule) && rule.Judges == key.Subject.Kind ? rule : null;

    /// <summary>The rules that judge a row. Rows that are judged alike share them.</summary>
    public RuleGroup GroupOf(Watched row) => row.JudgedBy ??= Choose(row);

    private RuleGroup Choose(Watched row)
    {
        var (rules, groups) = (_rules[(int)row.Kind], _groups[(int)row.Kind]);
        foreach (var known in groups)
        {
            if (Fits(known, rules, row))
            {
                return known;
            }
        }

        var group = new RuleGroup(Array.FindAll(rules, rule => rule.IsAboutRow(row)), _byId.Count);
        groups.Add(group);
        return group;
    }

    // Asked of everybody who comes; without an object, and mostly of the only group there is.
    private static bool Fits(RuleGroup group, Rule[] rules, Watched row)
    {
        foreach (var rule in rules)
        {
            if (rule.IsAboutRow(row) != group.PlaceOf(rule) >= 0)
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>Rules that judge the same rows. The place of a rule in it is its slot on each of them.</summary>
internal sealed class RuleGroup
{
    private const int Elsewhere = -1;
    private readonly int[] _places; // By the rank of the rule.

    public RuleGroup(Rule[] rules, int ranks)
    {
        Rules = rules;
        _places = new int[ranks];
        Array.Fill(_places, Elsewhere);
        for (var place = 0; place < rules.Length; place++)
        {
            _places[rules[place].Rank] = place;
            Reads |= rules[place].Reads;
        }

        ReadsOf = Array.ConvertAll(rules, rule => rule.Reads);
    }

    public Rule[] Rules { get; }

    /// <summary>What each of them reads.</summary>
    public Reads[] ReadsOf { get; }

    /// <summary>What any of them reads.</summary>
    public Reads Reads { get; }

    /// <returns>Below 0 when the rule does not judge these rows.</returns>
    public int PlaceOf(Rule rule) => _places[rule.Rank];
}
