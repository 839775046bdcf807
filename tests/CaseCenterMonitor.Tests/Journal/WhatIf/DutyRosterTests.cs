using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.WhatIf;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace CaseCenterMonitor.Tests.Journal.WhatIf;

/// <summary>Who was on duty in which shift.</summary>
public sealed class DutyRosterTests
{
    private static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    [Fact]
    public void On_duty_is_whose_band_was_heard_for_an_hour_of_the_shift()
    {
        var roster = Roster();
        Hear(roster, "02", "2026-01-01T00:30:00Z", WristbandPresence.Present);
        Hear(roster, "02", "2026-01-01T09:00:00Z", WristbandPresence.Lost);
        Hear(roster, "05", "2026-01-01T01:00:00Z", WristbandPresence.Present);
        Hear(roster, "05", "2026-01-01T01:59:59Z", WristbandPresence.Lost);
        roster.End(At("2026-01-02T00:00:00Z"));
        Assert.Equal(["02"], OnDuty(roster, "2026-01-01T05:00:00Z"));
        Assert.Equal(["02"], OnDuty(roster, "2026-01-01T08:30:00Z"));
    }

    [Fact]
    public void Who_is_there_at_the_end_was_there_until_then()
    {
        var roster = Roster();
        Hear(roster, "05", "2026-01-01T01:00:00Z", WristbandPresence.Present);
        roster.End(At("2026-01-01T02:00:00Z"));
        Assert.Equal(["05"], OnDuty(roster, "2026-01-01T03:00:00Z"));
    }

    [Fact]
    public void Where_no_band_was_heard_those_count_who_wrote_something_down()
    {
        var roster = Roster();
        roster.Take(new Signal.HeadcountTaken(At("2026-01-01T01:00:00Z"), new OfficerNumber("19"), 3));
        roster.End(At("2026-01-01T02:00:00Z"));
        Assert.Equal(["19"], OnDuty(roster, "2026-01-01T03:00:00Z"));
        Assert.Empty(OnDuty(roster, "2026-01-01T09:00:00Z"));
    }

    private static DutyRoster Roster()
    {
        var roster = new DutyRoster(Shifts.Of(Shanghai, Shifts.DefaultChanges));
        roster.Know([new Officer(new OfficerNumber("02"), new WristbandId("wb-02"), Sex.Male), new Officer(new OfficerNumber("05"), new WristbandId("wb-05"), Sex.Female)]);
        return roster;
    }

    private static void Hear(DutyRoster roster, string officer, string at, WristbandPresence presence) =>
        roster.Take(new Signal.WristbandLocated(At(at), new WristbandId("wb-" + officer), new ZoneId("z-desk"), presence, null));

    private static IEnumerable<string> OnDuty(DutyRoster roster, string at) =>
        roster.OnDuty(Shifts.Of(Shanghai, Shifts.DefaultChanges).At(At(at))).Select(officer => officer.Value).Order(StringComparer.Ordinal);

    private static Instant At(string text) => InstantPattern.ExtendedIso.Parse(text).Value;
}
