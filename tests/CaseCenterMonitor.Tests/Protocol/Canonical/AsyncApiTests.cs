using System.Text.Json;
using CaseCenterMonitor.Protocol.Canonical;
using Xunit;
using YamlDotNet.Serialization;

namespace CaseCenterMonitor.Tests.Protocol.Canonical;

/// <summary>docs/asyncapi.yaml and the code say the same: every field, every word, every topic, in both directions.</summary>
public sealed class AsyncApiTests
{
    private static readonly Node Document = new(new DeserializerBuilder().Build().Deserialize<object>(File.ReadAllText(Repository.Path("docs/asyncapi.yaml"))));

    private static readonly CanonicalEvent[] Events =
    [
        .. from physical in Enum.GetValues<DoorPhysical>() select new CanonicalEvent.DoorState(physical, DoorLock.Locked, DoorAlarm.Normal, "said"),
        .. from @lock in Enum.GetValues<DoorLock>() select new CanonicalEvent.DoorState(DoorPhysical.Open, @lock, DoorAlarm.Normal),
        .. from alarm in Enum.GetValues<DoorAlarm>() select new CanonicalEvent.DoorState(DoorPhysical.Open, DoorLock.Locked, alarm),
        .. from result in Enum.GetValues<AccessResult>() select new CanonicalEvent.DoorAccess(result, AccessMeans.Card),
        .. from means in Enum.GetValues<AccessMeans>() select new CanonicalEvent.DoorAccess(AccessResult.Denied, means),
        .. from presence in Enum.GetValues<WristbandPresence>() select new CanonicalEvent.WristbandLocation("room", presence, Some.Time, 1.5, 2),
        new CanonicalEvent.WristbandLocation(null, WristbandPresence.Unknown, null),
        .. from strap in Enum.GetValues<StrapState>() select new CanonicalEvent.WristbandStrap(strap),
        new CanonicalEvent.WristbandBattery(40),
        new CanonicalEvent.WristbandBattery(null),
        new CanonicalEvent.WristbandMotion(true),
        .. from kind in Enum.GetValues<DistressKind>() select new CanonicalEvent.CallForHelp(kind, "room", "pressed"),
        new CanonicalEvent.CallForHelp(DistressKind.Fall, null),
        new CanonicalEvent.ZoneOccupancy("room", 3),
        new CanonicalEvent.ZoneOccupancy("room", null),
        .. from state in Enum.GetValues<HealthState>() select new CanonicalEvent.DeviceHealth(state, Some.Time, "said"),
        new CanonicalEvent.DeviceHealth(HealthState.Lost, null),
    ];

    [Fact]
    public void Every_envelope_is_as_described_and_nothing_is_described_that_is_never_sent()
    {
        var schema = Document["components"]["messages"]["envelope"]["payload"];
        var written = Events.Select(data => Some.Envelope(data))
            .Concat(Enum.GetValues<ClockGrade>().Select(clock => Some.Envelope() with { Clock = clock }))
            .Select(envelope => EnvelopeJson.Write(envelope));
        AssertDescribes(schema, [.. written.Select(Parse)]);
    }

    [Fact]
    public void The_data_of_every_type_are_as_described()
    {
        var schemas = Document["components"]["schemas"];
        var envelopes = Events.Select(data => Parse(EnvelopeJson.Write(Some.Envelope(data)))).ToLookup(json => json.GetProperty("type").GetString()!);
        Assert.Equal(schemas.Keys.Order(), envelopes.Select(type => type.Key).Order());
        foreach (var type in envelopes)
        {
            AssertDescribes(schemas[type.Key], [.. type.Select(json => json.GetProperty("data"))]);
        }
    }

    [Fact]
    public void What_a_gateway_says_about_itself_is_as_described()
    {
        var messages = Document["components"]["messages"];
        AssertDescribes(messages["status"]["payload"], [Parse(StatusJson.Write(new GatewayStatus(true, "7f3c", "0.1.0", Some.Time)))]);
        AssertDescribes(messages["heartbeat"]["payload"], [Parse(StatusJson.Write(new GatewayHeartbeat("7f3c", Some.Time, 1, 2, 3.5, 4, 5, 6)))]);
        var entry = new QuarantineEntry(Some.Time, "gate/send", "Not strict JSON.", 17, "{", "door-1");
        AssertDescribes(messages["quarantine"]["payload"], [Parse(StatusJson.Write(entry)), Parse(StatusJson.Write(entry with { Device = null }))]);
    }

    [Fact]
    public void The_topics_are_those_of_the_code()
    {
        var channels = Document["channels"];
        Assert.Equal(Topics.Status("{site}", "{gateway}"), channels["status"]["address"].Text);
        Assert.Equal(Topics.Heartbeat("{site}", "{gateway}"), channels["heartbeat"]["address"].Text);
        Assert.Equal(Topics.Quarantine("{site}", "{gateway}"), channels["quarantine"]["address"].Text);
        var kinds = Enum.GetValues<SubjectKind>().Select(kind => Topics.Event(Some.Envelope(kind: kind)).Split('/')[4]);
        Assert.Equal(channels["event"]["parameters"]["kind"]["enum"].Words, kinds);
        Assert.Equal(
            channels["event"]["address"].Text,
            Topics.Event(Some.Envelope(id: "{device}") with { Site = "{site}", Gateway = "{gateway}" }).Replace("/door/", "/{kind}/", StringComparison.Ordinal));
    }

    private static void AssertDescribes(Node schema, IReadOnlyList<JsonElement> written)
    {
        var properties = schema["properties"];
        var names = written.SelectMany(json => json.EnumerateObject().Select(field => field.Name)).Distinct().Order().ToList();
        Assert.Equal(properties.Keys.Order(), names);
        var always = names.Where(name => written.All(json => json.TryGetProperty(name, out _))).ToList();
        Assert.Equal(schema["required"].Words.Order(), always);
        foreach (var name in names)
        {
            AssertDescribes(name, properties[name], [.. written.Where(json => json.TryGetProperty(name, out _)).Select(json => json.GetProperty(name))]);
        }
    }

    private static void AssertDescribes(string name, Node schema, IReadOnlyList<JsonElement> values)
    {
        if (schema.Keys.Contains("enum"))
        {
            Assert.Equal(schema["enum"].Words.Order(), values.Select(value => value.GetString()!).Distinct().Order());
        }
        else if (schema.Keys.Contains("const"))
        {
            Assert.All(values, value => Assert.Equal(schema["const"].Text, value.GetString()));
        }
        else
        {
            var types = schema["type"].Words;
            Assert.All(values, value => Assert.True(types.Any(type => Is(value, type)), $"{name} {value} is no {string.Join(" or ", types)}"));
        }
    }

    private static bool Is(JsonElement value, string type) => type switch
    {
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        "object" => value.ValueKind == JsonValueKind.Object,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No JSON type."),
    };

    private static JsonElement Parse(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    /// <summary>One place of the document; asking for what is not there says where.</summary>
    private sealed class Node(object? value, string path = "asyncapi.yaml")
    {
        public string Text => Assert.IsType<string>(value);

        public IReadOnlyList<string> Keys => value is Dictionary<object, object> map ? [.. map.Keys.Cast<string>()] : [];

        /// <summary>The texts of a list; a single text is a list of one.</summary>
        public IReadOnlyList<string> Words => value is List<object> list ? [.. list.Cast<string>()] : [Text];

        public Node this[string key] =>
            value is Dictionary<object, object> map && map.TryGetValue(key, out var inner)
                ? new Node(inner, $"{path}/{key}")
                : throw new KeyNotFoundException($"{path} has no {key}");
    }
}
