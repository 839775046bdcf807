using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Protocol.Dialects;
using Xunit;

namespace CaseCenterMonitor.Tests.Protocol.Dialects;

public sealed class OnvifDialectTests
{
    private const string At = "2026-11-23T09:24:41.250Z";

    private static readonly DeviceTime Then = new(new DateTimeOffset(2026, 11, 23, 9, 24, 41, 250, TimeSpan.Zero), TimeSpan.FromMilliseconds(1));

    [Theory]
    [InlineData("Open", DoorPhysical.Open)]
    [InlineData("Closed", DoorPhysical.Closed)]
    [InlineData("Fault", DoorPhysical.Fault)]
    [InlineData("Unknown", DoorPhysical.Unknown)]
    public void The_physical_state_is_that_part_of_the_door_and_no_other(string state, DoorPhysical physical)
    {
        Assert.Equal(
            new DeviceReport.Door("ctl-1/door-7", physical, null, $"DoorPhysicalState {state}", Then),
            Say.One(Door("DoorPhysicalState"), State(state)));
    }

    [Theory]
    [InlineData("Normal", DoorAlarm.Normal)]
    [InlineData("DoorForcedOpen", DoorAlarm.ForcedOpen)]
    [InlineData("DoorOpenTooLong", DoorAlarm.OpenTooLong)]
    public void The_alarm_says_nothing_about_open_or_closed(string state, DoorAlarm alarm)
    {
        var door = Assert.IsType<DeviceReport.Door>(Say.One(Door("DoorAlarm"), State(state)));
        Assert.Equal((null, alarm, null), (door.Physical, door.Alarm, door.Lock));
    }

    [Theory]
    [InlineData("LockPhysicalState", "Locked", DoorLock.Locked)]
    [InlineData("LockPhysicalState", "Unlocked", DoorLock.Unlocked)]
    [InlineData("LockPhysicalState", "Fault", DoorLock.Unknown)]
    [InlineData("DoubleLockPhysicalState", "Locked", DoorLock.Locked)]
    [InlineData("DoorMode", "Accessed", DoorLock.Unlocked)]
    [InlineData("DoorMode", "LockedOpen", DoorLock.Unlocked)]
    [InlineData("DoorMode", "Locked", DoorLock.Unknown)]
    [InlineData("DoorMode", "LockedDown", DoorLock.Unknown)]
    public void A_lock_is_locked_when_it_says_so_and_not_when_it_is_told_to(string part, string state, DoorLock expected)
    {
        var door = Assert.IsType<DeviceReport.Door>(Say.One(Door(part), State(state)));
        Assert.Equal((null, null, expected), (door.Physical, door.Alarm, door.Lock));
    }

    [Fact]
    public void A_second_lock_that_is_open_says_nothing_about_the_first() =>
        Assert.IsType<DeviceReport.Alive>(Say.One(Door("DoubleLockPhysicalState"), State("Unlocked")));

    [Theory]
    [InlineData("DoorTamper", "TamperDetected", true)]
    [InlineData("DoorTamper", "NotInTamper", false)]
    [InlineData("DoorFault", "FaultDetected", true)]
    [InlineData("DoorFault", "NotInFault", false)]
    public void A_door_that_is_tampered_with_or_broken_is_degraded(string part, string state, bool isDegraded) =>
        Assert.Equal(isDegraded ? typeof(DeviceReport.Degraded) : typeof(DeviceReport.Alive), Say.One(Door(part), State(state)).GetType());

    [Theory]
    [InlineData("DoorPhysicalState", "Ajar")]
    [InlineData("DoorPhysicalState", "open")]
    [InlineData("DoorAlarm", "Sabotage")]
    [InlineData("LockPhysicalState", "")]
    public void A_state_that_is_not_declared_makes_its_part_unknown_and_is_refused(string part, string state) => IsUnknownAndRefused(part, State(state));

    [Theory]
    [InlineData("""{"UtcTime":"2026-11-23T09:24:41Z","Source":{"DoorToken":"door-7"},"Data":{}}""")]
    [InlineData("""{"UtcTime":"2026-11-23T09:24:41Z","Data":{"State":null}}""")]
    [InlineData("""{"UtcTime":"2026-11-23T09:24:41Z","Data":{"State":["Open"]}}""")]
    [InlineData("""{"UtcTime":"2026-11-23T09:24:41Z" "Data":{"State":"Open"}}""")]
    [InlineData("""{"UtcTime":"2026-11-23T09:24:41Z,"Data":{"State":"Open"}}""")]
    [InlineData("""{"Data":{"State":"Open","State":"Closed"}}""")]
    [InlineData("\"UtcTime\":\"2026-11-23T09:24:41Z\"}")]
    public void A_state_that_cannot_be_read_is_unknown_and_refused_and_never_closed(string payload) => IsUnknownAndRefused("DoorPhysicalState", payload);

