using System.Text.Json;
using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Protocol.Dialects;
using CaseCenterMonitor.Tests.RealInput;
using Xunit;

namespace CaseCenterMonitor.Tests.Protocol.Dialects;

/// <summary>The documented messages of the projects we decode to what the index of the samples says a decoder must conclude.</summary>
public sealed class RealPayloadTests
{
    private const string Payloads = "payloads";
    private const string Index = $"{Payloads}/index.json";

    private static readonly DateTimeOffset In2020 = DateTimeOffset.FromUnixTimeSeconds(1605991375);
    private static readonly DeviceTime Whole = new(In2020, TimeSpan.FromSeconds(1));

    private static readonly DeviceTime Milliseconds = new(new DateTimeOffset(2026, 2, 28, 11, 0, 0, 318, TimeSpan.Zero), TimeSpan.FromMilliseconds(1));
    private static readonly DateTimeOffset In2019 = new(2019, 8, 9, 23, 18, 55, TimeSpan.Zero);

    private static readonly Dictionary<string, Func<IReadOnlyList<DeviceReport>, bool>> MustConclude = new()
    {
        ["esp-rfid/access-denied-unknown.json"] = Is<DeviceReport.Access>(r => r is { Result: AccessResult.Denied, Means: AccessMeans.Card } && r.Time == Whole),
        ["esp-rfid/access-granted.json"] = Is<DeviceReport.Refused>(r => r.IsPersonal),
        ["esp-rfid/ack-deletuid.json"] = Is<DeviceReport.Alive>(),
        ["esp-rfid/boot.json"] = Is<DeviceReport.Restarted>(),
        ["esp-rfid/cmd-opendoor.json"] = Is<DeviceReport.Nothing>(),
        ["esp-rfid/door-closed.json"] = Is<DeviceReport.Door>(r => r is { Physical: DoorPhysical.Closed, Alarm: DoorAlarm.Normal } && r.Time == Whole),
        ["esp-rfid/door-held-open.json"] = Is<DeviceReport.Door>(r => r is { Physical: DoorPhysical.Open, Alarm: DoorAlarm.OpenTooLong }),
        ["esp-rfid/door-open.json"] = Is<DeviceReport.Door>(r => r is { Physical: DoorPhysical.Open, Alarm: DoorAlarm.Normal }),
        ["esp-rfid/doorbell.json"] = Is<DeviceReport.Alive>(),
        ["esp-rfid/error-out-of-memory.json"] = Is<DeviceReport.Degraded>(),
        ["esp-rfid/ha-tag-trailing-comma.json"] = Is<DeviceReport.Refused>(r => r.IsPersonal && r.Reason.Contains("JSON", StringComparison.Ordinal)),
        ["esp-rfid/heartbeat.json"] = Is<DeviceReport.Alive>(r => r.Time == Whole),
        ["esp-rfid/mqtt-connected.json"] = Is<DeviceReport.Reconnected>(),
        ["esp-rfid/mqtt-disconnected.json"] = Is<DeviceReport.History>(),
        ["esp-rfid/tamper-forced-open.json"] = Is<DeviceReport.Door>(r => r is { Physical: DoorPhysical.Open, Alarm: DoorAlarm.ForcedOpen, Evidence: "Door was tampered!" }),
        ["esp-rfid/userfile.json"] = Is<DeviceReport.Nothing>(),
        ["esp-rfid/warn-unknown-tag.json"] = Is<DeviceReport.Access>(r => r.Result == AccessResult.Denied),
        ["espresense/device-basement.json"] = Is<DeviceReport.Sighting>(r => r is { Address: "basement", Tag: "watch-1", Metres: 5.89, RawMetres: 5.24, Rssi: -86, Time: null }),
        ["espresense/device-master.json"] = Is<DeviceReport.Sighting>(r => r is { Address: "master", Metres: 0.97 }),
        ["espresense/device-office.json"] = Is<DeviceReport.Sighting>(r => r is { Address: "office", Metres: 0.85 }),
        ["espresense/device-office_alt.json"] = Is<DeviceReport.Sighting>(r => r is { Address: "office_alt", Metres: 0.38 }),
        ["espresense/mosquitto-sub-json-line.json"] = Is<DeviceReport.Refused>(),
        ["frigate/available-online.txt"] = Is<DeviceReport.HubAvailability>(r => r.Presence == Presence.Online),
        ["frigate/camera-status-offline.txt"] = Is<DeviceReport.Availability>(r => r is { Address: "cam-1", Presence: Presence.Offline }),
        ["frigate/events-update.json"] = Is<DeviceReport.Refused>(r => r.IsPersonal && r.Reason.Contains("JSON", StringComparison.Ordinal)),
        ["frigate/reviews-update.json"] = Is<DeviceReport.Refused>(r => r.IsPersonal),
        ["frigate/tracked-object-classification.json"] = Is<DeviceReport.Nothing>(),
        ["frigate/tracked-object-face.json"] = Is<DeviceReport.Refused>(r => r.IsPersonal),
        ["axis/aoa-occupancy-js-template.txt"] = reports => reports is [DeviceReport.Occupancy { Count: null }, DeviceReport.Refused],
        ["axis/message-is-number.json"] = Is<DeviceReport.Refused>(),
        ["axis/missing-message.json"] = Is<DeviceReport.Refused>(),
        ["axis/missing-topic.json"] = Is<DeviceReport.Alive>(r => r is { Address: "cam-1", Time: null }),
        ["axis/object-analytics-inactive.json"] = Is<DeviceReport.Occupancy>(r => r is { Address: "cam-1/Device1Scenario1", Count: null, Time: null }),
        ["axis/pir-state-0.json"] = Is<DeviceReport.Alive>(r => r.Time == DeviceTime.FromEpoch(1590045190230)),
        ["axis-dataq/connect-lwt.json"] = Is<DeviceReport.Availability>(r => r.Presence == Presence.Offline),
        ["axis-dataq/connect-online.json"] = Is<DeviceReport.Availability>(r => r.Presence == Presence.Online),
        ["axis-dataq/detections.json"] = Is<DeviceReport.Occupancy>(r => r.Count == 1 && r.Idle == TimeSpan.Zero && r.Time == Milliseconds),
        ["axis-dataq/event.json"] = Is<DeviceReport.Alive>(r => r.Time == Milliseconds),
        ["axis-dataq/occupancy.json"] = Is<DeviceReport.Occupancy>(r => r.Count == 3 && r.Time == Milliseconds),
        ["axis-dataq/path.json"] = Is<DeviceReport.Alive>(r => r.Time == DeviceTime.FromEpoch(1772276395000)),
        ["axis-dataq/status.json"] = Is<DeviceReport.Alive>(r => r is { Address: "B8A44F7ADD87", Time: null }),
        ["axis-dataq/tracker.json"] = Is<DeviceReport.Stillness>(r => r.Idle == TimeSpan.Zero && r.Time == Milliseconds),
        ["shelly/blu-gateway-getcomponents.json"] = Is<DeviceReport.Battery>(r => r is { Address: "aabbccddeeff", Percent: 100, Counter: "device:29" } && r.Time == DeviceTime.FromEpoch(1739224517)),
        ["shelly/blu-gateway-getstatus.json"] = Is<DeviceReport.Alive>(r => r.Time!.Value.Value == new DateTimeOffset(2025, 2, 10, 22, 7, 17, TimeSpan.Zero)),
        ["uhppoted/get-event-door-reply.json"] = Is<DeviceReport.Access>(r =>
            r is { Address: "405419896/4", Result: AccessResult.Granted, Means: AccessMeans.Card, Counter: "405419896:50" } && r.Time!.Value is { IsBackfilled: true, IsAssumedLocal: false } time && time.Value == In2019),
        ["uhppoted/get-status-reply.json"] = Are(4, r => r is DeviceReport.Alive { Counter: null } && r.Time!.Value.Value.Year == 2022),
    };

