using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Protocol.Dialects;
using Xunit;

namespace CaseCenterMonitor.Tests.Protocol.Dialects;

public sealed class ShellyDialectTests
{
    private const string Events = "shelly-d7/events/rpc";
    private const string Blu = "02aabbcc0001";

    private static readonly DeviceTime Then = DeviceTime.FromEpoch(1795425881.25);

    [Theory]
    [InlineData("true", DoorPhysical.Closed)]
    [InlineData("false", DoorPhysical.Open)]
    [InlineData("\"0\"", DoorPhysical.Open)]
    [InlineData("null", DoorPhysical.Unknown)]
    public void A_closed_circuit_is_a_closed_door_and_no_state_is_unknown(string state, DoorPhysical physical)
    {
        var door = Assert.Single(Status($$$"""{"input:0":{"id":0,"state":{{{state}}}}}""").OfType<DeviceReport.Door>());
        Assert.Equal(("shelly-d7", physical, DoorAlarm.Unknown, Then), (door.Address, door.Physical, door.Alarm, door.Time));
    }

    [Fact]
    public void The_other_inputs_have_addresses_of_their_own() => Assert.Equal(
        ["shelly-d7/input:1", "shelly-d7/input:2"],
        Status("""{"input:1":{"state":true},"input:2":{"state":false}}""").OfType<DeviceReport.Door>().Select(door => door.Address));

    [Fact]
    public void A_status_is_partial_and_what_is_not_in_it_is_not_said() =>
        Assert.Equal(new DeviceReport.Alive("shelly-d7", Then), Assert.Single(Status("""{"switch:0":{"output":false},"input:0":{"id":0}}""")));

    [Theory]
    [InlineData("""{"state":"ajar"}""")]
    [InlineData("""{"state":2}""")]
    public void An_input_that_is_neither_is_unknown_and_refused(string input) => Assert.Collection(
        Status($$"""{"input:0":{{input}}}"""),
        alive => Assert.IsType<DeviceReport.Alive>(alive),
        door => Assert.Equal(DoorPhysical.Unknown, Assert.IsType<DeviceReport.Door>(door).Physical),
        refused => Assert.IsType<DeviceReport.Refused>(refused));

    [Fact]
    public void Before_the_clock_is_set_the_time_is_out_of_every_window()
    {
        var all = Status("""{"sys":{"unixtime":null,"time":null,"uptime":3},"input:0":{"state":true}}""", "NotifyFullStatus");
        Assert.All(all, report => Assert.Equal(DeviceTime.Unreadable, report.Time));
    }

    [Theory]
    [InlineData("""{"battery":{"V":null,"percent":0},"external":{"present":true}}""", 100)]
    [InlineData("""{"battery":{"V":2.1,"percent":0},"external":{"present":false}}""", 0)]
    [InlineData("""{"battery":{"V":2.9,"percent":81}}""", 81)]
    [InlineData("""{"battery":{"V":null,"percent":null}}""", null)]
    public void A_battery_at_zero_beside_external_power_is_mains(string power, int? percent) => Assert.Equal(
        percent, Assert.Single(Status($$"""{"devicepower:0":{{power}}}""").OfType<DeviceReport.Battery>()).Percent);

    [Fact]
    public void A_battery_of_255_percent_is_unknown_and_refused()
    {
        var all = Status("""{"devicepower:0":{"battery":{"percent":255}}}""");
        Assert.Null(Assert.IsType<DeviceReport.Battery>(all[1]).Percent);
        Assert.IsType<DeviceReport.Refused>(all[2]);
    }

    [Theory]
    [InlineData("window", "1", DoorPhysical.Open)]
    [InlineData("window", "0", DoorPhysical.Closed)]
    [InlineData("door", "true", DoorPhysical.Open)]
    [InlineData("window", "2", DoorPhysical.Unknown)]
    [InlineData("window", "null", DoorPhysical.Unknown)]
    public void The_window_of_a_BLU_device_is_one_when_it_is_open(string name, string value, DoorPhysical physical)
    {
        var door = Assert.Single(Advert($$"""{"encryption":false,"pid":12,"{{name}}":{{value}},"rssi":-55,"address":"02:AA:BB:CC:00:01"}""").OfType<DeviceReport.Door>());
        Assert.Equal((Blu, physical, "12", true), (door.Address, door.Physical, door.Counter, door.IsOverheard));
    }

    [Fact]
    public void What_two_devices_heard_of_one_advert_has_one_number_and_the_battery_beside_it_none()
    {
        const string Data = """{"pid":255,"battery":80,"window":1,"address":"02:aa:bb:cc:00:01"}""";
        var (here, there) = (Advert(Data), Advert(Data, "shelly-d8/events/rpc"));
        Assert.Equal(here.Where(report => report.Address == Blu), there.Where(report => report.Address == Blu));
        Assert.Equal("255", Assert.Single(here.OfType<DeviceReport.Door>()).Counter);
        Assert.Equal((80, null), (Assert.Single(here.OfType<DeviceReport.Battery>()).Percent, here.OfType<DeviceReport.Battery>().Single().Counter));
    }

