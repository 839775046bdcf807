using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules.Policies;
using CaseCenterMonitor.Server.Centres;
using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Server.Policies;

/// <summary>Something wrong with a proposal: the key or the line, what is wrong and what is allowed.</summary>
/// <param name="Key">Of a value; null when it is about the text.</param>
/// <param name="Line">Of the text, from 1; null when it is about a value.</param>
public sealed record ProposalProblem(string? Key, int? Line, int? Column, string Message);

/// <summary>What a proposal would be, or what is wrong with it.</summary>
public sealed record Proposal(IReadOnlyList<ProposalProblem> Problems, string Text, IReadOnlyList<ValueLine> Values, IReadOnlyList<PartLine>? Parts)
{
    internal static Proposal Wrong(params IEnumerable<ProposalProblem> problems) => new([.. problems], "", [], null);
}

/// <summary>Looks at a proposed change as <c>ccm site check</c> looks at a file. Nothing is changed by it.</summary>
public static class ProposalCheck
{
    /// <summary>Values of one draft: more at once nobody can judge.</summary>
    public const int ValuesMax = 40;

    /// <summary>Letters of a reason.</summary>
    public const int WhyMax = 300;

    /// <summary>It lets go of what the centre had itself: nearer to the limit of the law than now.</summary>
    public const string LaxerThanNow = "laxer-than-now";

    /// <summary>Longer or more than the packs say, and no law forbids it.</summary>
    public const string BeyondPack = "beyond-pack";

    /// <summary>Nobody has read the official text of what it rests on.</summary>
    public const string NotVerified = "not-verified";

    /// <summary>What the packs say.</summary>
    public const string AsPack = "as-pack";

    public static Proposal Of(InForce now, IReadOnlyList<ValueWish> wishes, string by)
    {
        var problems = wishes.SelectMany(wish => Problems(now.Site, wish)).ToList();
        problems.AddRange(wishes.GroupBy(wish => wish.Key).Where(same => same.Count() > 1).Select(same => About(same.Key, $"'{same.Key}' stands there twice; keep one")));
        if (problems.Count > 0)
        {
            return Proposal.Wrong(problems);
        }

        var text = LimitLines.With(now.Text.Text, [.. wishes.Select(wish => new LimitChange(wish.Key, wish.Value, by, wish.Why.Trim()))]);
        if (text is null)
        {
            return Proposal.Wrong(new ProposalProblem(null, null, null, "the limits of this site file are not written one entry below the other; propose a changed file instead"));
        }

        var reading = SiteFileReader.Read(text, now.Text.Name, now.PlanGeoJson, PackLaw.Instance);
        return reading.Site is { } site
            ? new Proposal([], text, Lines(now.Site, site, wishes.ToDictionary(wish => wish.Key, wish => wish.Why.Trim())), null)
            : Proposal.Wrong(reading.Problems.Select(OfText));
    }

    /// <param name="plan">Of the plan that the text names; null when it is not there.</param>
    public static Proposal OfFile(InForce now, string text, string? plan)
    {
        if (text == now.Text.Text)
        {
            return Proposal.Wrong(new ProposalProblem(null, null, null, "this is the file that is in force; nothing would change"));
        }

        var reading = SiteFileReader.Read(text, now.Text.Name, plan, PackLaw.Instance);
        if (reading.Site is not { } site)
        {
            return Proposal.Wrong(reading.Problems.Select(OfText));
        }

        if (site.Id != now.Site.Id)
        {
            return Proposal.Wrong(new ProposalProblem(null, 1, 1, $"this is the file of '{site.Id}', and this server runs '{now.Site.Id}'"));
        }

        return plan is null
            ? Proposal.Wrong(new ProposalProblem(null, SiteFileReader.PlanOf(text)?.Line, SiteFileReader.PlanOf(text)?.Column, $"the plan '{site.Plan}' is not beside the site file on the server; put it there first"))
            : new Proposal([], text, Lines(now.Site, site, new Dictionary<string, string>()), SiteParts.Between(now.Site, site));
    }

