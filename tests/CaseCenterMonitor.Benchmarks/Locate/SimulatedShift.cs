using CaseCenterMonitor.FirmwareSim;
using CaseCenterMonitor.FirmwareSim.Building;
using CaseCenterMonitor.FirmwareSim.Custody;
using CaseCenterMonitor.FirmwareSim.Radio;
using CaseCenterMonitor.FirmwareSim.Wire;
using CaseCenterMonitor.Protocol.Dialects;
using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Benchmarks.Locate;

/// <summary>
/// A shift of the simulated centre, every message of every device kept, and where everybody truly was. Officers patrol, fetch people for
/// interviews, receive arrivals: they walk through the rooms and corridors of the plan at 1.2 m/s and open every door on the way.
/// </summary>
internal sealed record SimulatedShift(SiteFile Site, IReadOnlyList<SimulatedShift.Moment> Moments)
{
    public const double Step = 0.25;

    private static readonly DateTimeOffset Start = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    /// <param name="Truth">The zone of every wristband that somebody wears; nobody is in two.</param>
    internal sealed record Moment(DateTimeOffset At, double Second, IReadOnlyList<DeviceMessage> Messages, IReadOnlyDictionary<string, string> Truth);

    public static SimulatedShift Play(SiteFile site, string plan, int seed, int people, TimeSpan during, RadioSettings radio)
    {
        var agenda = new Agenda(Start);
        var wire = new KeepingWire();
        var settings = new CentreSettings(radio, people, new DevicesOnly(), null, _ => { });
        var centre = new Centre(site, FloorPlanReader.Read(plan), new Seeds(seed), agenda, wire, settings);
        centre.Begin(null);
        var moments = new List<Moment>();
        for (var second = 0.0; second <= during.TotalSeconds; second += Step)
        {
            agenda.RunUntil(Start.AddSeconds(second));
            moments.Add(new Moment(agenda.Now, second, wire.TakeAll(), Truth(centre, site)));
        }

        return new SimulatedShift(site, moments);
    }

    private static Dictionary<string, string> Truth(Centre centre, SiteFile site)
    {
        var inside = site.Zones.Select(zone => zone.Id).ToHashSet();
        return centre.Premises.Detainees.Select(detainee => detainee.Body).Concat(centre.Premises.Roster.Officers.Select(officer => officer.Body))
            .Where(body => body.Tag is { IsCut: false } && inside.Contains(body.Zone))
            .ToDictionary(body => body.Tag!.Id, body => body.Zone);
    }

    /// <summary>A network that loses nothing and keeps everything that is said.</summary>
    private sealed class KeepingWire : IWire
    {
        private List<DeviceMessage> _said = [];

        public List<DeviceMessage> TakeAll()
        {
            var said = _said;
            _said = [];
            return said;
        }

        public void PlugIn(IDevice device) => device.Connected();

        public void Kill(IDevice device)
        {
            if (device.Will is { } will)
            {
                Publish(device, will);
            }
        }

        public void Publish(IDevice device, Publication publication) => _said.Add(new DeviceMessage(publication.Topic, publication.Payload, Retained: false));
    }
}
