using System.Text;
using System.Text.Json;
using CaseCenterMonitor.FirmwareSim;
using CaseCenterMonitor.FirmwareSim.Firmware;
using CaseCenterMonitor.FirmwareSim.Radio;
using CaseCenterMonitor.FirmwareSim.Wire;
using CaseCenterMonitor.Sites;
using Xunit;

namespace CaseCenterMonitor.Tests.FirmwareSim;

/// <summary>What goes over the wire, word for word where a decoder depends on the word.</summary>
public sealed class FirmwareTests
{
    private static readonly DateTimeOffset Start = DateTimeOffset.FromUnixTimeSeconds(1_795_000_000);

    private readonly Agenda _agenda = new(Start);
    private readonly RecordingWire _wire;

    public FirmwareTests() => _wire = new RecordingWire(_agenda);

    [Fact]
    public void An_esp_rfid_door_boots_connects_and_tells_its_contact()
    {
        Plugged(EspRfid());

        Assert.Equal(["boot", "INFO Connected to MQTT Server", "INFO Door Closed"], EspRfidTexts());
        Assert.All(_wire.Said, s => Assert.True(s.What is { Topic: "esp-rfid/d-7/send", Retain: false, AtLeastOnce: false }));
        Assert.Contains("\"time\":1795000000,\"uptime\":0,", Text(_wire.Said[0].What), StringComparison.Ordinal);
        Assert.Contains("\"hostname\":\"d-7\"", Text(_wire.Said[0].What), StringComparison.Ordinal);
    }

    [Fact]
    public void An_esp_rfid_door_event_has_the_shape_of_the_firmware()
    {
        var door = Plugged(EspRfid());
        door.Open();

        Assert.Equal(
            """{"type":"INFO","src":"door","desc":"Door Open","data":"","time":1795000000,"cmd":"event","hostname":"d-7"}""",
            Text(_wire.Said[^1].What));
    }

    [Fact]
    public void An_esp_rfid_card_is_known_in_words_and_granted_by_its_access()
    {
        Plugged(EspRfid()).ShowCard("12");

        Assert.Matches("""^\{"type":"access","time":1795000000,"isKnown":"true","access":"Always","username":"12","uid":"[0-9a-f]{8}","hostname":"d-7","doorName":"d-7"\}$""", Text(_wire.Said[^1].What));
    }

    [Fact]
    public void An_unknown_card_is_one_act_and_two_messages()
    {
        Plugged(EspRfid()).ShowUnknownCard("deadbeef");

        Assert.Contains("\"isKnown\":\"false\",\"access\":\"Denied\"", Text(_wire.Said[^2].What), StringComparison.Ordinal);
        Assert.Equal("WARN Unknown rfid tag is scanned", EspRfidTexts()[^1]);
    }

    [Fact]
    public void An_esp_rfid_door_beats_every_thirty_seconds_and_says_when_it_is_held_at_its_limit_and_not_before()
    {
        var door = Plugged(EspRfid());
        door.Open();
        _agenda.RunUntil(Start.AddSeconds(14.999));
        Assert.DoesNotContain("WARN Door wasn't closed within max open time!", EspRfidTexts());
        _agenda.RunUntil(Start.AddSeconds(15));
        Assert.Contains("WARN Door wasn't closed within max open time!", EspRfidTexts());
        _agenda.RunUntil(Start.AddMinutes(5));
        Assert.Equal(10, EspRfidTexts().Count(t => t == "heartbeat"));
    }

    [Fact]
    public void A_door_that_was_closed_in_time_is_not_held_by_its_next_opening()
    {
        var door = Plugged(EspRfid());
        door.Open();
        _agenda.RunUntil(Start.AddSeconds(10));
        door.Close();
        door.Open();
        _agenda.RunUntil(Start.AddSeconds(20));

        Assert.DoesNotContain("WARN Door wasn't closed within max open time!", EspRfidTexts());
    }

    [Fact]
    public void A_forced_esp_rfid_door_says_so_without_a_card()
    {
        Plugged(EspRfid()).Force();

        Assert.Equal(["INFO Door Open", "WARN Door was tampered!"], EspRfidTexts()[^2..]);
        Assert.DoesNotContain("access", EspRfidTexts());
    }

