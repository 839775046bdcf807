using System.Text;
using System.Text.Json;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.Json;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Journal.Json;

/// <summary>The fast reader of arrivals says what the general one says, of every kind, or leaves it to the general one.</summary>
public sealed class ArrivalDecoderTests
{
    private const int Seed = 20261126;
    private const int EachKind = 60;

    public static TheoryData<string> Words => [.. JournalJson.Signals.Select(signal => signal.Word)];

    [Theory, MemberData(nameof(Words))]
    public void Says_what_the_general_reader_says(string word)
    {
        var random = new Random(Seed);
        var kind = JournalJson.Signals.Single(signal => signal.Word == word).Type;
        var decoder = new ArrivalDecoder();
        for (var turn = 0; turn < EachKind; turn++)
        {
            var origin = turn % 3 == 0 ? new Origin(new GatewayId("gw-north"), "boot-1", turn) : null;
            var written = JournalJson.Write(new ArrivalBody(SomeSignal.Of(kind, random), SomeSignal.Time(random), origin, turn % 3 == 1 ? "c-1" : null));
            var general = JournalJson.Read<ArrivalBody>(written);
            var read = decoder.Read(written);
            Assert.True(
                general.ReceivedAt == read.ReceivedAt && JournalJson.Write(general.Signal).AsSpan().SequenceEqual(JournalJson.Write(read.Signal)),
                $"seed {Seed}, turn {turn}: {Encoding.UTF8.GetString(written)}");
        }
    }

    [Theory]
    [InlineData("time-passed"), InlineData("zone-counted"), InlineData("wristband-located"), InlineData("door-changed"), InlineData("door-accessed")]
    [InlineData("welfare-checked"), InlineData("alarm-acknowledged"), InlineData("stage-completed"), InlineData("drink-offered"), InlineData("booked-in")]
    public void Reads_the_frequent_kinds_itself(string word)
    {
        var kind = JournalJson.Signals.Single(signal => signal.Word == word).Type;
        var (random, decoder) = (new Random(Seed), new ArrivalDecoder());
        Assert.Contains(Enumerable.Range(0, EachKind), _ =>
            decoder.Known(JournalJson.Write(new ArrivalBody(SomeSignal.Of(kind, random), SomeSignal.Time(random)))) is not null);
    }

    /// <summary>Every byte of a body is changed in turn: either both refuse it, or both read the same.</summary>
    [Theory]
    [InlineData("time-passed"), InlineData("zone-counted"), InlineData("wristband-located"), InlineData("door-changed"), InlineData("door-accessed")]
    [InlineData("welfare-checked"), InlineData("alarm-acknowledged"), InlineData("drink-offered")]
    public void One_changed_byte_is_read_or_refused_by_both(string word)
    {
        var kind = JournalJson.Signals.Single(signal => signal.Word == word).Type;
        var (random, decoder) = (new Random(Seed), new ArrivalDecoder());
        var whole = JournalJson.Write(new ArrivalBody(SomeSignal.Of(kind, random), SomeSignal.Time(random), new Origin(new GatewayId("g"), "b", 17)));
        for (var place = 0; place < whole.Length; place++)
        {
            foreach (var letter in "\"{},:09aTZ.-\\ "u8)
            {
                var body = whole.ToArray();
                body[place] = letter;
                if (decoder.Known(body) is { } read)
                {
                    var general = JournalJson.Read<ArrivalBody>(body);
                    Assert.Equal((JsonSerializer.Serialize(general.Signal, JournalJson.Options), general.ReceivedAt), (JsonSerializer.Serialize(read.Signal, JournalJson.Options), read.ReceivedAt));
                }
            }
        }
    }

    [Fact]
    public void Days_that_are_not_in_the_calendar_are_not_taken_for_others()
    {
        var decoder = new ArrivalDecoder();
        Assert.Null(decoder.Known("""{"signal":{"type":"time-passed","occurredAt":"2026-02-29T10:00:00Z"},"receivedAt":"2026-03-01T10:00:00Z"}"""u8));
        Assert.NotNull(decoder.Known("""{"signal":{"type":"time-passed","occurredAt":"2028-02-29T10:00:00Z"},"receivedAt":"2028-03-01T10:00:00Z"}"""u8));
    }
}
