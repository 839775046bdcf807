using System.Collections.Frozen;

namespace CaseCenterMonitor.Core;

/// <summary>The rules of one engine by the kind of subject they judge. A rule's place in that list is its slot on every row of the kind.</summary>
internal sealed class RuleTable
{
    private readonly Rule[][] _rules;
    private readonly FrozenDictionary<string, (Rule Rule, int Place)> _byId;

    public RuleTable(Centre centre, IReadOnlyList<Rule> rules)
    {
        if (rules.FirstOrDefault(rule => rule.Centre != centre) is { } stranger)
        {
            throw new ArgumentException($"{stranger.Alarm.Id} was made for centre '{stranger.Centre.Id}' with its limits, not for this one.", nameof(rules));
        }

        var order = rules.Select(rule => rule.Alarm.Id).Order(StringComparer.Ordinal).ToList();
        _rules = [.. Enum.GetValues<SubjectKind>().Select(kind => rules.Where(rule => rule.Judges == kind).ToArray())];
        foreach (var rule in rules)
        {
            rule.Rank = order.IndexOf(rule.Alarm.Id);
        }

        _byId = _rules.SelectMany(kind => kind.Select((rule, place) => (Rule: rule, Place: place))).ToFrozenDictionary(pair => pair.Rule.Alarm.Id, StringComparer.Ordinal);
    }

    public int PlaceOf(string rule) => _byId[rule].Place;

    /// <returns>Null when no such rule judges such a subject.</returns>
    public Rule? Find(AlarmKey key) => _byId.TryGetValue(key.Rule, out var found) && found.Rule.Judges == key.Subject.Kind ? found.Rule : null;

    /// <summary>Gives a row its slots before it is judged for the first time.</summary>
    /// <returns>The rules that judge it.</returns>
    public Rule[] Prepare(Watched row)
    {
        row.Rules = _rules[(int)row.Kind];
        if (row.Slots.Length != row.Rules.Length)
        {
            row.Slots = new Slot[row.Rules.Length];
            Array.Fill(row.Slots, new Slot());
        }

        return row.Rules;
    }
}
