using CaseCenterMonitor.Protocol.Dialects.Axis;
using CaseCenterMonitor.Protocol.Dialects.AxisDataQ;
using CaseCenterMonitor.Protocol.Dialects.Espresense;
using CaseCenterMonitor.Protocol.Dialects.EspRfid;
using CaseCenterMonitor.Protocol.Dialects.Frigate;
using CaseCenterMonitor.Protocol.Dialects.Kkm;
using CaseCenterMonitor.Protocol.Dialects.Mapper;
using CaseCenterMonitor.Protocol.Dialects.Minew;
using CaseCenterMonitor.Protocol.Dialects.Onvif;
using CaseCenterMonitor.Protocol.Dialects.Shelly;
using CaseCenterMonitor.Protocol.Dialects.Theengs;
using CaseCenterMonitor.Protocol.Dialects.Uhppoted;
using CaseCenterMonitor.Protocol.Dialects.Zigbee2Mqtt;

namespace CaseCenterMonitor.Protocol.Dialects;

/// <summary>The dialects one gateway listens to, and which of them a message is in.</summary>
public sealed class DialectSet(IReadOnlyList<IDialect> dialects)
{
    private readonly IDialect[] _all = [.. dialects];

    public IReadOnlyList<IDialect> All => _all;

    /// <summary>Every dialect there is, under the base topics of the site file where it states them.</summary>
    /// <param name="baseTopics">Dialect name to base topic; a dialect that is not in it has its usual one.</param>
    /// <param name="site">The zone of the site's clocks, for devices that state times without one.</param>
    /// <param name="mappings">What the site maps by itself; asked first, so that a site can say what is meant.</param>
    public static DialectSet Of(
        IReadOnlyDictionary<string, string> baseTopics, TimeZoneInfo site, IReadOnlyList<Mapping>? mappings = null)
    {
        ArgumentNullException.ThrowIfNull(baseTopics);
        ArgumentNullException.ThrowIfNull(site);
        string Base(string dialect, string? usual = null) => baseTopics.GetValueOrDefault(dialect, usual ?? dialect);

        // onvif, shelly and esp-rfid have no base topic and go by one of the levels, so the others are asked first.
        return new DialectSet(
        [
            .. (mappings ?? []).Select(mapping => new MapperDialect(mapping)),
            new EspresenseDialect(Base("espresense")),
            new Zigbee2MqttDialect(Base("zigbee2mqtt")),
            new FrigateDialect(Base("frigate")),
            new TheengsDialect(Base("theengs", "home")),
            new MinewDialect(Base("minew", "gw"), site),
            new KkmDialect(Base("kkm", "kbeacon"), site),
            new UhppotedDialect(Base("uhppoted", UhppotedDialect.UsualBaseTopic), site),
            new AxisDialect(Base("axis")),
            new AxisDataQDialect(Base("axis-dataq", "dataq")),
            new OnvifDialect(),
            new ShellyDialect(),
            new EspRfidDialect(),
        ]);
    }

    public IDialect? Of(string topic)
    {
        foreach (var dialect in _all)
        {
            if (dialect.Owns(topic))
            {
                return dialect;
            }
        }

        return null;
    }
}