    [Theory]
    [InlineData("1", "button 1: press")]
    [InlineData("4", "button 1: long press")]
    [InlineData("[0,2]", "button 2: double press")]
    [InlineData("99", "button 1: press of unknown kind 99")]
    [InlineData("\"x\"", "button 1: press that cannot be read")]
    public void A_button_calls_for_help(string button, string evidence)
    {
        var distress = Assert.Single(Advert($$"""{"pid":7,"battery":60,"button":{{button}},"address":"02:aa:bb:cc:00:01"}""").OfType<DeviceReport.Distress>());
        Assert.Equal((Blu, DistressKind.PanicButton, evidence), (distress.Address, distress.Kind, distress.Evidence));
    }

    [Fact]
    public void A_button_that_is_not_pressed_does_not_call_and_one_with_an_empty_battery_does()
    {
        Assert.Empty(Advert("""{"pid":8,"button":0,"address":"02:aa:bb:cc:00:01"}""").OfType<DeviceReport.Distress>());
        Assert.Equal(
            "button 1: press; battery 0 %",
            Assert.Single(Advert("""{"pid":9,"battery":0,"button":1,"address":"02:aa:bb:cc:00:01"}""").OfType<DeviceReport.Distress>()).Evidence);
    }

    [Theory]
    [InlineData("""{"encryption":true,"address":"02:aa:bb:cc:00:01"}""", Blu)]
    [InlineData("""{"window":1,"address":"02:aa"}""", "shelly-d7")]
    public void An_encrypted_advert_and_one_of_nobody_are_refused(string data, string address) =>
        Assert.Equal(address, Assert.Single(Advert(data).OfType<DeviceReport.Refused>()).Address);

    [Fact]
    public void One_press_of_a_wired_button_is_one_call_although_it_is_told_three_times()
    {
        var all = Happened("""{"component":"input:0","event":"btn_down","ts":1795425881.25}""", """{"component":"input:0","event":"btn_up","ts":1795425881.25}""", """{"component":"input:0","event":"single_push","ts":1795425881.25}""");
        var distress = Assert.Single(all.OfType<DeviceReport.Distress>());
        Assert.Equal(("shelly-d7", "input:0 single_push", Then), (distress.Address, distress.Evidence, distress.Time));
    }

    [Fact]
    public void A_press_that_the_firmware_took_apart_itself_has_the_number_of_the_part_or_the_hardware_address()
    {
        Assert.Equal("shelly-d7/bthomedevice:200", Assert.Single(Happened("""{"component":"bthomedevice:200","event":"single_push"}""").OfType<DeviceReport.Distress>()).Address);
        Assert.Equal(Blu, Assert.Single(Happened("""{"component":"bthomedevice:200","event":"long_push","data":{"addr":"02:AA:BB:CC:00:01"}}""").OfType<DeviceReport.Distress>()).Address);
    }

    [Fact]
    public void One_bad_row_costs_one_row() => Assert.Collection(
        Happened("7", """{"component":"input:0","event":"double_push"}"""),
        alive => Assert.IsType<DeviceReport.Alive>(alive),
        refused => Assert.IsType<DeviceReport.Refused>(refused),
        distress => Assert.IsType<DeviceReport.Distress>(distress));

    [Fact]
    public void A_numbered_sensor_that_says_yes_is_an_open_door_of_the_age_it_states()
    {
        var door = Assert.Single(Status("""{"bthomesensor:203":{"id":203,"value":true,"last_updated_ts":1795425800},"bthomesensor:204":{"value":81}}""").OfType<DeviceReport.Door>());
        Assert.Equal(("shelly-d7/bthomesensor:203", DoorPhysical.Open, DeviceTime.FromEpoch(1795425800)), (door.Address, door.Physical, door.Time));
    }

    [Fact]
    public void A_numbered_sensor_that_was_not_heard_yet_is_unknown_and_never_closed() => Assert.Equal(
        DoorPhysical.Unknown, Assert.Single(Status("""{"bthomesensor:203":{"id":203,"value":null}}""").OfType<DeviceReport.Door>()).Physical);

    [Fact]
    public void A_BLU_device_under_its_number_lives_when_it_is_heard_and_tells_its_battery()
    {
        const string Button = "shelly-d7/bthomedevice:200";
        var heard = DeviceTime.FromEpoch(1795425800);
        Assert.Contains(
            new DeviceReport.Battery(Button, 4, heard) { IsOverheard = true }, Status("""{"bthomedevice:200":{"battery":4,"packet_id":9,"last_updated_ts":1795425800}}"""));
        Assert.Contains(new DeviceReport.Alive(Button, heard) { IsOverheard = true }, Status("""{"bthomedevice:200":{"packet_id":10,"last_updated_ts":1795425800}}"""));
    }

