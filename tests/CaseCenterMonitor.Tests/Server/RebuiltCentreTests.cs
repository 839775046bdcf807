using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Rules;
using CaseCenterMonitor.Server.Centres;
using CaseCenterMonitor.Tests.Core;
using CaseCenterMonitor.Tests.Journal;
using CaseCenterMonitor.Tests.Rules;
using CsCheck;
using Xunit;

namespace CaseCenterMonitor.Tests.Server;

/// <summary>A centre whose site file lost a zone, a door, a device, a gateway, a band or an officer starts on its old journal.</summary>
public sealed class RebuiltCentreTests
{
    private static readonly Gen<(Signal[] Signals, int Lost)> Lives = Gen.Select(AnySignal.Shift, Gen.Int[0, 1000]);

    [Fact]
    public void Whatever_the_site_file_lost_the_journal_of_before_is_still_folded() => Property.Holds(Lives, 300, 21, life =>
    {
        using var journal = new MemoryJournal();
        using (var before = Open(journal, SmallCentre.With()))
        {
            Say(before, life.Signals);
        }

        using var after = Open(journal, Without(SmallCentre.With(), NameIn(SmallCentre.Centre, life.Lost)));
        Say(after, life.Signals.Where(signal => signal is Signal.TimePassed or Signal.WristbandLocated));
    }, life => $"lost {life.Lost}\n{string.Join('\n', life.Signals.Select(signal => System.Text.Encoding.UTF8.GetString(JournalJson.Write(signal))))}");

    [Fact]
    public void Whoever_was_heard_in_a_zone_that_is_gone_is_nobody_knows_where_and_the_start_names_entry_zone_and_remedy()
    {
        using var journal = new MemoryJournal();
        using (var before = Open(journal, SmallCentre.With()))
        {
            Say(before, Lines(
                "10:00:00 CR-1 booked in arrived 10:00:00 general", "10:00:01 CR-1 wears wb-1", "10:00:02 wb-1 in Waiting-1", "10:00:03 wb-1 in Corridor",
                "10:00:04 wb-1 in Waiting-1", "10:00:06 time passes"));
        }

        using var after = Open(journal, Without(SmallCentre.With(), "Waiting-1"));
        var person = after.Engine.Situation.Custody.Find(new RecordId("CR-1"))!;
        Assert.False(person.Whereabouts.IsKnown);
        Assert.Equal(WristbandPresence.Unknown, person.Whereabouts.Presence);
        Assert.Equal(
            ["entry 4 (and 1 more) names the zone 'Waiting-1', which the site file does not have. Whoever was heard there is nobody knows where until they are heard again. "
            + "If it is still there, put it back into the site file and start again."],
            after.Start.Unknown.Where(line => line.Contains("zone", StringComparison.Ordinal)));
        Say(after, Lines("10:03:00 time passes"));
        Assert.Contains("COV-5/CR-1", after.Engine.Alarms.Select(alarm => alarm.Key.ToString()));
        Say(after, Lines("10:03:01 wb-1 in Corridor", "10:03:02 time passes"));
        Assert.True(person.Whereabouts.IsKnown);
    }

    [Fact]
    public void A_start_on_the_same_site_file_has_nothing_to_say()
    {
        using var journal = new MemoryJournal();
        using (var before = Open(journal, SmallCentre.With()))
        {
            Say(before, Lines("10:00:00 wb-1 in Waiting-1", "10:00:01 door D-out open"));
        }

        using var after = Open(journal, SmallCentre.With());
        Assert.Empty(after.Start.Unknown);
    }

    private static IEnumerable<Signal> Lines(params string[] lines) => lines.Select(line => StoryLine.Read(line).Signal);

    private static void Say(LiveCentre centre, IEnumerable<Signal> signals)
    {
        foreach (var signal in signals)
        {
            centre.Accept([new Incoming(JournalJson.Write(signal), signal.OccurredAt.ToUnixTimeTicks())], signal.OccurredAt);
        }
    }

    private static LiveCentre Open(MemoryJournal journal, Centre centre) =>
        LiveCentre.Open(journal, centre, RuleBook.For(centre), EngineSettings.Default, "this build", SmallCentre.At("08:00:00"));

    private static string NameIn(Centre centre, int number)
    {
        string[] all =
        [
            .. centre.Zones.Keys.Select(id => id.Value), .. centre.Doors.Keys.Select(id => id.Value), .. centre.Devices.Keys.Select(id => id.Value),
            .. centre.Gateways.Select(id => id.Value), .. centre.Wristbands.Select(id => id.Value), .. centre.Officers.Keys.Select(id => id.Value),
        ];
        return all.Order(StringComparer.Ordinal).ElementAt(number % all.Length);
    }

    /// <summary>One thing of the centre is gone, and with a zone what was in it.</summary>
    private static Centre Without(Centre centre, string gone)
    {
        return new Centre(
            centre.Id,
            centre.Zones.Values.Where(zone => zone.Id.Value != gone),
            centre.Doors.Values.Where(door => door.Id.Value != gone && door.Between.All(zone => zone.Value != gone)),
            centre.Devices.Values.Where(device => device.Id.Value != gone && device.Zone?.Value != gone && device.Gateway.Value != gone),
            centre.Gateways.Where(gateway => gateway.Value != gone),
            centre.Wristbands.Where(band => band.Value != gone && !centre.Officers.Values.Any(officer => officer.Number.Value == gone && officer.Wristband == band)),
            centre.Officers.Values.Where(officer => officer.Number.Value != gone && officer.Wristband.Value != gone),
            centre.Policies)
        {
            TimeZone = centre.TimeZone,
        };
    }
}
