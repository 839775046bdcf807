using System.Globalization;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules.Policies;
using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Benchmarks.WhatIf.Year;

/// <summary>
/// The example centre, staffed for every hour of the week: four crews of eight officers, of whom one is on, and bands for sixty people held.
/// The example itself has nine officers and 24 bands, enough for one shift of a demonstration.
/// </summary>
public static class YearCentre
{
    public const int Crews = 4;
    public const int CrewSize = 8;
    private const int Bands = 60;

    public static IReadOnlyList<OfficerNumber> Officers { get; } =
        [.. Enumerable.Range(1, Crews * CrewSize).Select(number => new OfficerNumber(Text(number, "000")))];

    public static IReadOnlyList<WristbandId> BandsForPeopleHeld { get; } = [.. Enumerable.Range(1, Bands).Select(number => new WristbandId("wb-" + Text(number, "000")))];

    public static WristbandId BandOf(OfficerNumber officer) => new("wb-s" + officer.Value);

    /// <summary>Every third officer is a woman.</summary>
    public static bool IsWoman(OfficerNumber officer) => int.Parse(officer.Value, CultureInfo.InvariantCulture) % 3 == 0;

    /// <param name="siteFile">Text of sites/northside/site.yaml.</param>
    public static Centre Of(string siteFile) => CentreInForce.Of(SiteOf(siteFile));

    /// <summary>The same, with the words of the screen.</summary>
    public static SiteFile SiteOf(string siteFile)
    {
        var reading = SiteFileReader.Read(siteFile, "site.yaml", null, PackLaw.Instance);
        var site = reading.Site ?? throw new InvalidOperationException("The example site file is wrong: " + string.Join('\n', reading.Problems));
        return site with
        {
            Officers = [.. Officers.Select(officer => new SiteOfficer(officer.Value, BandOf(officer).Value, IsWoman(officer) ? "female" : "male"))],
            Wristbands =
            [
                .. BandsForPeopleHeld.Select(band => new SiteWristband(band.Value, $"ccm-{band}", $"ccm-{band}-open")),
                .. Officers.Select(officer => new SiteWristband(BandOf(officer).Value, $"ccm-staff-{officer}", null)),
            ],
        };
    }

    private static string Text(int number, string form) => number.ToString(form, CultureInfo.InvariantCulture);
}
