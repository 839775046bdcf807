using System.Text.Json;
using CaseCenterMonitor.Cli;
using CaseCenterMonitor.Tests.RealInput;
using Xunit;

namespace CaseCenterMonitor.Tests.Cli;

public sealed class DecodeTests : IDisposable
{
    private const string Opened = """{"topic":"esp-rfid/d-1/send","payload":"{\"type\":\"INFO\",\"src\":\"door\",\"desc\":\"Door Open\"}","receivedAt":"2026-11-23T09:24:41.5Z"}""";

    private readonly string _folder = Directory.CreateTempSubdirectory("ccm-decode-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_message_becomes_its_canonical_events_with_two_times_and_a_clock()
    {
        var (code, lines, _) = Decode(Opened);

        Assert.Equal(ExitFine, code);
        var meant = Assert.Single(lines).GetProperty("events")[0];
        Assert.Equal("ccm.door.state.v1", Text(meant, "type"));
        Assert.Equal("door/esp-rfid/d-1", Text(meant, "subject"));
        Assert.Equal(("2026-11-23T09:24:41.5Z", "2026-11-23T09:24:41.5Z", "gateway"), (Text(meant, "time"), Text(meant, "receivedtime"), Text(meant, "clock")));
        Assert.Equal("open", Text(meant.GetProperty("data"), "physical"));
    }

    [Fact]
    public void A_body_may_be_bytes_or_a_text_or_JSON_as_it_is()
    {
        var (_, lines, _) = Decode(
            """{"topic":"zigbee2mqtt/d","payload":"{\"contact\":false}"}""",
            """{"topic":"zigbee2mqtt/d","payload":{"contact":false}}""",
            """{"topic":"zigbee2mqtt/d","payloadBase64":"eyJjb250YWN0IjpmYWxzZX0=","retain":0,"qos":1}""");

        Assert.All(lines, line => Assert.Equal("open", Text(line.GetProperty("events")[0].GetProperty("data"), "physical")));
    }

    [Fact]
    public void What_the_broker_kept_is_graded_so()
    {
        var (_, lines, _) = Decode("""{"topic":"zigbee2mqtt/d","payload":"{\"contact\":true}","retain":true}""");
        Assert.Equal("retained", Text(lines[0].GetProperty("events")[0], "clock"));
    }

    [Fact]
    public void What_cannot_be_decoded_is_in_quarantine_with_its_reason_and_is_a_result()
    {
        var (code, lines, error) = Decode(
            """{"topic":"zigbee2mqtt/d","payload":"{\"contact\":false,\"contact\":true}"}""",
            """{"topic":"somebody/else","payload":"1"}""");

        Assert.Equal(ExitFine, code);
        Assert.StartsWith("Not strict JSON", Text(lines[0], "quarantine"), StringComparison.Ordinal);
        Assert.Equal("No dialect has this topic.", Text(lines[1], "quarantine"));
        Assert.All(lines, line => Assert.Empty(line.GetProperty("events").EnumerateArray()));
        Assert.Contains("2 lines, 2 in quarantine, 0 that are no messages", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x", "it is not JSON")]
    [InlineData("[1]", "it is JSON and not an object")]
    [InlineData("""{"payload":"1"}""", "\"topic\" is missing")]
    [InlineData("""{"topic":"a"}""", "\"payload\" is missing")]
    [InlineData("""{"topic":"a","payload":"1","payloadBase64":"MQ=="}""", "one of them is enough")]
    [InlineData("""{"topic":"a","payloadBase64":"???"}""", "is not base64")]
    [InlineData("""{"topic":"a","payload":"1","receivedAt":"2026-11-23 09:24"}""", "\"receivedAt\" is not a time with a zone")]
    [InlineData("""{"topic":"a","payload":"1","retain":"maybe"}""", "\"retain\" is neither true nor false")]
    [InlineData("""{"topic":"a","topic":"b","payload":"1"}""", "it is not JSON")]
    public void A_line_that_is_no_message_is_named_and_the_others_are_decoded(string wrong, string why)
    {
        var (code, lines, error) = Decode(wrong, Opened);

        Assert.Equal(ExitProblems, code);
        Assert.Contains("captured.jsonl:1: ", error, StringComparison.Ordinal);
        Assert.Contains(why, error, StringComparison.Ordinal);
        Assert.Contains(why, Text(lines[0], "problem"), StringComparison.Ordinal);
        Assert.Single(lines[1].GetProperty("events").EnumerateArray());
    }

    [Fact]
    public void With_a_site_devices_have_its_ids_and_silence_is_told_with_the_next_message()
    {
        var door = "esp-rfid/d-exit-street";
        var (_, lines, _) = DecodeAt(
            Repository.Path("sites/northside/site.yaml"),
            Opened.Replace("esp-rfid/d-1", door, StringComparison.Ordinal),
            Opened.Replace("esp-rfid/d-1", door, StringComparison.Ordinal).Replace("09:24:41.5Z", "09:54:41.5Z", StringComparison.Ordinal).Replace("Door Open", "Door Closed", StringComparison.Ordinal));

        Assert.Contains(Events(lines[0]), meant => Text(meant, "subject") == "door/d-exit-street" && Text(meant, "type") == "ccm.door.state.v1");
        Assert.Contains(Events(lines[1]), meant => Text(meant, "subject") == "door/d-exit-street" && Is(meant, "lost"));
        Assert.Contains(Events(lines[1]), meant => Text(meant, "subject") == "door/d-exit-street" && Is(meant, "online"));
    }

    [Fact]
    public void A_file_that_is_not_there_and_a_gateway_without_a_site_are_refused_with_the_remedy()
    {
        Assert.Equal(ExitNotDone, Run(["decode", Path.Join(_folder, "none.jsonl")]).Code);
        var (code, _, error) = Run(["decode", "-", "--gateway", "gw-1"]);
        Assert.Equal(ExitProblems, code);
        Assert.Contains("add --site", error, StringComparison.Ordinal);
        Assert.Contains("zigbee2mqtt", Run(["decode", "-", "--base", "zigbee=z"]).Error, StringComparison.Ordinal);
    }

    [RealInputFact("payloads/index.json")]
    public void Every_sample_has_either_a_meaning_or_a_reason()
    {
        using var index = JsonDocument.Parse(SharedData.Text("payloads/index.json"));
        var entries = index.RootElement.ValueKind == JsonValueKind.Array ? index.RootElement : index.RootElement.EnumerateObject().First(each => each.Value.ValueKind == JsonValueKind.Array).Value;
        var captured = entries.EnumerateArray().Select(entry => JsonSerializer.Serialize(new
        {
            topic = entry.GetProperty("topic").GetString(),
            payloadBase64 = Convert.ToBase64String(SharedData.Bytes($"payloads/{entry.GetProperty("path").GetString()}")),
        })).ToArray();

        var (code, lines, _) = Decode(captured);

        Assert.Equal((ExitFine, captured.Length), (code, lines.Count));
        Assert.All(lines, line => Assert.True(
            line.TryGetProperty("quarantine", out _) || line.TryGetProperty("notes", out _) || line.TryGetProperty("readings", out _) || Events(line).Any(),
            line.ToString()));
    }

    private const int ExitFine = 0;
    private const int ExitProblems = 1;
    private const int ExitNotDone = 2;

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;

    private static IEnumerable<JsonElement> Events(JsonElement line) => line.GetProperty("events").EnumerateArray();

    private static bool Is(JsonElement meant, string health) =>
        Text(meant, "type") == "ccm.device.health.v1" && Text(meant.GetProperty("data"), "state") == health;

    private (int Code, IReadOnlyList<JsonElement> Lines, string Error) Decode(params string[] captured) => DecodeAt(null, captured);

    private (int Code, IReadOnlyList<JsonElement> Lines, string Error) DecodeAt(string? site, params string[] captured)
    {
        var file = Path.Join(_folder, "captured.jsonl");
        File.WriteAllLines(file, captured);
        var (code, output, error) = Run(site is null ? ["decode", file] : ["decode", file, "--site", site]);
        return (code, [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))], error);
    }

    private static (int Code, string Output, string Error) Run(string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        return (Program.Run(args, output, error), output.ToString(), error.ToString());
    }
}
