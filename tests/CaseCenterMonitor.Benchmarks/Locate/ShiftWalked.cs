using CaseCenterMonitor.Gateway.Floors;
using CaseCenterMonitor.Gateway.Locating;
using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Protocol.Dialects;

namespace CaseCenterMonitor.Benchmarks.Locate;

/// <summary>What a rule, or the whole floor of a gateway, makes of a simulated shift.</summary>
internal static class ShiftWalked
{
    /// <summary>Tags are put on and devices come up in the first seconds.</summary>
    private const double Settled = 30;

    /// <param name="Moves">How often a tag was said to be somewhere else, by what the doors said.</param>
    internal sealed record Followed(IReadOnlyList<Outcome> Outcomes, IReadOnlyDictionary<MoveEvidence, int> Moves);

    /// <summary>Through the gateway's own floor: the devices' messages in, locations out.</summary>
    public static Followed ByFloor(SimulatedShift shift, LocatorParameters parameters)
    {
        var gateway = shift.Site.Gateways[0];
        var floor = new Floor(shift.Site, gateway.Id, DialectSet.Of(gateway.DeviceTopics, TimeZoneInfo.Utc), shift.Moments[0].At, parameters);
        var (findings, said, outcomes) = (new Findings(), new Dictionary<string, string?>(), new SortedDictionary<string, Outcome>(StringComparer.Ordinal));
        var moves = new SortedDictionary<MoveEvidence, int>();
        foreach (var moment in shift.Moments)
        {
            foreach (var message in moment.Messages)
            {
                floor.Take(message, moment.At, findings);
            }

            floor.Tick(moment.At, findings);
            foreach (var found in findings.Found)
            {
                if (found.Data is CanonicalEvent.WristbandLocation { Presence: WristbandPresence.Present } location)
                {
                    if (said.TryGetValue(found.Subject.Id, out var before) && before != location.Zone)
                    {
                        moves[location.Move] = moves.GetValueOrDefault(location.Move) + 1;
                    }

                    said[found.Subject.Id] = location.Zone;
                }
            }

            findings.Clear();
            Ask(moment, tag => said.GetValueOrDefault(tag), outcomes);
        }

        return new Followed([.. outcomes.Values], moves);
    }

    /// <summary>A peer's rule, given the same distances and the same reach of every reader.</summary>
    public static Followed ByRule(SimulatedShift shift, Func<IReadOnlyDictionary<string, string>, IRoomRule> make)
    {
        var rooms = shift.Site.Readers.ToDictionary(reader => reader.Address, reader => reader.Zone);
        var reach = shift.Site.Readers.ToDictionary(reader => reader.Address, reader => reader.MaxMetres);
        var tags = shift.Site.Wristbands.ToDictionary(band => band.Advertises, band => band.Id);
        var dialects = DialectSet.Of(shift.Site.Gateways[0].DeviceTopics, TimeZoneInfo.Utc);
        var rules = shift.Site.Wristbands.ToDictionary(band => band.Id, _ => make(rooms));
        var outcomes = new SortedDictionary<string, Outcome>(StringComparer.Ordinal);
        foreach (var moment in shift.Moments)
        {
            foreach (var sighting in moment.Messages.SelectMany(message => dialects.Of(message.Topic)?.Decode(message) ?? []).OfType<DeviceReport.Sighting>())
            {
                if (tags.TryGetValue(sighting.Tag, out var tag) && sighting.Metres is { } metres && metres <= reach[sighting.Address])
                {
                    rules[tag].Hear(sighting.Address, metres, moment.Second);
                }
            }

            Ask(moment, tag => rules[tag].RoomAt(moment.Second), outcomes);
        }

        return new Followed([.. outcomes.Values], new Dictionary<MoveEvidence, int>());
    }

    private static void Ask(SimulatedShift.Moment moment, Func<string, string?> said, SortedDictionary<string, Outcome> outcomes)
    {
        foreach (var (tag, zone) in moment.Truth)
        {
            var outcome = outcomes.TryGetValue(tag, out var known) ? known : outcomes[tag] = new Outcome();
            outcome.Ask(moment.Second, SimulatedShift.Step, moment.Second < Settled ? null : zone, said(tag), counts: true);
        }
    }
}
