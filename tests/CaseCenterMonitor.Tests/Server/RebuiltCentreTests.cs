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

        using var after = Open(journal, Without(SmallCentre.With(), life.Lost));
        Say(after, life.Signals.Where(signal => signal is Signal.TimePassed or Signal.WristbandLocated));
    }, life => $"lost {life.Lost}\n{string.Join('\n', life.Signals.Select(signal => System.Text.Encoding.UTF8.GetString(JournalJson.Write(signal))))}");

    private static void Say(LiveCentre centre, IEnumerable<Signal> signals)
    {
        foreach (var signal in signals)
        {
            centre.Accept([new Incoming(JournalJson.Write(signal), signal.OccurredAt.ToUnixTimeTicks())], signal.OccurredAt);
        }
    }

    private static LiveCentre Open(MemoryJournal journal, Centre centre) =>
        LiveCentre.Open(journal, centre, RuleBook.For(centre), EngineSettings.Default, "this build", SmallCentre.At("08:00:00"));

    /// <summary>One thing of the centre is gone, and with a zone what was in it.</summary>
    private static Centre Without(Centre centre, int lost)
    {
        string[] all =
        [
            .. centre.Zones.Keys.Select(id => id.Value), .. centre.Doors.Keys.Select(id => id.Value), .. centre.Devices.Keys.Select(id => id.Value),
            .. centre.Gateways.Select(id => id.Value), .. centre.Wristbands.Select(id => id.Value), .. centre.Officers.Keys.Select(id => id.Value),
        ];
        var gone = all.Order(StringComparer.Ordinal).ElementAt(lost % all.Length);
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