    [Fact]
    public void A_part_on_a_topic_of_its_own_says_the_same_without_a_time()
    {
        Assert.Collection(
            Say.All("yard/shelly-d7/status/input:1", """{"id":1,"state":false}"""),
            alive => Assert.Equal(new DeviceReport.Alive("yard/shelly-d7"), alive),
            door => Assert.Equal(("yard/shelly-d7/input:1", DoorPhysical.Open, null), (door.Address, Assert.IsType<DeviceReport.Door>(door).Physical, door.Time)));
        Assert.IsType<DeviceReport.Nothing>(Say.One("shelly-d7/status/input:0", ""));
        Assert.Equal("shelly-d7", Say.Refused("shelly-d7/status/input:0", "true").Address);
        Assert.Null(Say.Dialects.Of("shelly-d7/status/wifi"));
    }

    [Theory]
    [InlineData("true", Presence.Online)]
    [InlineData("false", Presence.Offline)]
    public void The_last_will_is_true_or_false(string payload, Presence presence) =>
        Assert.Equal(new DeviceReport.Availability("yard/shelly-d7", presence), Say.One("yard/shelly-d7/online", payload));

    [Fact]
    public void An_answer_about_the_state_is_read_with_the_time_that_has_a_date()
    {
        var all = Say.All("ccm/rpc", """{"id":1,"src":"shelly-d7","result":{"input:0":{"state":false},"mqtt":{"connected":false},"sys":{"time":"09:24","unixtime":1795425881}}}""");
        Assert.Collection(
            all,
            alive => Assert.Equal(new DeviceReport.Alive("shelly-d7", DeviceTime.FromEpoch(1795425881)), alive),
            door => Assert.Equal(("shelly-d7", DoorPhysical.Open), (door.Address, Assert.IsType<DeviceReport.Door>(door).Physical)));
    }

    [Fact]
    public void An_answer_about_the_parts_maps_numbers_to_hardware_addresses()
    {
        var all = Say.All(
            "shelly-d7/rpc",
            """
            {"components":[
              {"key":"bthomedevice:200","status":{"battery":70,"packet_id":31,"last_updated_ts":1795425800},"config":{"addr":"02:aa:bb:cc:00:01"}},
              {"key":"bthomesensor:201","status":{"value":true,"last_updated_ts":1795425800},"config":{"addr":"02:aa:bb:cc:00:01","obj_id":45}},
              {"key":"bthomesensor:202","status":{"value":21,"last_updated_ts":1795425800},"config":{"addr":"02:aa:bb:cc:00:01","obj_id":69}}]}
            """);
        Assert.Collection(
            all,
            battery => Assert.Equal((Blu, 70, "device:31"), (battery.Address, Assert.IsType<DeviceReport.Battery>(battery).Percent, battery.Counter)),
            door => Assert.Equal((Blu, DoorPhysical.Open, null), (door.Address, Assert.IsType<DeviceReport.Door>(door).Physical, door.Counter)));
    }

    [Theory]
    [InlineData("shelly-d7/events/rpc", "")]
    [InlineData("shelly-d7/online", "")]
    [InlineData("shelly-d7/rpc", """{"id":1,"src":"ccm","method":"Shelly.GetStatus"}""")]
    [InlineData("ccm/rpc", """{"id":1,"src":"shelly-d7","result":{"was_on":true}}""")]
    public void Commands_and_deleted_topics_say_nothing(string topic, string payload) => Assert.IsType<DeviceReport.Nothing>(Say.One(topic, payload));

    [Theory]
    [InlineData("shelly-d7/events/rpc", """{"method":"NotifyStatus"}""")]
    [InlineData("shelly-d7/events/rpc", """{"method":"NotifyEvent","params":{"events":{}}}""")]
    [InlineData("shelly-d7/events/rpc", """{"method":"NotifyStatus","params":{"input:0":{"state":true},"input:0":{"state":false}}}""")]
    [InlineData("shelly-d7/events/rpc", """{"method":"NotifyFullStatus","params":{"wifi":{"rssi":-6""")]
    [InlineData("shelly-d7/events/rpc", """{"method":"Else","params":{}}""")]
    [InlineData("shelly-d7/online", "maybe")]
    public void What_cannot_be_read_is_refused(string topic, string payload) => Assert.NotEmpty(Say.Refused(topic, payload).Reason);

    private static IReadOnlyList<DeviceReport> Status(string parts, string method = "NotifyStatus") =>
        Say.All(Events, $$$"""{"src":"shelly-d7","dst":"shelly-d7/events","method":"{{{method}}}","params":{"ts":1795425881.25,{{{parts[1..]}}}}""");

    private static IReadOnlyList<DeviceReport> Happened(params string[] rows) => Notified(Events, rows);

    private static IReadOnlyList<DeviceReport> Advert(string data, string topic = Events) =>
        Notified(topic, $$"""{"component":"script:1","id":1,"event":"shelly-blu","data":{{data}},"ts":1795425881.25}""");

    private static IReadOnlyList<DeviceReport> Notified(string topic, params string[] rows) =>
        Say.All(topic, $$$"""{"src":"shelly-d7","method":"NotifyEvent","params":{"ts":1795425881.25,"events":[{{{string.Join(',', rows)}}}]}}""");
}
