using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Rules.Policies;
using CaseCenterMonitor.Rules.Policies.Trying;
using CaseCenterMonitor.Server.Centres;
using CaseCenterMonitor.Sites;
using NodaTime;

namespace CaseCenterMonitor.Server.Policies;

/// <summary>What changed from one site file of the record to the next, and who changed it.</summary>
internal static class PastChanges
{
    /// <summary>Changes of one answer.</summary>
    public const int Most = 30;

    public static IReadOnlyList<PastChangeView> Read(Premises premises)
    {
        var newest = SiteOfRecord.Read(premises.Journal, Most + 1);
        return [.. newest.Take(Most).Select((site, index) => Of(site, index + 1 < newest.Count ? newest[index + 1].Body : null))];
    }

    private static PastChangeView Of((long Entry, Instant At, SiteBody Body) site, SiteBody? before)
    {
        var (old, fresh) = (before is null ? null : Site(before), Site(site.Body));
        var change = site.Body.Change is { } by && before?.Change?.Draft != by.Draft ? by : null;
        return new PastChangeView(
            site.Entry, site.At, change?.Draft, change?.ProposedBy.Value, change?.ApprovedBy.Value, change?.Why,
            old is null || fresh is null ? [] : [.. ValueDifference.Between(PackLaw.InForce(old), PackLaw.InForce(fresh)).Select(value => new PastValueView(
                value.Key, value.Before is { } was ? AmountText.Format(was) : null, value.After is { } now ? AmountText.Format(now) : null))],
            old is null || fresh is null ? [] : SiteParts.Between(old, fresh));
    }

    // A text that an older build took may be wrong for this one: then nothing is said about what changed in it.
    private static SiteFile? Site(SiteBody body) => SiteFileReader.Read(body.Text, body.Name, law: PackLaw.Instance).Site;
}
