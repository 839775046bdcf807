using System.Globalization;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules.Wording;
using CaseCenterMonitor.Tests.Core.Clocks;
using Xunit;

namespace CaseCenterMonitor.Tests.Rules.Wording;

/// <summary>The calculation of a clock as a lawyer gets it, word for word.</summary>
public sealed class ClockSheetTests
{
    [Fact]
    public void An_administrative_summons_with_restraint_and_an_extension() => Assert.Equal(
        """
        Administrative summons
        09:00 arrival: the clock starts (entry 1).
          Source: PSAPL 2012 art 83; MPS Admin. Procedure 2019 arts 58, 69 (read word for word)
        Limit 8 h 0 min.
          Source: PSAPL 2012 art 83; MPS Admin. Procedure 2019 art 69 (read word for word)
        15:00 extended to 24 h 0 min by head of case-handling department: Complex, detention possible (entry 4).
          Source: MPS Admin. Procedure 2019 art 69 (read word for word)
        10:00 to 13:30 protective restraint: 3 h 30 min not counted (entry 2).
        09:00 to 17:00 is 8 h 0 min, less 3 h 30 min: 4 h 30 min used.
        It ends at 12:30.
        "Within" includes the number itself: the minute of its end is still legal, what follows is not.
          Source: Continued-Questioning Rules 2004 art 41 (read word for word)
        19 h 30 min left.
        """,
        Sheet(Language.En, "admin.summons.max", "17:00", """
            09:00 arrived
            10:00 sobering-started
            13:30 sobering-ended
            15:00 extension-approved admin.summons.extended department-head
            """));

    [Fact]
    public void The_same_in_Chinese_with_a_stop_that_came_too_late() => Assert.Equal(
        """
        行政传唤
        09:00 到案，开始计时（记录 1）。
          依据：治安管理处罚法（2012）第八十三条；公安机关办理行政案件程序规定第五十八条、第六十九条（已逐字核对）
        时限 8 小时 0 分钟。
          依据：治安管理处罚法（2012）第八十三条；公安机关办理行政案件程序规定第六十九条（已逐字核对）
        10:00 至 10:30 保护性约束，30 分钟 不计入（记录 2）。
        09:00 至 17:45 共 8 小时 45 分钟，减去 30 分钟，已用 8 小时 15 分钟。
        17:30 届满。
        “以内”包括本数：届满的那一分钟仍合法，之后为超时。
          依据：公安机关适用继续盘问规定（2004）第四十一条（已逐字核对）
        17:45 出区，停止计时（记录 4）。
        超出 15 分钟。
        """,
        Sheet(Language.Zh, "admin.summons.max", "20:00", """
            09:00 arrived
            10:00 sobering-started
            10:30 sobering-ended
            17:45 released
            """));

    [Fact]
    public void A_vulnerable_person_and_an_approval_that_does_not_count() => Assert.Equal(
        """
        Continued questioning
        09:00 arrival: the clock starts (entry 1).
          Source: Continued-Questioning Rules 2004 arts 11, 13 (read word for word)
        Vulnerable group (pregnant, 70 or over): limit 4 h 0 min, no extension.
          Source: Continued-Questioning Rules 2004 art 10 (read word for word)
        10:00 approval of 24 h 0 min does not count: the limit of this group cannot be extended (entry 2).
          Source: Continued-Questioning Rules 2004 art 10 (read word for word)
        09:00 to 13:05: 4 h 5 min used.
        It ends at 13:00.
        "Within" includes the number itself: the minute of its end is still legal, what follows is not.
          Source: Continued-Questioning Rules 2004 art 41 (read word for word)
        5 min over.
        """,
        Sheet(Language.En, "inquiry.max", "13:05", "09:00 arrived\n10:00 extension-approved inquiry.ext1 county-head", Vulnerability.Pregnant | Vulnerability.SeventyOrOver));

