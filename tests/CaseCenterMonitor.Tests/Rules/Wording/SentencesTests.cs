using CaseCenterMonitor.Rules.Wording;
using Xunit;

namespace CaseCenterMonitor.Tests.Rules.Wording;

/// <summary>How values are put into sentences.</summary>
public sealed class SentencesTests
{
    [Theory]
    [InlineData("fact.longest-rest", "length", "59", "至今最长休息 59 秒", "longest rest so far 59 s")]
    [InlineData("fact.longest-rest", "length", "60", "至今最长休息 1 分钟", "longest rest so far 1 min")]
    [InlineData("fact.longest-rest", "length", "61", "至今最长休息 61 秒", "longest rest so far 61 s")]
    [InlineData("fact.longest-rest", "length", "3600", "至今最长休息 1 小时", "longest rest so far 1 h")]
    [InlineData("fact.longest-rest", "length", "5400", "至今最长休息 90 分钟", "longest rest so far 90 min")]
    [InlineData("fact.longest-rest", "length", "5401", "至今最长休息 5401 秒", "longest rest so far 5401 s")]
    [InlineData("fact.longest-rest", "length", "7200", "至今最长休息 2 小时", "longest rest so far 2 h")]
    [InlineData("fact.longest-rest", "other", "7200", "至今最长休息 [length]", "longest rest so far [length]")]
    [InlineData("COV-4.title", "record", "CR-1", "CR-1 讯问无声音", "No sound in the interview of CR-1")]
    [InlineData("COV-4.title", "record", "", "[record] 讯问无声音", "No sound in the interview of [record]")]
    [InlineData("COV-5.response", "zone", "a", "派人守在zone a Zh门口，当面查看。", "Put someone at the door of zone a En; look in person.")]
    [InlineData("COV-5.response", "zone", "", "派人守在位置不明门口，当面查看。", "Put someone at the door of place unknown; look in person.")]
    [InlineData("COV-5.response", "other", "a", "派人守在位置不明门口，当面查看。", "Put someone at the door of place unknown; look in person.")]
    [InlineData("COV-8.title", "gateway", "a", "gateway a Zh中断：其后全部情况不明", "Gateway gateway a En is cut off: nothing behind it is known")]
    [InlineData("DOR-1.title", "door", "a", "door a Zh被强行打开", "door a En was forced open")]
    [InlineData("fact.no-check-yet", "at", "a", "自 time a 到案起尚无巡查", "no check since arrival at time a")]
    [InlineData("DET-1.title", "endsAt", "a", null, "[record] reaches [limit] at minute a")]
    public void Are_shown_in_their_form(string key, string name, string value, string? zh, string en)
    {
        var arguments = new Dictionary<string, string> { [name] = value };
        Assert.Equal(en, Sentences.Fill(Language.En, key, arguments, new Spelled()));
        if (zh is not null)
        {
            Assert.Equal(zh, Sentences.Fill(Language.Zh, key, arguments, new Spelled()));
        }
    }

    private sealed class Spelled : INames
    {
        public string Zone(Language language, string id) => $"zone {id} {language}";

        public string Door(Language language, string id) => $"door {id} {language}";

        public string Gateway(Language language, string id) => $"gateway {id} {language}";

        public string Time(string iso) => $"time {iso}";

        public string Minute(string iso) => $"minute {iso}";
    }
}