    [Fact]
    public void Zero_bytes_are_a_property_that_was_removed()
    {
        Assert.Equal(DoorPhysical.Unknown, Assert.IsType<DeviceReport.Door>(Say.One(Door("DoorPhysicalState"), "")).Physical);
        Assert.Equal(DoorAlarm.Unknown, Assert.IsType<DeviceReport.Door>(Say.One(Door("DoorAlarm"), "")).Alarm);
        Assert.Equal(DoorLock.Unknown, Assert.IsType<DeviceReport.Door>(Say.One(Door("LockPhysicalState"), "")).Lock);
        Assert.IsType<DeviceReport.Nothing>(Say.One(Door("DoorTamper"), ""));
        Assert.IsType<DeviceReport.Nothing>(Say.One("ctl-1/onvif-ej/AccessControl/AccessGranted/Credential/&ap-7", ""));
        Assert.Null(Assert.IsType<DeviceReport.Occupancy>(Say.One("cam-1/onvif-ej/RuleEngine/FieldDetector/ObjectsInside/&1/Interview", "")).Count);
    }

    [Theory]
    [InlineData("""{"UtcTime":"2026-11-23T09:24:41.250Z","Data":{"SimpleItem":[{"Name":"Other","Value":"1"},{"Name":"State","Value":"Open"}]}}""")]
    [InlineData("""{"UtcTime":"2026-11-23T09:24:41.250Z","Data":{"SimpleItem":{"Name":"State","Value":"Open"}}}""")]
    public void Values_may_stand_in_a_list_as_in_the_XML_form(string payload) =>
        Assert.Equal(DoorPhysical.Open, Assert.IsType<DeviceReport.Door>(Say.One("ctl-1/onvif-ej/tns1:Door/tns1:State/DoorPhysicalState/&door-7", payload)).Physical);

    [Theory]
    [InlineData("\"2026-11-23T09:24:41.250123456Z\"", "2026-11-23T09:24:41.2501234Z")]
    [InlineData("\"2026-11-23T09:24:41\"", "2026-11-23T09:24:41Z")]
    [InlineData("\"2026-11-23T17:24:41+08:00\"", "2026-11-23T09:24:41Z")]
    [InlineData("1795425881250", "2026-11-23T09:24:41.250Z")]
    [InlineData("\"09:24\"", null)]
    [InlineData("true", null)]
    public void The_time_is_UTC_by_its_name(string utcTime, string? expected)
    {
        var report = Say.One(Door("DoorPhysicalState"), $$$"""{"UtcTime":{{{utcTime}}},"Data":{"State":"Open"}}""");
        var time = expected is null ? DateTimeOffset.MinValue : DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(time, report.Time!.Value.Value);
    }

