using CaseCenterMonitor.Core;
using CaseCenterMonitor.Sites.Reading;

namespace CaseCenterMonitor.Rules.Policies.Reading;

/// <summary>Reads observation regimes.</summary>
internal sealed class RegimeReader(ValueReader values, ProblemList problems)
{
    private readonly OnceOnly _keys = new(problems);

    public PackRegime Regime(Entry entry)
    {
        var interval = entry.Reference("interval", "value", values.Keys);
        if (interval is not null && values.NotOf(interval, AmountKind.Time) is { } other)
        {
            entry.Report("interval", $"'{interval}' is {other}, and an interval is a length of time");
        }

        return new PackRegime(
            PackWords.Key(entry, _keys), PackWords.One(entry, "level", PackWords.Levels), interval ?? "",
            entry.Has("minInterval") ? ValueReader.Amount(entry, "minInterval", AmountKind.Time, AmountKind.Share) : null,
            entry.Has("variation") ? ValueReader.Amount(entry, "variation", AmountKind.Share)?.Low : null,
            Flag(entry, "rousing"), Flag(entry, "constantView"), Flag(entry, "closeProximity"), PackWords.Citation(entry));
    }

    private static bool Flag(Entry entry, string key) => entry.Has(key) && entry.Flag(key) == true;
}
