using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.WhatIf;
using CaseCenterMonitor.Tests.Rules;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Journal.WhatIf;

/// <summary>Which alarm under the changed policies is which under the old ones. WCK-2 CR-1 10:00-10:05 is an alarm that rang at ten for five minutes.</summary>
public sealed class MatchingTests
{
    [Theory]
    [InlineData("A 10:00-10:05", "A 10:00-10:05", "same")]
    [InlineData("A 10:00-10:05", "", "lost")]
    [InlineData("", "A 10:00-10:05", "gained")]
    [InlineData("A 10:00-10:05", "A 09:40-10:05", "earlier")]
    [InlineData("A 10:00-10:05", "A 10:03-10:05", "later")]
    [InlineData("A 10:00-10:05", "A 10:05-10:07", "later")]
    [InlineData("A 10:00-10:05", "A 09:30-09:35", "gained, lost")]
    [InlineData("A 10:00-10:05", "B 10:00-10:05", "lost, gained")]
    [InlineData("A 10:00-", "A 11:00-", "later")]
    [InlineData("A 10:00-10:20", "A 10:00-10:05|A 10:10-10:20", "same, gained")]
    [InlineData("A 10:00-10:05|A 10:10-10:20", "A 10:00-10:20", "same, lost")]
    [InlineData("A 10:00-10:05|A 10:30-10:40", "A 10:31-10:40", "lost, later")]
    [InlineData("A 10:00-10:05 P2", "A 10:00-10:05 P1", "priority")]
    [InlineData("A 10:00-10:05 P2", "A 10:01-10:05 P1", "later priority")]
    public void Same_rule_and_subject_at_the_same_time(string old, string changed, string expected) =>
        Assert.Equal(expected, string.Join(", ", Matching.Match(Of(old), Of(changed)).Select(Word)));

    private static string Word(Pair pair) => string.Join(' ', new[]
    {
        pair.IsGained ? "gained" : "", pair.IsLost ? "lost" : "", pair.IsEarlier ? "earlier" : "", pair.IsLater ? "later" : "",
        pair.HasOtherPriority ? "priority" : "", pair.Differs ? "" : "same",
    }.Where(word => word.Length > 0));

    private static List<Occurrence> Of(string text)
    {
        var list = new OccurrenceList();
        foreach (var one in text.Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            var words = one.Split(' ');
            var times = words[1].Split('-');
            var key = new AlarmKey("WCK-2", new Subject(SubjectKind.Detainee, words[0]));
            var priority = words.Length > 2 ? (AlarmPriority)(words[2][1] - '0') : AlarmPriority.High;
            list.Take(new AlarmTransition(At(times[0]), key, AlarmInput.ConditionMet, AlarmState.Normal, AlarmState.Unacknowledged, priority));
            if (times[1].Length > 0)
            {
                list.Take(new AlarmTransition(At(times[1]), key, AlarmInput.ConditionCleared, AlarmState.Unacknowledged, AlarmState.ReturnedUnacknowledged, priority));
            }
        }

        return [.. list.All];
    }

    private static Instant At(string time) => SmallCentre.At(time + ":00");
}