    [Theory]
    [InlineData("AccessGranted/Credential", AccessResult.Granted, AccessMeans.Card)]
    [InlineData("AccessGranted/Anonymous", AccessResult.Granted, AccessMeans.Unknown)]
    [InlineData("Denied/Credential", AccessResult.Denied, AccessMeans.Card)]
    [InlineData("Denied/CredentialNotFound/Card", AccessResult.Denied, AccessMeans.Card)]
    [InlineData("Denied/Anonymous", AccessResult.Denied, AccessMeans.Unknown)]
    public void Somebody_is_let_in_or_refused(string act, AccessResult result, AccessMeans means)
    {
        var report = Say.One(
            $"ctl-1/onvif-ej/AccessControl/{act}/&ap-7",
            $$$"""{"UtcTime":"{{{At}}}","Source":{"AccessPointToken":"ap-7"},"Data":{"CredentialToken":"c-17","CredentialHolderName":"somebody"}}""");
        Assert.Equal(new DeviceReport.Access("ctl-1/ap-7", result, means, Then), report);
        Assert.DoesNotContain("somebody", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_access_point_that_names_its_door_speaks_for_the_door() => Assert.Equal(
        "ctl-1/door-7",
        Say.One("ctl-1/onvif-ej/AccessControl/AccessGranted/Credential/&ap-7", """{"Source":{"AccessPointToken":"ap-7","DoorToken":"door-7"}}""").Address);

    [Theory]
    [InlineData("""{"Source":{"AccessPointToken":"door-7"},"Data":{"CredentialHolderName":"somebody"}}""", 1)]
    [InlineData("""{"Source":{"AccessPointToken":"door-7"},"Data":{"CredentialHolderName":"somebody" """, 2)]
    public void Duress_is_a_call_for_help_also_when_the_message_is_broken(string payload, int reports)
    {
        var all = Say.All("ctl-1/onvif-ej/AccessControl/Duress/&door-7", payload);
        var distress = Assert.IsType<DeviceReport.Distress>(all[0]);
        Assert.Equal(("ctl-1/door-7", DistressKind.PanicButton), (distress.Address, distress.Kind));
        Assert.StartsWith("access under duress", distress.Evidence, StringComparison.Ordinal);
        Assert.Equal(reports, all.Count);
    }

    [Fact]
    public void A_broken_message_about_access_keeps_no_sample() =>
        Assert.True(Say.Refused("ctl-1/onvif-ej/AccessControl/Denied/Credential/&ap-7", """{"Data":{"CredentialHolderName":""").IsPersonal);

    [Theory]
    [InlineData("""{"Data":{"IsInside":"true"}}""", 1)]
    [InlineData("""{"Data":{"IsInside":true,"ClassTypes":"Vehicle Human"}}""", 1)]
    [InlineData("""{"Data":{"IsInside":"false"}}""", 0)]
    [InlineData("""{"Key":{"ObjectId":"12"},"Data":{"IsInside":"1"}}""", 1)]
    [InlineData("""{"Key":{"ObjectId":"12"},"Data":{"IsInside":"0"}}""", null)]
    public void One_object_inside_is_at_least_one_and_the_end_of_one_object_is_no_empty_room(string payload, int? count)
    {
        var report = Say.One("site/cam-1/onvif-ej/RuleEngine/FieldDetector/ObjectsInside/&1/1/Interview", payload);
        Assert.Equal(new DeviceReport.Occupancy("site/cam-1/1/1/Interview", count), report);
    }

    [Fact]
    public void A_car_in_the_yard_counts_nobody() => Assert.IsType<DeviceReport.Alive>(
        Say.One("cam-1/onvif-ej/RuleEngine/FieldDetector/ObjectsInside/&1/Yard", """{"Data":{"IsInside":true,"ClassTypes":"Vehicle"}}"""));

    [Fact]
    public void Somebody_who_loiters_is_there()
    {
        var report = Say.One(
            "cam-1/onvif-ej/RuleEngine/LoiteringDetector/ObjectIsLoitering/&1/Hall", $$$"""{"UtcTime":"{{{At}}}","Key":{"ObjectID":"9"},"Data":{"Since":"2026-11-23T09:20:00Z"}}""");
        Assert.Equal(new DeviceReport.Occupancy("cam-1/1/Hall", 1, Then), report);
    }

    [Fact]
    public void How_many_are_there_is_a_count_and_how_many_ever_crossed_a_line_is_none()
    {
        Assert.Equal(new DeviceReport.Occupancy("cam-1/1/Hall", 3), Say.One("cam-1/onvif-ej/RuleEngine/CountAggregation/OccupancyCounter/&1/Hall", """{"Data":{"Count":"3"}}"""));
        Assert.IsType<DeviceReport.Nothing>(Say.One("cam-1/onvif-ej/RuleEngine/CountAggregation/Counter/&1/Door", """{"Data":{"Count":"412"}}"""));
    }

    [Theory]
    [InlineData("FieldDetector/ObjectsInside", """{"Data":{"IsInside":"maybe"}}""")]
    [InlineData("LoiteringDetector/ObjectIsLoitering", """{"Data":{}}""")]
    [InlineData("CountAggregation/OccupancyCounter", """{"Data":{"Count":"-1"}}""")]
    [InlineData("CountAggregation/OccupancyCounter", """{"Data":{"Count":2.5}}""")]
    [InlineData("CountAggregation/OccupancyCounter", """{"Data":{"Count":1001}}""")]
    [InlineData("CountAggregation/OccupancyCounter", "3")]
    public void What_is_no_count_is_unknown_and_refused(string rule, string payload)
    {
        Assert.Collection(
            Say.All($"cam-1/onvif-ej/RuleEngine/{rule}/&1/Hall", payload),
            count => Assert.Null(Assert.IsType<DeviceReport.Occupancy>(count).Count),
            refused => Assert.IsType<DeviceReport.Refused>(refused));
    }

    [Fact]
    public void Everything_else_is_passed_over() =>
        Assert.IsType<DeviceReport.Nothing>(Say.One("cam-1/onvif-ej/RuleEngine/Recognition/Face/&1", "\u00ff\u00d8"));

    private static void IsUnknownAndRefused(string part, string payload)
    {
        Assert.Collection(
            Say.All(Door(part), payload),
            door => Assert.Contains("Unknown", $"{Assert.IsType<DeviceReport.Door>(door)}", StringComparison.Ordinal),
            refused => Assert.IsType<DeviceReport.Refused>(refused));
    }

    private static string Door(string part) => $"ctl-1/onvif-ej/Door/State/{part}/&door-7";

    private static string State(string state) => $$$"""{"UtcTime":"{{{At}}}","Source":{"DoorToken":"door-7"},"Data":{"State":"{{{state}}}"}}""";
}