    private static IEnumerable<ProposalProblem> Problems(SiteFile site, ValueWish wish)
    {
        var law = PackLaw.InForce(site);
        if (law.Find(wish.Key) is null)
        {
            yield return About(wish.Key, $"there is no value '{wish.Key}'; the list has all there are");
            yield break;
        }

        if (wish.Value is { } value && (PackLaw.Instance.ProblemOf(site.Policies, new SiteLimit(wish.Key, 0, "", "", value)) is { } problem))
        {
            yield return About(wish.Key, problem);
        }

        if (wish.Value is null && site.Limits.All(limit => limit.Key != wish.Key))
        {
            yield return About(wish.Key, $"the centre has no value of its own for '{wish.Key}': there is nothing to take away");
        }

        if (wish.Why.Trim() is not { Length: > 0 and <= WhyMax } why || why.Any(char.IsControl))
        {
            yield return About(wish.Key, $"say why, on one line of 1 to {WhyMax} letters: who decides, and whoever asks later, reads it");
        }
    }

    private static ProposalProblem About(string key, string message) => new(key, null, null, message);

    private static ProposalProblem OfText(SiteProblem problem) => new(null, problem.Line, problem.Column, problem.Message);

    private static List<ValueLine> Lines(SiteFile before, SiteFile after, IReadOnlyDictionary<string, string> whys)
    {
        var (now, next, packs) = (PackLaw.InForce(before), PackLaw.InForce(after), PackLaw.StackOf(after.Policies));
        var reasons = after.Limits.ToDictionary(limit => limit.Key, limit => limit.Why);
        var changed = now.Keys.Union(next.Keys).Where(key => whys.ContainsKey(key) || now.Find(key)?.Value.Amount != next.Find(key)?.Value.Amount).ToHashSet(StringComparer.Ordinal);
        return [.. changed.Order(StringComparer.Ordinal)
            .Where(key => whys.ContainsKey(key) || next.Find(key)?.From is not { } from || !changed.Contains(from))
            .Select(key => Line(key, now.Find(key), next.Find(key), packs.Find(key), whys.GetValueOrDefault(key) ?? reasons.GetValueOrDefault(key) ?? "",
                [.. next.Values.Where(value => value.From == key && changed.Contains(value.Key)).Select(value => value.Key)]))];
    }

    private static ValueLine Line(string key, InForceValue? now, InForceValue? next, InForceValue? pack, string why, IReadOnlyList<string> follows)
    {
        var law = (pack ?? next ?? now)!;
        return new ValueLine(
            key, Text(now), Text(pack), Text(next), law.Value.Bound, law.Value.Citation.Text, law.Value.Citation.Mark, law.Pack, why,
            [.. Warnings(now?.Value.Amount, next?.Value.Amount, law)], follows);
    }

    private static string Text(InForceValue? value) => value is null ? "" : AmountText.Format(value.Value.Amount);

    private static IEnumerable<string> Warnings(Amount? now, Amount? next, InForceValue pack)
    {
        var law = pack.Value;
        if (next is null)
        {
            yield break;
        }

        if (now is not null && law.Bound switch
            {
                Bound.Most => next.Low > now.Low,
                Bound.Least => next.Low < now.Low,
                Bound.None or Bound.Fixed => false,
                _ => throw new InvalidOperationException($"Nothing is known of the bound {law.Bound}."),
            })
        {
            yield return LaxerThanNow;
        }

        if (law.Bound == Bound.None && next != law.Amount && (next.Low > law.Amount.Low || next.High > law.Amount.High))
        {
            yield return BeyondPack;
        }

        if (next == law.Amount)
        {
            yield return AsPack;
        }

        if (law.Citation.Mark == Confidence.Unverified)
        {
            yield return NotVerified;
        }
    }
}
