using CaseCenterMonitor.Gateway.Floors;
using CaseCenterMonitor.Protocol.Dialects;
using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Cli.Commands.Decoding;

/// <summary>As one gateway of a site would take the messages at the stated times: what came of silence in between is told with the next one.</summary>
internal sealed class BySite(SiteFile site, SiteGateway gateway) : IInterpreter
{
    private static readonly TimeSpan TickEvery = TimeSpan.FromMilliseconds(250);

    /// <summary>A longer silence is walked through in longer steps: after so many every device is lost.</summary>
    private const int TicksMax = 20_000;

    private readonly DialectSet _dialects = DialectSet.Of(gateway.DeviceTopics, site.Clocks, site.MappingsOf(gateway.Id));
    private readonly Findings _findings = new();
    private Floor? _floor;
    private DateTimeOffset _now;

    public Meaning Interpret(MessageLine line)
    {
        _findings.Clear();
        _floor ??= new Floor(site, gateway.Id, _dialects, _now = line.ReceivedAt);
        PassTime(_floor, line.ReceivedAt);
        _floor.Take(line.Message, _now, _findings);
        return new Meaning(
            _dialects.Of(line.Message.Topic)?.Name,
            [.. _findings.Found.Select(found => new MeantEvent(found.Subject.ToString(), found.Data, found.Time, found.ReceivedTime, found.Clock, found.Dialect))],
            [],
            [],
            [.. _findings.Quarantined.Select(entry => entry.Reason)]);
    }

    // Captures of several brokers that were put together may go back a little: the gateway's clock does not.
    private void PassTime(Floor floor, DateTimeOffset to)
    {
        var step = (to - _now) / TicksMax > TickEvery ? (to - _now) / TicksMax : TickEvery;
        while (_now + step < to)
        {
            _now += step;
            floor.Tick(_now, _findings);
        }

        _now = to > _now ? to : _now;
        floor.Tick(_now, _findings);
    }
}