    public static TheoryData<string> Files() => [.. MustConclude.Keys];

    [RealInputTheory(Index)]
    [MemberData(nameof(Files))]
    public void A_documented_message_decodes_to_what_it_means(string file)
    {
        var topic = TopicOf(file);
        var reports = Say.Dialects.Of(topic)!.Decode(new DeviceMessage(topic, SharedData.Bytes($"{Payloads}/{file}")));
        Assert.True(MustConclude[file](reports), $"{file}: {string.Join("; ", reports)}");
    }

    [RealInputFact(Index)]
    public void Every_sample_of_the_projects_is_among_them()
    {
        using var index = JsonDocument.Parse(SharedData.Text(Index));
        var ours = Entries(index)
            .Where(entry => entry.GetProperty("project").GetString() is "esp-rfid" or "espresense" or "frigate" or "uhppoted" or "axis" or "axis-dataq" or "shelly")
            .Select(entry => entry.GetProperty("path").GetString()!);
        Assert.Equal(ours.Order(StringComparer.Ordinal), MustConclude.Keys.Order(StringComparer.Ordinal));
    }

    private static string TopicOf(string file)
    {
        using var index = JsonDocument.Parse(SharedData.Text(Index));
        var topic = Entries(index).Single(entry => entry.GetProperty("path").GetString() == file).GetProperty("topic").GetString()!;

        // The line of a capture says its inner topic in words only, and so do replies.
        return topic.StartsWith('(') ? "espresense/devices/watch-1/basement"
            : topic.StartsWith("axis/<serial>/event/...", StringComparison.Ordinal) ? "axis/cam-1/event/tns:onvif/Device/tns:axis/Sensor/PIR"
            : topic.StartsWith("<topic_prefix>/rpc", StringComparison.Ordinal) ? "shelly-1/rpc"
            : topic.StartsWith("axis/+/", StringComparison.Ordinal) ? topic.Replace("+", "cam-1", StringComparison.Ordinal)
            : topic.StartsWith("uhppoted/gateway/replies", StringComparison.Ordinal) ? "uhppoted/gateway/replies"
            : topic.Replace("<TOPIC>", "esp-rfid/d-1", StringComparison.Ordinal).Replace("<camera_name>", "cam-1", StringComparison.Ordinal);
    }

    private static JsonElement.ArrayEnumerator Entries(JsonDocument index) => index.RootElement.EnumerateArray();

    private static Func<IReadOnlyList<DeviceReport>, bool> Is<T>(Func<T, bool>? also = null)
        where T : DeviceReport =>
        reports => reports is [T right] && (also is null || also(right));

    private static Func<IReadOnlyList<DeviceReport>, bool> Are(int count, Func<DeviceReport, bool> each) =>
        reports => reports.Count == count && reports.All(each);
}
