using CaseCenterMonitor.Rules;
using CaseCenterMonitor.Rules.Ahead;
using Xunit;

namespace CaseCenterMonitor.Tests.Rules.Ahead;

/// <summary>What can still be done before each breach, and how long it takes.</summary>
public sealed class PreventionTests
{
    [Theory]
    [InlineData("look", 2, "MED-1 MOV-12 WCK-12 WCK-13 WCK-2 WCK-3")]
    [InlineData("join", 0.5, "PRS-1 PRS-12 PRS-2 PRS-8")]
    [InlineData("feed", 10, "DET-9")]
    [InlineData("rest", 5, "DET-8")]
    [InlineData("pause", 1, "DET-10 DET-7")]
    [InlineData("decide", 30, "DET-11 DET-13 DET-2 DET-3 DET-4 DET-5")]
    [InlineData("examine", 10, "MED-10 MED-11 MED-14 MED-7 MED-8 MED-9")]
    [InlineData("tell", 10, "DET-12")]
    [InlineData("bring", 15, "MOV-10 MOV-6")]
    [InlineData("write", 3, "DOC-1 MED-12 PRP-5")]
    [InlineData("close", 1, "DOR-2")]
    [InlineData("handOver", 10, "PRP-1 PRP-2")]
    [InlineData("mend", 30, "COV-11 COV-12 MOV-4 PRF-1")]
    public void Is_what_these_rules_ask_for(string deed, double minutes, string rules)
    {
        var found = RuleBook.All.Select(rule => rule.Alarm.Id).Where(id => Prevention.Of(id)?.Deed == deed).ToList();
        Assert.Equal(rules, string.Join(' ', found));
        Assert.All(found, id => Assert.Equal(minutes, Prevention.Of(id)!.Takes.TotalMinutes));
    }

    [Fact]
    public void Needs_the_person_out_of_the_interview_only_where_their_body_is_needed() => Assert.Equal(
        ["examine", "feed", "rest"],
        RuleBook.All.Select(rule => Prevention.Of(rule.Alarm.Id)).OfType<Prevention>().Where(prevention => prevention.NeedsPerson).Select(prevention => prevention.Deed).Distinct().Order());
}