    [Theory]
    [InlineData("""{"cmd":"opendoor","doorip":"10.20.1.9"}""", true)]
    [InlineData("""{"cmd":"deletusers"}""", false)]
    [InlineData("opendoor", false)]
    [InlineData("[]", false)]
    public void An_esp_rfid_door_obeys_only_opendoor(string command, bool opens)
    {
        var door = Plugged(EspRfid());
        door.Received("esp-rfid/d-7/cmd", Encoding.UTF8.GetBytes(command));

        Assert.Equal(opens, door.IsOpen);
        Assert.Equal("esp-rfid/d-7/cmd", door.Listens);
    }

    [Fact]
    public void A_zigbee_contact_of_an_open_door_is_false()
    {
        var bridge = new ZigbeeBridge("gw", "zigbee2mqtt", _wire);
        var door = new ZigbeeDoor(Door("zigbee2mqtt", "search room", 600), bridge, _agenda, new Random(1));
        _wire.PlugIn(bridge);
        door.Open();

        Assert.Equal("""{"state":"online"}""", Text(_wire.On("zigbee2mqtt/bridge/state").Single()));
        Assert.True(_wire.On("zigbee2mqtt/search room/availability").Single().Retain);
        Assert.StartsWith("{\"contact\":true,\"battery\":", Text(_wire.On("zigbee2mqtt/search room").First()), StringComparison.Ordinal);
        Assert.StartsWith("{\"contact\":false,\"battery\":", Text(_wire.On("zigbee2mqtt/search room").Last()), StringComparison.Ordinal);
        Assert.False(_wire.On("zigbee2mqtt/search room").Last().Retain);
        Assert.True(bridge.Will is { Topic: "zigbee2mqtt/bridge/state", Retain: true });
        _agenda.RunUntil(Start.AddSeconds(300));
        Assert.Equal(3, _wire.On("zigbee2mqtt/search room").Count());
    }

    [Fact]
    public void A_reader_reports_a_tag_as_espresense_does_and_leaves_a_will()
    {
        var reader = Reader();
        _wire.PlugIn(reader);
        reader.Hear("ccm-band-001", "a1b2c3d4e5f6", reader.RssiAtOneMetre, TimeSpan.FromSeconds(1));

        Assert.Equal("online", Text(_wire.On("espresense/rooms/cell-2/status").Single()));
        Assert.Equal(
            $$"""{"mac":"a1b2c3d4e5f6","id":"ccm-band-001","name":"ccm-band-001","idType":250,"rssi@1m":{{reader.RssiAtOneMetre}},"rssi":{{reader.RssiAtOneMetre}},"raw":1,"distance":1,"int":1000}""",
            Text(_wire.On("espresense/devices/ccm-band-001/cell-2").Single()));
        Assert.False(_wire.Said[^1].What.Retain);
        Assert.True(reader.Will is { Topic: "espresense/rooms/cell-2/status", Retain: true });
        Assert.Equal("offline", Text(reader.Will!));
    }

    [Fact]
    public void A_dead_reader_says_nothing_but_its_will_until_it_is_back()
    {
        var reader = Reader();
        _wire.PlugIn(reader);
        reader.Die();
        reader.Hear("ccm-band-001", "a1b2c3d4e5f6", -60, TimeSpan.FromSeconds(1));
        _agenda.RunUntil(Start.AddMinutes(1));
        Assert.Equal(["online", "offline"], _wire.Said.Select(s => Text(s.What)));
        reader.Revive();
        Assert.Equal("online", Text(_wire.Said[^1].What));
    }

