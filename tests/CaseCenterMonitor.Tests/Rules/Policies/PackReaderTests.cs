using CaseCenterMonitor.Rules.Policies;
using CaseCenterMonitor.Rules.Policies.Reading;
using Xunit;

namespace CaseCenterMonitor.Tests.Rules.Policies;

/// <summary>One mistake at a time in a small pack: the line it is reported on, and what it says is allowed.</summary>
public sealed class PackReaderTests
{
    private const string Pack =
        """
        pack: small
        kind: pack
        inForce: 2026-01-01
        name: { zh: 小, en: Small }
        note: { zh: 测试用, en: For tests }
        ranks:
          - { key: sergeant, name: { zh: 警长, en: sergeant } }
        values:
          - { key: hold.max, value: 12 h, bound: most, mark: verbatim, cite: { zh: 第一条, en: art 1 } }
          - { key: hold.extended, value: 24 h, mark: secondary, cite: { zh: 第二条, en: art 2 }, note: { zh: 复杂, en: complex } }
          - { key: officers.least, value: 2, sets: [PRS-2.officers], mark: unverified, cite: { zh: 第三条, en: art 3 } }
          - { key: share, value: 25 %, mark: verbatim, cite: { zh: 第四条, en: art 4 } }
        duties:
          - { key: care, text: { zh: 饮食, en: food }, mark: verbatim, cite: { zh: 第五条, en: art 5 } }
        clocks:
          - key: hold.max
            name: { zh: 扣留, en: Hold }
            ground: true
            starts: [arrived]
            stops: [released]
            limit: hold.max
            extensions:
              - { limit: hold.extended, when: { zh: 复杂, en: complex }, rank: sergeant }
            leads: [share]
            vulnerable: { limit: hold.max, groups: [pregnant] }
            mark: verbatim
            cite: { zh: 第一条, en: art 1 }
        regimes:
          - { key: general, level: general, interval: WCK-2.general, minInterval: 20 %, variation: 10 %, rousing: true, mark: verbatim, cite: { zh: 第六条, en: art 6 } }
        """;

    [Fact]
    public void The_right_pack_has_no_problem() => Assert.Empty(Read(Pack).Problems);

