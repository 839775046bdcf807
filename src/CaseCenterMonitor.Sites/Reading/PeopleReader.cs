using System.Text.RegularExpressions;

namespace CaseCenterMonitor.Sites.Reading;

/// <summary>Reads the wristbands, the officers who wear some of them, and the limits the centre has set for itself.</summary>
internal sealed partial class PeopleReader(SiteWords words, IReadOnlyCollection<string>? limitKeys, ProblemList problems)
{
    /// <summary>A week: longer than any legal clock or interval that a centre may set for itself.</summary>
    public const int LimitSecondsMax = 7 * 24 * 60 * 60;

    private readonly OnceOnly _numbers = new(problems);
    private readonly OnceOnly _worn = new(problems);
    private readonly OnceOnly _limits = new(problems);

    public SiteWristband Wristband(Entry entry)
    {
        var id = words.ClaimId(entry);
        var advertises = words.ClaimIdentity(entry, "advertises", entry.Text("advertises", SiteText.LevelProblem));
        var cut = entry.OptionalText("advertisesWhenCut", SiteText.LevelProblem);
        words.ClaimIdentity(entry, "advertisesWhenCut", cut);
        return new SiteWristband(id, advertises, cut);
    }

    public SiteOfficer Officer(Entry entry)
    {
        var number = entry.Text("number", NumberProblem);
        _numbers.Claim(number, entry.PlaceOf("number"), $"officer number '{number}'");
        var wristband = entry.Reference("wristband", "wristband", words.WristbandIds);
        _worn.Claim(wristband, entry.PlaceOf("wristband"), $"wristband '{wristband}'");
        return new SiteOfficer(number ?? "", wristband ?? "", entry.OneOf("sex", ["female", "male"]) ?? "");
    }

    public SiteLimit Limit(Entry entry)
    {
        var key = limitKeys is null ? entry.Text("key") : entry.OneOf("key", limitKeys);
        _limits.Claim(key, entry.PlaceOf("key"), $"limit '{key}'");
        return new SiteLimit(key ?? "", entry.Whole("seconds", 1, LimitSecondsMax, "seconds"), entry.Text("by") ?? "", entry.Text("why") ?? "");
    }

    private static string? NumberProblem(string number) => NumberPattern().IsMatch(number)
        ? null
        : $"'{SiteText.Shown(number)}' is not an officer number; allowed are digits with at most three letters before them, and never a name";

    [GeneratedRegex(@"\A[A-Za-z]{0,3}[0-9]{1,12}\z", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();
}
