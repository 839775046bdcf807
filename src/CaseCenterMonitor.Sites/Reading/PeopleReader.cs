using System.Text.RegularExpressions;

namespace CaseCenterMonitor.Sites.Reading;

/// <summary>Reads the wristbands and the officers who wear some of them.</summary>
internal sealed partial class PeopleReader(SiteWords words, ProblemList problems)
{
    private readonly OnceOnly _numbers = new(problems);
    private readonly OnceOnly _worn = new(problems);

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

    private static string? NumberProblem(string number) => NumberPattern().IsMatch(number)
        ? null
        : $"'{SiteText.Shown(number)}' is not an officer number; allowed are digits with at most three letters before them, and never a name";

    [GeneratedRegex(@"\A[A-Za-z]{0,3}[0-9]{1,12}\z", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();
}
