using CaseCenterMonitor.Core;
using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Rules.Policies;

/// <summary>What a site file may say about the law: which packs there are, and that a centre may be stricter than a law and never laxer.</summary>
public sealed class PackLaw : ISiteLaw
{
    public static PackLaw Instance { get; } = new();

    public IReadOnlyList<string> Packs { get; } = [.. PackLibrary.Of(PackKind.Pack).Select(pack => pack.Key)];

    public IReadOnlyList<string> OverlaysOf(string pack) => [.. PackLibrary.OverlaysOf(pack)];

    public IReadOnlyCollection<string> KeysOf(SitePolicies policies) => StackOf(policies).Keys;

    public string? ProblemOf(SitePolicies policies, SiteLimit change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return StackOf(policies).Find(change.Key) is not { } value || AmountOf(change) is not { } amount
            ? change.Value is null ? null : $"value '{change.Value}' is not understood (allowed: {AmountText.Allowed})"
            : ProblemOf(value, amount);
    }

    /// <summary>What applies at a centre, with its own changes.</summary>
    /// <exception cref="InvalidOperationException">The site file names what there is not; a checked one does not.</exception>
    public static PolicySet InForce(SiteFile site)
    {
        ArgumentNullException.ThrowIfNull(site);
        return StackOf(site.Policies).With([.. site.Limits.Select(change => new PolicyOverride(
            change.Key, AmountOf(change) ?? throw new InvalidOperationException($"The override of '{change.Key}' is not understood: '{change.Value}'."),
            change.By, change.Why))]);
    }

    /// <summary>What the packs of a centre give, without its own changes.</summary>
    public static PolicySet StackOf(SitePolicies policies) =>
        PackLibrary.Stack(policies.Pack, policies.Overlays);

    private static Amount? AmountOf(SiteLimit change) =>
        change.Value is { } text ? AmountText.Parse(text) : Amount.Of(AmountKind.Time, change.Seconds);

    private static string? ProblemOf(InForceValue value, Amount amount)
    {
        var law = value.Value;
        if (law.Amount.Kind != amount.Kind)
        {
            return $"'{value.Key}' is {AmountText.Format(law.Amount)}; write value: {AmountText.Kind(law.Amount.Kind)}";
        }

        var (least, most) = law.Bound switch
        {
            Bound.None => (double.MinValue, double.MaxValue),
            Bound.Most => (double.MinValue, law.Amount.Low),
            Bound.Least => (law.Amount.Low, double.MaxValue),
            Bound.Fixed => (law.Amount.Low, law.Amount.Low),
            _ => throw new InvalidOperationException($"Nothing is known of the bound {law.Bound}."),
        };
        var strictEnough = amount.Low >= least && amount.Low <= most && (law.Bound == Bound.None || amount.High == amount.Low || amount == law.Amount);
        return strictEnough ? null : $"'{value.Key}' may {Allows(law)}: {law.Citation.Text.En} / {law.Citation.Text.Zh} ({PackMarks.Word(law.Citation.Mark)})";
    }

    private static string Allows(PackValue law) => law.Bound switch
    {
        Bound.Most => $"be at most {AmountText.Format(law.Amount)}, and a centre can only be stricter",
        Bound.Least => $"be no less than {AmountText.Format(law.Amount)}, and a centre can only be stricter",
        Bound.Fixed => $"not be changed from {AmountText.Format(law.Amount)}",
        _ => throw new InvalidOperationException($"Nothing is refused by the bound {law.Bound}."),
    };
}