    [Fact]
    public void Reviews_that_came_late_and_one_that_is_postponed() => Assert.Equal(
        """
        Review of detention
        10:00 detention authorised: the clock starts (entry 2).
          Source: PACE 1984 s.40(3) (second-hand)
        Limit 9 h 0 min.
          Source: PACE 1984 s.40(3)(b)(c) (second-hand)
        17:00 reviewed late, due by 16:00 (entry 3). The next still counts from when it was due.
          Source: PACE 1984 s.40(3)(a) (second-hand)
        23:00 postponement written down: interpreter (entry 4). It stays due when it was.
        16:00 to 23:30: 7 h 30 min used.
        It ends at 01:00.
        1 h 30 min left.
        """,
        Sheet(Language.En, "review", "23:30", """
            09:00 arrived
            10:00 detention-authorised
            17:00 review-done ok
            23:00 review-postponed interpreter
            """, packs: "pace-code-c", ground: "detention.basic"));

    [Theory]
    [InlineData("12:00", "Not started; it starts with: detention decided.", "toDetentionCentre", "09:00 arrived")]
    [InlineData("12:00", "It does not count until the restraint ends; its end is not known.", "admin.summons.max", "09:00 arrived\n10:00 sobering-started")]
    [InlineData("12:00", "Protective restraint since 10:00: 2 h 0 min so far not counted (entry 2).", "admin.summons.max", "09:00 arrived\n10:00 sobering-started")]
    [InlineData("22:00", "21:30 approval of 24 h 0 min does not count: the limit had passed (entry 2).", "inquiry.max", "09:00 arrived\n21:30 extension-approved inquiry.ext1 county-head")]
    [InlineData("12:00", "10:00 approval of 48 h 0 min does not count: it is out of order (entry 2).", "inquiry.max", "09:00 arrived\n10:00 extension-approved inquiry.ext2 county-head")]
    [InlineData("12:00", "10:00 approval of 24 h 0 min does not count: the rank is too low (entry 2).", "inquiry.max", "09:00 arrived\n10:00 extension-approved inquiry.ext1 station-head")]
    [InlineData("12:00", "10:00 extended to 24 h 0 min: Cannot be confirmed or excluded (entry 2). The rank of who approved it is not stated.", "inquiry.max", "09:00 arrived\n10:00 extension-approved inquiry.ext1")]
    public void Has_the_line(string now, string line, string clock, string story) => Assert.Contains(
        line, Sheet(Language.En, clock, now, story, ground: clock is "toDetentionCentre" ? "criminal.summons.max" : null).Split('\n'));

    [Fact]
    public void Both_languages_have_the_same_lines() => Assert.Equal(ClockWording.Keys(Language.Zh).Order(), ClockWording.Keys(Language.En).Order());

    [Fact]
    public void Every_event_group_and_mark_has_its_word() => Assert.All(
        Enum.GetNames<CustodyEventKind>().Select(name => "event." + name)
            .Concat(Enum.GetNames<Vulnerability>().Where(name => name != "None").Select(name => "group." + name))
            .Concat(Enum.GetNames<Confidence>().Select(name => "mark." + name))
            .Concat(Enum.GetNames<ExtensionFault>().Select(name => "clock.dispute-" + name)),
        key => Assert.Contains(key, ClockWording.Keys(Language.En)));

    private static string Sheet(Language language, string clock, string now, string story, Vulnerability groups = Vulnerability.None, string packs = "prc-2020", string? ground = null)
    {
        var reading = ClockStory.Course(ground ?? clock, story, clock, packs, groups).At(ClockStory.At(now));
        return string.Join('\n', ClockSheet.Of(reading, ClockStory.Policies(packs)).SelectMany(line => new[]
        {
            ClockWording.Fill(language, line, new PlainNames()), ClockWording.Source(language, line) is { } source ? "  " + source : null,
        }).OfType<string>());
    }

    private sealed class PlainNames : INames
    {
        public string Zone(Language language, string id) => id;

        public string Door(Language language, string id) => id;

        public string Gateway(Language language, string id) => id;

        public string Time(string iso) => Minute(iso);

        public string Minute(string iso) => DateTimeOffset.Parse(iso, CultureInfo.InvariantCulture).ToString("HH:mm", CultureInfo.InvariantCulture);
    }
}
