using System.Text;
using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Protocol.Dialects;
using CaseCenterMonitor.Protocol.Dialects.Mapper;
using CaseCenterMonitor.Sites;
using CaseCenterMonitor.Tests.Sites;
using Xunit;

namespace CaseCenterMonitor.Tests.Protocol.Dialects;

/// <summary>Devices without a dialect, understood by what a site file says about their messages.</summary>
public sealed class MapperDialectTests
{
    // The name of the watch stands in the message only; a call for help has no time at all, a heartbeat the local one, and a data set is months old.
    private const string Watch =
        """
        mappers:
          - id: sos-watch
            gateway: gw-1
            topic: watches/up
            address: watch-network
            tag: $.imei
            time: { path: $.at, form: pattern, pattern: dd/MM/yyyy HH:mm:ss }
            facts:
              - { says: distress, path: $.kind, words: { SOS: panic-button, FALL: fall } }
              - { says: history, path: $.kind, words: { DATASET: history } }
              - { says: battery, path: $.power }
              - { says: pulse, path: $.heart }
              - { says: worn, path: $.worn, words: { "1": "true", "0": "false" } }
        """;

    private const string CardReader =
        """
        mappers:
          - id: card-reader
            gateway: gw-1
            topic: tele/+/SENSOR
            address: "{2}"
            tag: $.RDM6300.UID
            time: { path: $.Time, form: iso }
            facts:
              - { says: read, path: $.RDM6300.UID }
        """;

    private const string RadioGateway =
        """
        mappers:
          - id: radio-gateway
            gateway: gw-1
            topic: radio/#
            rows: $.events
            address: $.router
            tag: $['device id']
            time: { path: $.ms, form: epoch }
            facts:
              - { says: rssi, path: "$.signal[0]" }
              - { says: battery, path: $.volts, scale: 0.1 }
              - { says: moving, path: $.moves }
        """;

    private const string Contact =
        """
        mappers:
          - id: contact
            gateway: gw-1
            topic: contacts/+
            address: "{2}"
            facts:
              - { says: door, path: $.reed, words: { "1": closed, "0": open }, when: { path: $.type, is: [state] } }
              - { says: access, path: $.card, words: { ok: granted, no: denied } }
              - { says: availability, path: $.life, words: { up: online, down: offline } }
              - { says: battery, path: $.battery }
              - { says: occupancy, path: $.people }
        """;

    [Fact]
    public void A_press_on_a_watch_is_a_call_for_help_without_a_time()
    {
        var call = Assert.IsType<DeviceReport.Distress>(Assert.Single(Say(Watch, "watches/up", """{"imei":"990000000000017","kind":"SOS"}""")));
        Assert.Equal(("watch-network", "990000000000017", DistressKind.PanicButton, "SOS", null), (call.Address, call.Tag, call.Kind, call.Evidence, call.Time));
        Assert.Equal(DistressKind.Fall, Assert.IsType<DeviceReport.Distress>(Assert.Single(Say(Watch, "watches/up", """{"imei":"1","kind":"FALL"}"""))).Kind);
    }