    [Fact]
    public void A_reader_sends_telemetry_every_fifteen_seconds_and_drops_what_seems_too_far_away()
    {
        var reader = Reader();
        _wire.PlugIn(reader);
        reader.Hear("far", "a1b2c3d4e5f6", reader.RssiAtOneMetre - 30, TimeSpan.FromSeconds(1));
        _agenda.RunUntil(Start.AddMinutes(1));

        Assert.Equal(4, _wire.On("espresense/rooms/cell-2/telemetry").Count());
        Assert.DoesNotContain(_wire.Said, s => s.What.Topic.Contains("/far/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_camera_counts_as_text_follows_each_person_and_repeats_the_count_as_a_heartbeat()
    {
        List<string> present = [];
        var nvr = new FrigateNvr("gw", "frigate", _agenda, _wire);
        _ = new FrigateCamera(new SiteCamera("cam-1", "z-1", "gw", "frigate", "cam-1", 60), nvr, _agenda, new Random(1), _ => present);
        _wire.PlugIn(nvr);
        present.Add("a");
        _agenda.RunUntil(Start.AddSeconds(11));
        present.Clear();
        _agenda.RunUntil(Start.AddSeconds(12));

        Assert.Equal(["0", "1", "0"], Changes());
        Assert.Equal(["new", "update", "end"], _wire.On("frigate/events").Select(e => Json(e).GetProperty("type").GetString()));
        var end = Json(_wire.On("frigate/events").Last()).GetProperty("after");
        Assert.InRange(end.GetProperty("end_time").GetDouble(), 1_795_000_011, 1_795_000_012);
        Assert.Equal(JsonValueKind.Null, Json(_wire.On("frigate/events").Last()).GetProperty("before").GetProperty("end_time").ValueKind);
        Assert.Single(_wire.On("frigate/stats"));
        var before = _wire.On("frigate/cam-1/person").Count();
        _agenda.RunUntil(Start.AddSeconds(132));
        Assert.Equal(before + 2, _wire.On("frigate/cam-1/person").Count());
        Assert.Equal(("online", "stopped", "offline"), (Text(_wire.On("frigate/available").Single()), Text(nvr.Farewell().Single()), Text(nvr.Will!)));
    }

    [Fact]
    public void A_cut_band_sends_its_other_identity_and_a_new_strap_the_first_again()
    {
        var centre = new NorthsideCentre(population: 0);
        var tag = new BleTag("wb", "band", "band-open", TimeSpan.FromSeconds(1), centre.Agenda, new Air(new Radio(new RadioSettings()), NorthsideCentre.Plan, centre.Centre.Readers), new Random(1));
        centre.Centre.Readers.ToList().ForEach(centre.Wire.PlugIn);
        tag.PutOn(() => NorthsideCentre.Plan.Rooms["z-int-1"].Middle);
        centre.RunFor(TimeSpan.FromSeconds(5));
        Assert.Empty(Heard("band-open"));
        tag.Cut();
        centre.Wire.Said.Clear();
        centre.RunFor(TimeSpan.FromSeconds(5));
        Assert.Empty(Heard("band"));
        Assert.NotEmpty(Heard("band-open"));
        tag.TakeOff();
        centre.Wire.Said.Clear();
        centre.RunFor(TimeSpan.FromSeconds(5));
        Assert.Empty(Heard("band-open"));

        List<Publication> Heard(string id) => [.. centre.Wire.Said.Select(s => s.What).Where(p => p.Topic.StartsWith($"espresense/devices/{id}/", StringComparison.Ordinal))];
    }

    private static string Text(Publication publication) => Encoding.UTF8.GetString(publication.Payload);

    private static JsonElement Json(Publication publication) => JsonDocument.Parse(publication.Payload).RootElement;

    private static SiteDoor Door(string dialect, string address, int heartbeat) =>
        new("d-7", new LocalName("门", "Door"), ["z-1", "z-2"], false, "cell", 15, "gw", dialect, address, heartbeat);

    private EspRfidDoor EspRfid() => new(Door("esp-rfid", "esp-rfid/d-7", 30), _agenda, _wire, new Random(1));

    private EspresenseReader Reader() =>
        new(new SiteReader("ble-2", "z-1", "gw", "espresense", "cell-2", 6, 15), "espresense", _agenda, _wire, new Radio(new RadioSettings()), new Random(1));

    private EspRfidDoor Plugged(EspRfidDoor door)
    {
        _wire.PlugIn(door);
        return door;
    }

    private List<string> EspRfidTexts() => [.. _wire.Said.Select(s => Json(s.What)).Select(j =>
        j.TryGetProperty("desc", out var text) ? $"{j.GetProperty("type")} {text}" : j.GetProperty("type").GetString()!)];

    private List<string> Changes()
    {
        var changes = new List<string>();
        foreach (var count in _wire.On("frigate/cam-1/person").Select(Text).Where(count => changes.LastOrDefault() != count))
        {
            changes.Add(count);
        }

        return changes;
    }
}
