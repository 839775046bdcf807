using CaseCenterMonitor.Gateway.Commissioning;
using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Protocol.Dialects;
using Xunit;

namespace CaseCenterMonitor.Tests.Gateway.Commissioning;

/// <summary>Whatever a device can say has words in both languages.</summary>
public sealed class ReportWordsTests
{
    public static TheoryData<DeviceReport> Everything() =>
    [
        .. from physical in Enum.GetValues<DoorPhysical>() select new DeviceReport.Door("a", physical, null),
        .. from alarm in Enum.GetValues<DoorAlarm>() select new DeviceReport.Door("a", null, alarm),
        .. from @lock in Enum.GetValues<DoorLock>() select new DeviceReport.Door("a", null, null, Lock: @lock),
        .. from result in Enum.GetValues<AccessResult>() from means in Enum.GetValues<AccessMeans>() select new DeviceReport.Access("a", result, means),
        .. from presence in Enum.GetValues<Presence>() select new DeviceReport.Availability("a", presence),
        .. from presence in Enum.GetValues<Presence>() select new DeviceReport.HubAvailability(presence),
        .. from kind in Enum.GetValues<DistressKind>() select new DeviceReport.Distress("a", null, kind),
        new DeviceReport.Alive("a"), new DeviceReport.Restarted("a"), new DeviceReport.Reconnected("a"), new DeviceReport.Degraded("a", "d"), new DeviceReport.History("a", "d"),
        new DeviceReport.Sighting("a", "t", 1, null, null), new DeviceReport.TagState("a", "t"), new DeviceReport.TagState("a", "t", PulsePerMinute: 70),
        new DeviceReport.Battery("a", 5), new DeviceReport.Battery("a", null), new DeviceReport.Occupancy("a", 3), new DeviceReport.Occupancy("a", null),
        new DeviceReport.Stillness("a", TimeSpan.FromSeconds(9)), new DeviceReport.Nothing("a", "w"), new DeviceReport.Refused("a", "r"),
    ];

    [Theory, MemberData(nameof(Everything))]
    public void Has_words(DeviceReport report)
    {
        Assert.NotEqual(ReportWords.Of(report), ReportWordsZh.Of(report));
        Assert.Contains(ReportWordsZh.Of(report), character => character > '\u2E7F');
    }

    [Fact]
    public void No_kind_of_report_is_forgotten()
    {
        var kinds = typeof(DeviceReport).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(DeviceReport)));
        var tried = Everything().Cast<object[]>().Select(row => row[0].GetType());
        Assert.Equal(kinds.Select(kind => kind.Name).Order(), tried.Select(kind => kind.Name).Distinct().Order());
    }
}
