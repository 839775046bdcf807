using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules;
using CaseCenterMonitor.Tests.Core.Alarms;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Rules.Attendance;

/// <summary>Since when somebody is alone, as the page shows it beside their name before any alarm rings.</summary>
public sealed class PersonUnattendedTests
{
    private const string Held = "10:00:00 CR-1 booked in arrived 10:00:00 general\n10:00:00 CR-1 wears wb-1\n";

    [Theory]
    [InlineData("10:00:05 wb-1 in Interview-1", "10:00:05")]
    [InlineData("10:00:05 wb-1 in Interview-1\n10:00:10 19 in Interview-1", null)]
    [InlineData("10:00:05 wb-1 in Interview-1\n10:00:10 19 in Interview-1\n10:02:00 19 in Corridor", "10:02:00")]
    [InlineData("10:00:05 wb-1 in Waiting-1", null)]
    [InlineData("10:00:05 wb-1 in Interview-1\n10:00:20 wb-1 lost", null)]
    [InlineData("10:00:05 time passes", null)]
    public void Is_known_where_nobody_may_be_alone(string story, string? since)
    {
        var person = AlarmCommandTests.Play(Held + story).Situation.Custody.Find(new RecordId("CR-1"))!;
        Assert.Equal(since is null ? (Instant?)null : SmallCentre.At(since), PersonUnattended.Since(person));
    }
}