    [Theory]
    // Keys and words.
    [InlineData("bound: most", "bond: most", "a value has no key 'bond'; did you mean 'bound'?")]
    [InlineData("kind: pack", "kind: pact", "kind 'pact' is unknown; did you mean 'pack'? (allowed: pack, overlay, defaults, comparison)")]
    [InlineData("bound: most", "bound: mots", "bound 'mots' is unknown; did you mean 'most'? (allowed: most, least, fixed)")]
    [InlineData("key: share, value", "key: hold.max, value", "key 'hold.max' is already used on line 9; it may occur once", "value: 25 %", "lead")]
    [InlineData("key: share, value", "key: a share, value", "is not a key; allowed are words of letters, digits and hyphens with dots between them", null, "lead")]
    [InlineData("inForce: 2026-01-01", "inForce: January", "inForce 'January' is not a date; write one such as 2026-01-01")]
    [InlineData("kind: pack", "kind: pack\nover: prc-2020", "only an overlay lies over another pack", "over: prc-2020")]
    [InlineData("kind: pack", "kind: overlay", "an overlay needs the key 'over': the pack it lies over")]
    [InlineData("kind: pack", "kind: overlay\nover: prc-2021", "unknown pack 'prc-2021'; did you mean 'prc-2020'?", "over: prc-2021")]
    // No value without a source and a mark.
    [InlineData("mark: secondary, ", "", "a value needs the key 'mark'", "hold.extended, value")]
    [InlineData(", mark: unverified, cite: { zh: 第三条, en: art 3 }", ", mark: unverified", "a value needs the key 'cite': where it comes from, in both languages", "officers.least")]
    [InlineData("{ zh: 第四条, en: art 4 }", "{ zh: 第四条 }", "a citation needs the key 'en'")]
    [InlineData("{ zh: 第四条, en: art 4 }", "art 4", "cite is a single value; it must be where it comes from, in both languages")]
    [InlineData("mark: secondary", "mark: verbatm", "mark 'verbatm' is unknown; did you mean 'verbatim'? (allowed: verbatim, secondary, unverified, proposal)")]
    [InlineData("text: { zh: 饮食, en: food }, ", "", "a duty needs the key 'text'", "key: care")]
    [InlineData("kind: pack", "kind: pack\ndefaults: { values: { mark: proposal } }", "every value of a law carries its own mark and source", "defaults:")]
    // Values.
    [InlineData("value: 12 h", "value: 12h", "value '12h' is not understood (allowed: a length of time such as 30 s, 15 min, 12 h or 90 d; a count such as 2;")]
    [InlineData("value: 12 h", "value: \"12 h\"", "value '12 h' stands in quotes; write it without")]
    [InlineData("value: 25 %", "value: 125 %", "value '125 %' is not understood")]
    [InlineData("value: 25 %", "value: 22:00..22:00", "is not understood")]
    [InlineData("sets: [PRS-2.officers]", "sets: [PRS-2.oficers]", "unknown rule value 'PRS-2.oficers'; did you mean 'PRS-2.officers'?")]
    [InlineData("sets: [PRS-2.officers]", "sets: [PRS-2.single]", "'PRS-2.single' takes a length of time such as 15 min, and this is 2")]
    [InlineData("sets: [PRS-2.officers]", "sets: PRS-2.officers", "sets is a single value; it must be a list such as")]
    [InlineData("key: share, value: 25 %", "key: WCK-2.general, value: 25 %", "'WCK-2.general' is 1 h in the pack below; write a length of time such as 15 min", null, "leads")]
    // Clocks.
    [InlineData("starts: [arrived]", "starts: [arived]", "unknown event 'arived'; did you mean 'arrived'?")]
    [InlineData("    stops: [released]\n", "", "a clock needs the key 'stops'", "key: hold.max\n    name")]
    [InlineData("    limit: hold.max\n", "    limit: hold.mx\n", "unknown value 'hold.mx'; did you mean 'hold.max'?", "limit: hold.mx", "ground")]
    [InlineData("    limit: hold.max\n", "    limit: hold.extended\n", "the clock of a legal ground has the key of its limit", "ground: true")]
    [InlineData("rank: sergeant", "rank: sergent", "unknown rank 'sergent'; did you mean 'sergeant'? (allowed: sergeant)")]
    [InlineData("- { limit: hold.extended", "- { limit: share", "'share' is no length of time, and a clock needs one")]
    [InlineData("leads: [share]", "leads: [officers.least]", "'officers.least' is neither a length of time nor a share")]
    [InlineData("groups: [pregnant]", "groups: []", "name at least one group (allowed: pregnant, nursing, under16, from16-to17, seventy-or-over, vulnerable-adult)")]
    // Regimes.
    [InlineData("level: general", "level: genral", "level 'genral' is unknown; did you mean 'general'?")]
    [InlineData("interval: WCK-2.general", "interval: PRS-2.officers", "'PRS-2.officers' is 2, and an interval is a length of time")]
    [InlineData("minInterval: 20 %", "minInterval: true", "minInterval 'true' is not allowed here; write a length of time such as 15 min or a share such as 20 %")]
    [InlineData("rousing: true", "rousing: yes", "rousing 'yes' is not allowed; write true or false, without quotes")]
    public void Names_the_line_and_what_is_allowed(string passage, string mistake, string remedy, string? where = null, string? alsoAbout = null)
    {
        Assert.True(Pack.Split(passage).Length == 2, $"'{passage}' occurs {Pack.Split(passage).Length - 1} times");
        var yaml = Pack.Replace(passage, mistake, StringComparison.Ordinal);
        var problems = Read(yaml).Problems;
        var problem = alsoAbout is null ? Assert.Single(problems) : Assert.Single(problems, one => one.Message.Contains(remedy, StringComparison.Ordinal));
        Assert.Contains(remedy, problem.Message, StringComparison.Ordinal);
        Assert.Equal("small.yaml", problem.File);
        var line = yaml.AsSpan(0, yaml.IndexOf(where ?? mistake, StringComparison.Ordinal)).Count('\n') + 1;
        Assert.Equal(line, problem.Line);
    }

    [Theory]
    [InlineData("")]
    [InlineData("- a\n- b")]
    [InlineData("pack: small")]
    [InlineData("kind: [pack")]
    [InlineData("values: { a: b }")]
    [InlineData("kind: overlay\nover: [x]")]
    public void Text_that_is_no_pack_is_a_problem_and_never_an_exception(string text)
    {
        Assert.NotEmpty(Read(text).Problems);
        Assert.Null(Read(text).Pack);
    }

    [Fact]
    public void An_overlay_may_refer_to_what_it_lies_over()
    {
        const string Overlay =
            """
            pack: stricter
            kind: overlay
            over: prc-2020
            name: { zh: 更严, en: Stricter }
            note: { zh: 测试用, en: For tests }
            values:
              - { key: inquiry.max, value: 10 h, bound: most, mark: proposal, cite: { zh: 约定, en: agreement } }
            """;
        var pack = Read(Overlay).Pack!;
        var policies = PolicySet.Of([.. PackLibrary.Stack("prc-2020").Layers, pack]).ToPolicies();
        Assert.Equal(NodaTime.Duration.FromHours(10), policies["inquiry.max"].Value);
        Assert.Equal("stricter", policies["inquiry.max"].Pack);
    }

    private static PackReading Read(string yaml) => PackReader.Read(yaml, "small.yaml", PackLibrary.Below);
}
