using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules.Policies;
using CaseCenterMonitor.Sites;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Rules.Policies;

/// <summary>What several packs and a centre's own changes give together.</summary>
public sealed class PolicySetTests
{
    [Theory]
    [InlineData("prc-2020", "DET-8.rest", "intl-minimum", Confidence.Unverified)]
    [InlineData("pace-code-c", "DET-8.rest", "pace-code-c", Confidence.Secondary)]
    [InlineData("prc-2020", "WCK-2.general", "rule-defaults", Confidence.Unverified)]
    [InlineData("pace-code-c", "WCK-2.general", "pace-code-c", Confidence.Secondary)]
    [InlineData("prc-2020", "DET-13.transfer", "prc-2020", Confidence.Verbatim)]
    [InlineData("us-tcjs", "DET-13.transfer", "rule-defaults", Confidence.Proposal)]
    public void A_value_comes_from_the_uppermost_pack_that_speaks_of_it(string pack, string key, string from, Confidence mark)
    {
        var limit = PackLibrary.Stack(pack).ToPolicies()[key];
        Assert.Equal((from, mark), (limit.Pack, limit.Confidence));
        Assert.NotNull(limit.SourceZh);
    }

    [Fact]
    public void Values_of_other_kinds_are_read_by_kind()
    {
        var policies = PackLibrary.Stack("prc-2020").ToPolicies();
        Assert.Equal(2, policies.Count("PRS-2.officers"));
        Assert.Equal(0.1, policies.Share("WCK-6.variation"));
        Assert.True(policies.Flag("DET-11.no-waiting-room"));
        Assert.Equal(18, policies.Quantity("ENV-1.min-temperature"));
        Assert.Equal((50, 120), policies.Range("MED-3.heart-rate"));
        Assert.Equal(new DayHours(1320, 360), policies.Hours("DET-10.night"));
        Assert.Throws<InvalidOperationException>(() => policies.Count("WCK-6.variation"));
        Assert.Throws<InvalidOperationException>(() => policies.Share("WCK-6.nothing"));
    }

    [Fact]
    public void A_change_of_a_law_carries_over_to_the_rules_it_sets_and_a_change_of_the_rule_is_the_last_word()
    {
        var stack = PackLibrary.Stack("pace-code-c");
        var both = stack.With([Change("WCK-2.general", 20), Change("visit.base", 30)]).ToPolicies();
        Assert.Equal((30, 20), (Minutes(both, "visit.base"), Minutes(both, "WCK-2.general")));
        var one = stack.With([Change("visit.base", 30)]).ToPolicies();
        Assert.Equal(30, Minutes(one, "WCK-2.general"));
        Assert.Equal(("02", "because"), (one["WCK-2.general"].OverriddenBy, one["WCK-2.general"].OverriddenWhy));
        Assert.Equal("PACE Code C 9.3 (yourrights.org.uk)", one["WCK-2.general"].Source);
    }

    [Fact]
    public void What_an_overlay_says_of_a_law_reaches_the_rules_the_law_sets()
    {
        var law = PackLibrary.Find("prc-2020")!.Values.Single(value => value.Key == "inquiry.vulnerable.max");
        var overlay = PackLibrary.Find("prc-psapl-2026")! with
        {
            Key = "stricter", Values = [law with { Amount = Amount.Of(AmountKind.Time, 3 * 3600), Sets = [] }], Clocks = [],
        };
        var policies = PolicySet.Of([.. PackLibrary.Stack("prc-2020").Layers, overlay]).ToPolicies();
        Assert.Equal((Duration.FromHours(3), "stricter"), (policies["DET-11.max"].Value, policies["DET-11.max"].Pack));
    }

    [Fact]
    public void A_regime_follows_its_interval_and_its_least_interval_with_it()
    {
        var regime = PackLibrary.Stack("prc-2020").With([Change("WCK-2.general", 30)]).ToPolicies().Regime("general")!;
        Assert.Equal((Duration.FromMinutes(30), Duration.FromMinutes(6), (double?)null), (regime.MaxInterval, regime.MinInterval, regime.RequiredVariation));
        var varied = PackLibrary.Stack("us-title15").ToPolicies().Regime("general")!;
        Assert.Equal((Duration.FromMinutes(60), Duration.FromMinutes(12), 0.1), (varied.MaxInterval, varied.MinInterval, varied.RequiredVariation));
        var intoxicated = PackLibrary.Stack("pace-code-c").ToPolicies().Regime("intoxicated")!;
        Assert.True(intoxicated is { Rousing: true, ConstantView: false, CloseProximity: false, Level: ObservationLevel.Intermittent });
    }

    [Fact]
    public void Every_level_of_observation_has_its_regime_in_every_pack() => Assert.All(
        PackLibrary.Of(PackKind.Pack).Select(pack => PackLibrary.Stack(pack.Key).ToPolicies()),
        policies => Assert.All(Enum.GetValues<ObservationLevel>(), level => Assert.Contains(policies.Regimes, regime => regime.Level == level)));

