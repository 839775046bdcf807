using System.Text;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Rules.Policies;
using CaseCenterMonitor.Rules.Policies.Trying;
using CaseCenterMonitor.Sites;
using Xunit;

namespace CaseCenterMonitor.Tests.Rules.Policies.Trying;

/// <summary>What a journal was judged by is put together again exactly, and a change is tried on it the way a centre would make it.</summary>
public sealed class PolicyChangeTests
{
    private static readonly CaseCenterMonitor.Core.Centre Northside = CentreInForce.Of(
        SiteFileReader.Read(File.ReadAllText(Repository.Path("sites/northside/site.yaml")), "site.yaml", null, PackLaw.Instance).Site!);

    private static readonly JudgedPolicies Judged = JudgedPolicies.Of(Northside.Policies);

    [Fact]
    public void A_centre_with_overlays_and_overrides_comes_back_byte_for_byte()
    {
        var again = CentreBody.Of(Northside).ToCentre(_ => Judged.InForce.ToPolicies());
        Assert.Equal(Encoding.UTF8.GetString(JournalJson.Write(CentreBody.Of(Northside))), Encoding.UTF8.GetString(JournalJson.Write(CentreBody.Of(again))));
        Assert.Equal("prc-2020+prc-psapl-2026", string.Join('+', Judged.Named.Overlays.Prepend(Judged.Named.Pack)));
    }

    [Fact]
    public void A_value_that_the_packs_have_otherwise_today_is_taken_from_the_journal()
    {
        var old = Northside.Policies.Limits.Select(limit => limit.Key == "PRS-1.room" ? limit with { Value = NodaTime.Duration.FromSeconds(77) } : limit);
        var judged = JudgedPolicies.Of(new CaseCenterMonitor.Core.Policies(old, Northside.Policies.Bases) { Figures = Northside.Policies.Figures });
        Assert.Equal(77, judged.InForce.Find("PRS-1.room")!.Value.Amount.Low);
    }

    [Fact]
    public void A_changed_interval_reaches_its_regime_and_keeps_the_centres_own_changes()
    {
        var changed = Try("limits:\n  - { key: WCK-2.general, value: 45 min }").ToPolicies();
        Assert.Equal(45, changed.Regime("general")!.MaxInterval.TotalMinutes);
        Assert.Equal(15, changed["WCK-2.closeProximity"].Value.TotalMinutes);
    }

    [Fact]
    public void A_changed_law_reaches_the_rule_values_it_sets()
    {
        var value = Judged.InForce.Values.First(value => value.From is not null && value.Value.Amount.Kind == CaseCenterMonitor.Core.AmountKind.Time && value.OverriddenBy is null);
        var changed = Try($"limits:\n  - {{ key: {value.From}, value: 59 s }}");
        Assert.Equal(59, changed.Find(value.Key)!.Value.Amount.Low);
    }

    [Fact]
    public void Differences_are_those_and_no_others() => Assert.Equal(
        ["PRS-1.room"], ValueDifference.Between(Judged.InForce, Try("limits:\n  - { key: PRS-1.room, seconds: 120 }")).Select(value => value.Key));

    [Fact]
    public void A_whole_pack_takes_the_place_of_everything()
    {
        var changed = Try(PackLibrary.TextOf("pace-code-c"));
        Assert.Contains("pace-code-c", changed.Layers.Select(layer => layer.Key));
        Assert.DoesNotContain("prc-2020", changed.Layers.Select(layer => layer.Key));
    }

    [Fact]
    public void An_overlay_lies_over_what_there_is() => Assert.Equal(
        "prc-psapl-2026", Try(PackLibrary.TextOf("prc-psapl-2026")).Layers[^1].Key);