    [Fact]
    public void A_heartbeat_in_local_time_says_how_the_watch_is()
    {
        var state = Assert.IsType<DeviceReport.TagState>(Assert.Single(Say(
            Watch, "watches/up", """{"imei":"1","kind":"BEAT","at":"23/11/2026 18:30:00","power":"81","heart":72,"worn":"1"}""")));
        Assert.Equal((81, 72, true), (state.BatteryPercent, state.PulsePerMinute, state.Worn));
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 10, 30, 0, TimeSpan.Zero), state.Time!.Value.Value.ToUniversalTime());
        Assert.True(state.Time.Value.IsAssumedLocal);
    }

    [Fact]
    public void A_data_set_of_the_past_is_history_and_nothing_in_it_is_so_now()
    {
        var past = Assert.Single(Say(Watch, "watches/up", """{"imei":"1","kind":"DATASET","at":"02/03/2026 08:00:00","heart":0,"power":3}"""));
        Assert.IsType<DeviceReport.History>(past);
    }

    [Fact]
    public void A_missing_pulse_is_not_a_pulse_of_nothing()
    {
        Assert.IsType<DeviceReport.Alive>(Assert.Single(Say(Watch, "watches/up", """{"imei":"1","kind":"BEAT"}""")));
        Assert.Null(Assert.IsType<DeviceReport.TagState>(Assert.Single(Say(Watch, "watches/up", """{"imei":"1","heart":0}"""))).PulsePerMinute);
    }

    [Fact]
    public void A_card_held_to_a_reader_is_a_tag_at_that_reader()
    {
        var read = Assert.IsType<DeviceReport.Sighting>(Assert.Single(Say(CardReader, "tele/gate-2/SENSOR", """{"Time":"2026-11-23T18:30:00","RDM6300":{"UID":"8001f0a2"}}""")));
        Assert.Equal(("gate-2", "8001f0a2", 0d), (read.Address, read.Tag, read.Metres));
        Assert.True(read.Time!.Value.IsAssumedLocal);
        Assert.Equal(TimeSpan.FromHours(8), read.Time.Value.Value.Offset);
    }

    [Fact]
    public void Rows_of_a_radio_gateway_are_read_one_by_one_and_a_bad_one_costs_itself()
    {
        var reports = Say(RadioGateway, "radio/north/up", """
            {"events":[
              {"router":"r-1","device id":"aa01","signal":[-71,0],"ms":1763889881250,"volts":850},
              {"router":"r-1","signal":[-60]},
              {"router":"r-2","device id":"aa02","signal":["-64"],"moves":"true"},
              {"router":"r-2","device id":"aa03","signal":[300]},
              7]}
            """);

        Assert.Equal(
            [
                "Sighting r-1 aa01 -71", "TagState r-1 aa01 85", "Refused r-1", "Sighting r-2 aa02 -64", "TagState r-2 aa02 moves", "Refused r-2", "Refused ",
            ],
            reports.Select(Line));
        Assert.Equal(250, reports[0].Time!.Value.Value.Millisecond);
    }

    [Fact]
    public void A_contact_is_open_closed_or_unknown_and_says_nothing_where_its_condition_does_not_hold()
    {
        Assert.Equal(["Door c-1 Open"], Said("""{"type":"state","reed":0}"""));
        Assert.Equal(["Door c-1 Closed"], Said("""{"type":"state","reed":"1"}"""));
        Assert.Equal(["Door c-1 Unknown"], Said("""{"type":"state","reed":null}"""));
        Assert.Equal(["Door c-1 Unknown", "Refused c-1"], Said("""{"type":"state","reed":2}"""));
        Assert.Equal(["Alive c-1"], Said("""{"type":"config","reed":1}"""));
        Assert.Equal(["Alive c-1"], Said("""{"type":"state"}"""));
    }

    [Fact]
    public void Cards_life_battery_and_counts_are_read_by_their_words_and_ranges()
    {
        Assert.Equal(["Access c-1 Granted"], Said("""{"card":"ok"}"""));
        Assert.Equal(["Refused c-1"], Said("""{"card":"maybe"}"""));
        Assert.Equal(["Availability c-1 Offline"], Said("""{"life":"down"}"""));
        Assert.Equal(["Battery c-1 7"], Said("""{"battery":"7"}"""));
        Assert.Equal(["Battery c-1 unknown", "Refused c-1"], Said("""{"battery":255}"""));
        Assert.Equal(["Occupancy c-1 unknown"], Said("""{"people":null}"""));
        Assert.Equal(["Occupancy c-1 0"], Said("""{"people":0}"""));
    }

    [Fact]
    public void What_cannot_be_read_is_refused_and_a_deleted_topic_is_nothing()
    {
        Assert.StartsWith("Not strict JSON", Assert.IsType<DeviceReport.Refused>(Assert.Single(Say(Contact, "contacts/c-1", "{"))).Reason, StringComparison.Ordinal);
        Assert.IsType<DeviceReport.Refused>(Assert.Single(Say(Contact, "contacts/c-1", """{"card":"ok","card":"no"}""")));
        Assert.IsType<DeviceReport.Refused>(Assert.Single(Say(RadioGateway, "radio/x", """{"other":1}""")));
        Assert.IsType<DeviceReport.Nothing>(Assert.Single(Say(Contact, "contacts/c-1", "")));
        Assert.IsType<DeviceReport.Nothing>(Assert.Single(Say(RadioGateway, "radio/x", """{"events":[]}""")));
    }

    [Theory]
    [InlineData("watches/up", "watches/up", true)]
    [InlineData("watches/up", "watches/up/x", false)]
    [InlineData("tele/+/SENSOR", "tele/a/SENSOR", true)]
    [InlineData("tele/+/SENSOR", "tele/a/b/SENSOR", false)]
    [InlineData("tele/+/SENSOR", "tele/a/STATE", false)]
    [InlineData("radio/#", "radio/a/b/c", true)]
    [InlineData("radio/#", "radio", true)]
    [InlineData("radio/#", "radios", false)]
    public void A_topic_belongs_to_the_mapper_whose_filter_it_matches(string filter, string topic, bool matches) =>
        Assert.Equal(matches, TopicFilter.Parse(filter).Value!.Matches(topic));

    [Fact]
    public void Whatever_arrives_it_answers_with_reports()
    {
        var random = new Random(20261126);
        string[] yaml = [Watch, CardReader, RadioGateway, Contact];
        string[] payloads = ["""{"imei":"1","kind":"SOS","at":"23/11/2026 18:30:00"}""", """{"Time":"x","RDM6300":{"UID":1}}""", """{"events":[{"router":"r","device id":"a","signal":[1]}]}""", """{"type":"state","reed":0,"card":"ok"}"""];
        var dialects = yaml.Select(each => new MapperDialect(Mapping(each))).ToList();
        for (var round = 0; round < 20_000; round++)
        {
            var bytes = Encoding.UTF8.GetBytes(payloads[random.Next(payloads.Length)]);
            for (var change = random.Next(4); change >= 0; change--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            Assert.All(dialects, dialect => Assert.NotEmpty(dialect.Decode(new DeviceMessage("tele/a/SENSOR", bytes))));
        }
    }

    private static IEnumerable<string> Said(string payload) => Say(Contact, "contacts/c-1", payload).Select(Line);

    private static IReadOnlyList<DeviceReport> Say(string yaml, string topic, string payload)
    {
        var dialects = DialectSet.Of(new Dictionary<string, string>(), TimeZoneInfo.Utc, [Mapping(yaml)]);
        return dialects.Of(topic)!.Decode(new DeviceMessage(topic, Encoding.UTF8.GetBytes(payload)));
    }

    private static Mapping Mapping(string yaml)
    {
        var reading = SiteFileReader.Read($"{SmallSite.Yaml}\n{yaml}", SmallSite.File);
        Assert.Empty(reading.Problems);
        return Assert.Single(reading.Site!.Mappers).Mapping;
    }

    private static string Line(DeviceReport report) => report switch
    {
        DeviceReport.Sighting seen => $"Sighting {seen.Address} {seen.Tag} {seen.Rssi}",
        DeviceReport.TagState { Moving: true } state => $"TagState {state.Address} {state.Tag} moves",
        DeviceReport.TagState state => $"TagState {state.Address} {state.Tag} {state.BatteryPercent}",
        DeviceReport.Door door => $"Door {door.Address} {door.Physical}",
        DeviceReport.Access access => $"Access {access.Address} {access.Result}",
        DeviceReport.Availability there => $"Availability {there.Address} {there.Presence}",
        DeviceReport.Battery battery => $"Battery {battery.Address} {battery.Percent?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "unknown"}",
        DeviceReport.Occupancy count => $"Occupancy {count.Address} {count.Count?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "unknown"}",
        _ => $"{report.GetType().Name} {report.Address}",
    };
}
