using CaseCenterMonitor.Core;
using CaseCenterMonitor.Sites.Reading;
using CaseCenterMonitor.Sites.Yaml;

namespace CaseCenterMonitor.Rules.Policies.Reading;

/// <summary>Reads values, duties and ranks.</summary>
/// <param name="below">The values of the packs this one stands on.</param>
internal sealed class ValueReader(PackKind kind, IReadOnlyDictionary<string, PackValue> below, ProblemList problems)
{
    private readonly OnceOnly _keys = new(problems);
    private readonly OnceOnly _ranks = new(problems);
    private readonly HashSet<string> _unread = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PackValue> _own = new(StringComparer.Ordinal);

    /// <summary>Every key that may be referred to: those below and those read so far.</summary>
    public IReadOnlyCollection<string> Keys => [.. below.Keys, .. _own.Keys];

    /// <summary>What a value is when it is none of these kinds; null when it is one of them, or when it could not be read and is reported already.</summary>
    public string? NotOf(string key, params AmountKind[] kinds) =>
        !_unread.Contains(key) && (_own.GetValueOrDefault(key) ?? below.GetValueOrDefault(key)) is { } value && !kinds.Contains(value.Amount.Kind)
            ? AmountText.Format(value.Amount)
            : null;

    public PackValue Value(Entry entry)
    {
        var key = PackWords.Key(entry, _keys);
        var read = Amount(entry, "value");
        var amount = read ?? new Amount(AmountKind.Flag, 0, 0);
        var bound = entry.Has("bound") ? PackWords.One(entry, "bound", PackWords.Bounds) : Bound.None;
        var value = new PackValue(key, amount, bound, PackWords.Citation(entry), Sets(entry, read), PackWords.Note(entry));
        CheckReplaces(entry, key, read);
        if (read is null)
        {
            _unread.Add(key);
        }

        _own.TryAdd(key, value);
        return value;
    }

    public PackDuty Duty(Entry entry) => new(
        PackWords.Key(entry, _keys), entry.Both("text", "a duty's text", "what must be done, in both languages: { zh: …, en: … }", PackWords.ProseLengthMax),
        PackWords.Citation(entry));

    public ApproverRank Rank(Entry entry)
    {
        var (key, name) = (PackWords.Key(entry, _ranks), entry.Name("name"));
        return new ApproverRank(key, name.Zh, name.En);
    }

    /// <summary>Null when it is missing or wrong; then it is reported.</summary>
    public static Amount? Amount(Entry entry, string key, params AmountKind[] kinds)
    {
        var text = entry.Node(key) is YamlScalar { Plain: false } quoted
            ? Report(entry, key, $"{key} '{SiteText.Shown(quoted.Value)}' stands in quotes; write it without")
            : entry.Text(key, value => AmountText.Parse(value) is null ? $"{key} '{SiteText.Shown(value)}' is not understood (allowed: {AmountText.Allowed})" : null);
        if (text is null || AmountText.Parse(text) is not { } amount)
        {
            return null;
        }

        if (kinds.Length > 0 && !kinds.Contains(amount.Kind))
        {
            entry.Report(key, $"{key} '{text}' is not allowed here; write {string.Join(" or ", kinds.Select(AmountText.Kind))}");
            return null;
        }

        return amount;
    }

    private static string? Report(Entry entry, string key, string problem)
    {
        entry.Report(key, problem);
        return null;
    }

    // A rule reads one kind of value: a pack cannot make a count of what was a length of time.
    private void CheckReplaces(Entry entry, string key, Amount? amount)
    {
        if (amount is not null && below.GetValueOrDefault(key) is { } replaced && replaced.Amount.Kind != amount.Kind)
        {
            entry.Report("value", $"'{key}' is {AmountText.Format(replaced.Amount)} in the pack below; write {AmountText.Kind(replaced.Amount.Kind)}");
        }
    }

    private List<string> Sets(Entry entry, Amount? amount)
    {
        var sets = kind == PackKind.Defaults ? Refused(entry) : entry.Words("sets", "rule value", RuleKeys());
        foreach (var key in sets.Where(key => amount is not null && below[key].Amount.Kind != amount.Kind))
        {
            entry.Report("sets", $"'{key}' takes {AmountText.Kind(below[key].Amount.Kind)}, and this is {AmountText.Format(amount!)}");
        }

        return [.. sets];
    }

    private static IReadOnlyList<string> Refused(Entry entry)
    {
        if (entry.Has("sets"))
        {
            entry.Report("sets", "rule defaults set nothing but themselves; leave out 'sets'");
        }

        return [];
    }

    private List<string> RuleKeys() => [.. below.Keys.Where(key => char.IsUpper(key[0]))];
}