    [Theory]
    [InlineData("limits:\n  - { key: PRS-1.rom, value: 2 min }", "changed.yaml:2:12: unknown policy value 'PRS-1.rom'; did you mean 'PRS-1.room'?")]
    [InlineData("limits:\n  - { key: PRS-1.room, value: 2 }", "changed.yaml:2:31: 'PRS-1.room' is 1 min; write value: a length of time such as 15 min")]
    [InlineData("limits:\n  - { key: PRS-1.room, value: soon }", "changed.yaml:2:31: value 'soon' is not understood")]
    [InlineData("limits:\n  - { key: PRS-1.room }", "changed.yaml:2:5: a limit needs the key 'value'")]
    [InlineData("limits:\n  - { key: PRS-1.room, value: 2 min }\n  - { key: PRS-1.room, value: 3 min }", "changed.yaml:3:12: limit 'PRS-1.room' is already used on line 2")]
    [InlineData("limit:\n  - { key: PRS-1.room, value: 2 min }", "did you mean 'limits'?")]
    [InlineData("limits:\n  - { key: PRS-1.room, value: 2 min, seconds: 120 }", "a limit has either seconds or a value such as 15 min; keep one of the two")]
    [InlineData("limits:\n  - { key: PRS-1.room, seconds: 0 }", "seconds")]
    [InlineData("limits: []", "nothing would change")]
    [InlineData("PRS-1.room: 2 min", "has no key 'PRS-1.room'")]
    [InlineData("- PRS-1.room", "this is a list; a file of changed policies has the key 'limits'")]
    [InlineData("", "the file is empty")]
    public void What_is_wrong_is_named_with_its_place_and_the_remedy(string yaml, string problem)
    {
        var reading = PolicyChangeReader.Read(yaml, "changed.yaml", Judged);
        Assert.Null(reading.Change);
        Assert.Contains(reading.Problems, one => one.ToString().Contains(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void An_overlay_over_another_law_is_refused()
    {
        const string Overlay = """
            pack: my-overlay
            kind: overlay
            over: us-tcjs
            name: { zh: 甲, en: Mine }
            note: { zh: 甲, en: Mine }
            values:
              - { key: PRS-1.room, value: 2 min, mark: proposal, cite: { zh: 甲, en: Ours } }
            """;
        Assert.Equal(
            "o.yaml:3:7: this overlay lies over 'us-tcjs', and the journal was judged under 'prc-2020'; try an overlay over that one, or a whole pack",
            Assert.Single(PolicyChangeReader.Read(Overlay, "o.yaml", Judged).Problems).ToString());
        Assert.Empty(PolicyChangeReader.Read(Overlay.Replace("us-tcjs", "prc-2020", StringComparison.Ordinal), "o.yaml", Judged).Problems);
    }

    [Fact]
    public void What_a_law_does_not_allow_is_tried_and_said()
    {
        var reading = PolicyChangeReader.Read("limits:\n  - { key: inquiry.max, value: 20 h }", "changed.yaml", Judged);
        Assert.NotNull(reading.Change);
        Assert.Contains("no centre could choose this: 'inquiry.max' may be at most 12 h", Assert.Single(reading.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_tries_what_and_why_is_kept()
    {
        var named = Try("limits:\n  - { key: PRS-1.room, value: 2 min, by: chief, why: trial }").Find("PRS-1.room")!;
        Assert.Equal(("chief", "trial"), (named.OverriddenBy, named.OverriddenWhy));
        var unnamed = Try("limits:\n  - { key: PRS-1.room, value: 2 min }").Find("PRS-1.room")!;
        Assert.Equal(("what-if", ""), (unnamed.OverriddenBy, unnamed.OverriddenWhy));
    }

    [Theory]
    [InlineData("prc-2020", "")]
    [InlineData("prc-2020", "prc-psapl-2026")]
    [InlineData("pace-code-c", "")]
    [InlineData("intl-minimum", "")]
    public void The_law_that_a_journal_was_judged_by_is_known_again(string pack, string overlay)
    {
        var judged = JudgedPolicies.Of(PackLibrary.Stack(pack, overlay.Length == 0 ? [] : [overlay]).ToPolicies());
        Assert.Equal((pack, overlay), (judged.Named.Pack, string.Join(' ', judged.Named.Overlays)));
        Assert.Empty(ValueDifference.Between(judged.Stack, judged.InForce));
    }

    [Fact]
    public void What_the_centre_changed_itself_stays_the_last_word_under_one_more_overlay()
    {
        var centre = PackLibrary.Stack("prc-2020").With([new PolicyOverride("PRS-1.room", AmountText.Parse("45 s")!, "chief", "small rooms")]).ToPolicies();
        var judged = JudgedPolicies.Of(centre);
        Assert.Equal(("chief", "small rooms"), (judged.InForce.Find("PRS-1.room")!.OverriddenBy, judged.InForce.Find("PRS-1.room")!.OverriddenWhy));
        var reading = PolicyChangeReader.Read(Mine, "o.yaml", judged);
        Assert.Equal(45, reading.Change!.On(judged).Find("PRS-1.room")!.Value.Amount.Low);
        Assert.Equal(120, PolicyChangeReader.Read(Mine, "o.yaml", Judged).Change!.On(Judged).Find("PRS-1.room")!.Value.Amount.Low);
    }

    [Fact]
    public void A_value_that_only_the_journal_has_gives_way_to_an_overlay_that_sets_it()
    {
        var old = Northside.Policies.Limits.Select(limit => limit.Key == "PRS-1.room" ? limit with { Value = NodaTime.Duration.FromSeconds(77) } : limit);
        var judged = JudgedPolicies.Of(new CaseCenterMonitor.Core.Policies(old, Northside.Policies.Bases) { Figures = Northside.Policies.Figures });
        Assert.Equal(120, PolicyChangeReader.Read(Mine, "o.yaml", judged).Change!.On(judged).Find("PRS-1.room")!.Value.Amount.Low);
    }

    private const string Mine = """
        pack: my-overlay
        kind: overlay
        over: prc-2020
        name: { zh: 甲, en: Mine }
        note: { zh: 甲, en: Mine }
        values:
          - { key: PRS-1.room, value: 2 min, mark: proposal, cite: { zh: 甲, en: Ours } }
        """;

    private static PolicySet Try(string yaml)
    {
        var reading = PolicyChangeReader.Read(yaml, "changed.yaml", Judged);
        Assert.Empty(reading.Problems);
        return reading.Change!.On(Judged);
    }
}
