namespace CaseCenterMonitor.Core;

/// <summary>Which groups somebody counts as, as long as nobody knows exactly: the ones with the shorter limits. Unknown is never safe.</summary>
internal static class VulnerableGroups
{
    /// <param name="stated">What an officer found out; null while nobody has.</param>
    public static Vulnerability Of(AgeGroup age, Vulnerability? stated) => (stated ?? Vulnerability.None) | age switch
    {
        AgeGroup.Adult => Vulnerability.None,
        AgeGroup.Minor => stated?.HasFlag(Vulnerability.From16To17) == true ? Vulnerability.None : Vulnerability.Under16,
        AgeGroup.Elderly => stated is null ? Vulnerability.SeventyOrOver : Vulnerability.None,
        _ => throw new ArgumentOutOfRangeException(nameof(age), age, "No group for this age."),
    };
}