    [Fact]
    public void What_an_older_journal_says_stays_and_what_it_says_nothing_about_is_the_default_of_today()
    {
        var old = new CaseCenterMonitor.Core.Policies(
            [new Limit("PRS-1.room", Duration.FromSeconds(99), "then", Confidence.Proposal), new Limit("inquiry.max", Duration.FromHours(12), "then", Confidence.Verbatim)],
            [new LegalBasis("inquiry.max", "继续盘问", "Continued questioning", [])]);
        var complete = DefaultPolicies.Complete(old);
        Assert.Equal(Duration.FromSeconds(99), complete["PRS-1.room"].Value);
        Assert.Equal(2, complete.Count("PRS-2.officers"));
        Assert.Equal(["inquiry.max"], complete.Clocks.Select(clock => clock.Key));
        Assert.Equal(["inquiry.max"], complete.Bases.Select(basis => basis.Key));
    }

    [Theory]
    [InlineData("inquiry.max", 43_200, null, true)]
    [InlineData("inquiry.max", 43_201, null, false)]
    [InlineData("inquiry.max", 36_000, null, true)]
    [InlineData("DET-11.max", 14_401, null, false)]
    [InlineData("DET-8.rest", 28_800, null, true)]
    [InlineData("DET-8.rest", 28_799, null, false)]
    [InlineData("DET-8.rest", 36_000, null, true)]
    [InlineData("PRS-1.room", 300, null, true)]
    [InlineData("PRS-2.officers", 0, "3", true)]
    [InlineData("PRS-2.officers", 0, "1", false)]
    [InlineData("DET-11.no-waiting-room", 0, "false", false)]
    [InlineData("DET-11.no-waiting-room", 0, "true", true)]
    [InlineData("DET-10.night", 0, "23:00..05:00", true)]
    [InlineData("inquiry.nightRelease", 0, "21:00..06:00", false)]
    [InlineData("inquiry.nightRelease", 0, "21:00..07:00", true)]
    [InlineData("PRS-2.officers", 60, null, false)]
    [InlineData("WCK-6.variation", 0, "15 min", false)]
    [InlineData("WCK-6.variation", 0, "a lot", false)]
    public void A_centre_is_stricter_than_a_law_and_never_laxer(string key, int seconds, string? value, bool allowed)
    {
        var problem = PackLaw.Instance.ProblemOf(new SitePolicies("prc-2020", []), new SiteLimit(key, seconds, "02", "because", value));
        Assert.Equal(allowed, problem is null);
    }

    private static PolicyOverride Change(string key, int minutes) => new(key, Amount.Of(AmountKind.Time, minutes * 60), "02", "because");

    private static double Minutes(CaseCenterMonitor.Core.Policies policies, string key) => policies[key].Value.TotalMinutes;

    [Theory]
    [InlineData("atlantis", null, "There is no policy pack 'atlantis'.")]
    [InlineData("prc-2020", "atlantis", "There is no overlay 'atlantis'.")]
    [InlineData("prc-2020", "pace-code-c", "There is no overlay 'pace-code-c'.")]
    public void A_stack_of_what_there_is_not_says_so(string pack, string? overlay, string problem) => Assert.Equal(
        problem, Assert.Throws<InvalidOperationException>(() => PackLibrary.Stack(pack, overlay is null ? [] : [overlay])).Message);

    [Fact]
    public void A_value_that_nobody_has_cannot_be_changed() => Assert.StartsWith(
        "The site file overrides 'PRS-1.rom', which no rule and no law has. Known: ",
        Assert.Throws<InvalidOperationException>(() => PackLibrary.Stack("prc-2020").With([new PolicyOverride("PRS-1.rom", AmountText.Parse("1 min")!, "chief", "why")])).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_replaced_interval_reaches_its_regime_and_leaves_the_others()
    {
        var limit = DefaultPolicies.Limits.Single(one => one.Key == "WCK-2.general") with { Value = NodaTime.Duration.FromMinutes(45) };
        var (before, after) = (DefaultPolicies.With(), DefaultPolicies.With(limit));
        Assert.Equal(45, after["WCK-2.general"].Value.TotalMinutes);
        Assert.Equal(45, after.Regime("general")!.MaxInterval.TotalMinutes);
        Assert.All(before.Regimes.Where(regime => regime.Key != "general"), regime => Assert.Equal(regime, after.Regime(regime.Key)));
        Assert.All(before.Limits.Where(one => one.Key != "WCK-2.general"), one => Assert.Equal(one, after[one.Key]));
    }

    [Fact]
    public void What_an_older_journal_says_nothing_about_is_judged_by_the_defaults_and_the_rest_as_it_was()
    {
        var now = DefaultPolicies.With();
        var old = new CaseCenterMonitor.Core.Policies(now.Limits.Where(limit => limit.Key != "PRS-1.room").Select(limit => limit with { Source = "then" }), now.Bases)
        {
            Figures = [.. now.Figures.Skip(1)], Regimes = [.. now.Regimes.Where(regime => regime.Key != "general")],
        };
        var complete = DefaultPolicies.Complete(old);
        Assert.Equal(now["PRS-1.room"], complete["PRS-1.room"]);
        Assert.All(old.Limits, limit => Assert.Equal(limit, complete[limit.Key]));
        Assert.Equal(now.Figures.Select(figure => figure.Key).Order(), complete.Figures.Select(figure => figure.Key).Order());
        Assert.Equal(now.Regimes.Select(regime => regime.Key).Order(), complete.Regimes.Select(regime => regime.Key).Order());
    }
}
