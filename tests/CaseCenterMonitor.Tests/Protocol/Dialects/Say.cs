using System.Text;
using CaseCenterMonitor.Protocol.Dialects;
using Xunit;

namespace CaseCenterMonitor.Tests.Protocol.Dialects;

/// <summary>What a device says, and what the decoders make of it.</summary>
internal static class Say
{
    /// <summary>Eight hours ahead of UTC all year, and without a name that the machine would have to know.</summary>
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.CreateCustomTimeZone("site", TimeSpan.FromHours(8), "site", "site");

    public static readonly DialectSet Dialects = DialectSet.Of(new Dictionary<string, string>(), Zone);

    public static DeviceMessage Message(string topic, string payload, bool retained = false) =>
        new(topic, Encoding.UTF8.GetBytes(payload), retained);

    public static IReadOnlyList<DeviceReport> All(string topic, string payload) =>
        Dialects.Of(topic)!.Decode(Message(topic, payload));

    public static DeviceReport One(string topic, string payload) => Assert.Single(All(topic, payload));

    public static DeviceReport.Refused Refused(string topic, string payload) => Assert.IsType<DeviceReport.Refused>(One(topic, payload));
}
