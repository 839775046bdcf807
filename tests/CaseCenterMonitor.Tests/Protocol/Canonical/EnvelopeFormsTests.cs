using System.Globalization;
using System.Text;
using CaseCenterMonitor.Protocol.Canonical;
using Xunit;

namespace CaseCenterMonitor.Tests.Protocol.Canonical;

/// <summary>
/// An envelope is read in one of three ways: as our writer writes it, in the plain form whatever its order, and the long way. Spaces and line breaks
/// between the members change the way and nothing else.
/// </summary>
public sealed class EnvelopeFormsTests
{
    private const int Seed = 20261126;
    private const int Rounds = 20_000;

    private static readonly Envelope[] Envelopes =
    [
        Some.Envelope(),
        Some.Envelope(new CanonicalEvent.DoorState(DoorPhysical.Open, DoorLock.Unknown, DoorAlarm.Normal, "门 \"A\" \\ 1"), SubjectKind.Door),
        Some.Envelope(new CanonicalEvent.WristbandLocation("waiting-men", WristbandPresence.Present, Some.Time, -1.25e-3, 2), SubjectKind.Tag),
        Some.Envelope(new CanonicalEvent.WristbandLocation(null, WristbandPresence.Lost, null), SubjectKind.Tag),
        Some.Envelope(new CanonicalEvent.WristbandMotion(true), SubjectKind.Tag),
        Some.Envelope(new CanonicalEvent.WristbandBattery(null), SubjectKind.Tag),
        Some.Envelope(new CanonicalEvent.CallForHelp(DistressKind.Fall, "cell-1"), SubjectKind.Tag),
        Some.Envelope(new CanonicalEvent.ZoneOccupancy("interview-1", 3), SubjectKind.Camera),
        Some.Envelope(new CanonicalEvent.DeviceHealth(HealthState.Late, Some.Time, "silent for 75 s"), SubjectKind.Reader),
    ];

    [Fact]
    public void Every_form_of_every_event_is_read_as_the_same()
    {
        foreach (var envelope in Envelopes)
        {
            var (written, topic) = (Encoding.UTF8.GetString(EnvelopeJson.Write(envelope)), Topics.Event(envelope));
            Assert.Equal(envelope, EnvelopeJson.Read(Encoding.UTF8.GetBytes(written), topic).Value);
            Assert.Equal(envelope, EnvelopeJson.Read(Encoding.UTF8.GetBytes(" " + written + " "), topic).Value);
            Assert.Equal(envelope, EnvelopeJson.Read(Encoding.UTF8.GetBytes("\n" + written), topic).Value);
            Assert.Equal(envelope, EnvelopeJson.Read(Encoding.UTF8.GetBytes(written.Replace("\"data\":{", "\"x\":[{\"a\":1}],\"data\" : { ", StringComparison.Ordinal)), topic).Value);
        }
    }

    [Fact]
    public void An_escape_changes_the_way_and_not_the_answer()
    {
        var envelope = Some.Envelope();
        var written = Encoding.UTF8.GetString(EnvelopeJson.Write(envelope));
        foreach (var (plain, escaped) in new[] { ("\"subject\"", "\"s\\u0075bject\""), ("door/", "door\\/"), ("\"evidence\":\"D", "\"evidence\":\"\\u0044"), ("2026-11", "202\\u0036-11") })
        {
            Assert.Contains(plain, written, StringComparison.Ordinal);
            Assert.Equal(envelope, EnvelopeJson.Read(Encoding.UTF8.GetBytes(written.Replace(plain, escaped, StringComparison.Ordinal)), Topics.Event(envelope)).Value);
        }
    }

    [Theory]
    [InlineData("\"type\":", "\"type\":\"x\",\"type\":")]
    [InlineData("\"replay\":false", "\"replay\":false,\"traceparent\":1,\"traceparent\":2")]
    [InlineData("\"replay\":false", "\"replay\":false,\"x\":{\"a\":1,\"a\":2}")]
    [InlineData("\"replay\":false", "\"replay\":false,\"x\":[{\"a\":1,\"a\":2}]")]
    [InlineData("\"physical\":", "\"lock\":\"locked\",\"physical\":")]
    [InlineData("\"physical\":", "\"\\u0070hysical\":\"open\",\"physical\":")]
    public void A_key_that_stands_twice_is_refused_wherever_it_stands(string right, string wrong)
    {
        var envelope = Some.Envelope();
        var written = Encoding.UTF8.GetString(EnvelopeJson.Write(envelope)).Replace(right, wrong, StringComparison.Ordinal);
        Assert.Equal("Not strict JSON: a key stands twice.", EnvelopeJson.Read(Encoding.UTF8.GetBytes(written), Topics.Event(envelope)).Problem);
    }

    [Theory]
    [InlineData("\"replay\":false", "\"replay\":false,")]
    [InlineData("\"replay\":false,", "\"replay\":false")]
    [InlineData("\"replay\":false", "\"replay\":falsey")]
    [InlineData("\"readers\":2", "\"readers\":02")]
    [InlineData("\"readers\":2", "\"readers\":2,")]
    [InlineData("\"readers\":2", "\"readers\":+2")]
    [InlineData("\"readers\":2", "\"readers\":2.")]
    [InlineData("\"readers\":2", "\"readers\":2e")]
    [InlineData("\"readers\":2", "\"readers\":-")]
    [InlineData("\"readers\":2}}", "\"readers\":2}}}")]
    [InlineData("\"readers\":2}}", "\"readers\":2}")]
    [InlineData("\"specversion\"", "specversion")]
    public void What_is_nearly_JSON_is_refused(string right, string wrong)
    {
        var envelope = Some.Envelope(new CanonicalEvent.WristbandLocation("waiting-men", WristbandPresence.Present, Some.Time, 1.25, 2), SubjectKind.Tag);
        var written = Encoding.UTF8.GetString(EnvelopeJson.Write(envelope));
        Assert.Contains(right, written, StringComparison.Ordinal);
        var read = EnvelopeJson.Read(Encoding.UTF8.GetBytes(written.Replace(right, wrong, StringComparison.Ordinal)), Topics.Event(envelope));
        Assert.StartsWith("Not strict JSON: line 1", read.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_is_done_to_an_envelope_the_three_ways_agree()
    {
        var random = new Random(Seed);
        var taken = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var envelope = Envelopes[random.Next(Envelopes.Length)];
            var (bytes, topic) = (Mutate(random, EnvelopeJson.Write(envelope)), Topics.Event(envelope));
            var asWritten = EnvelopeJson.Read(bytes, topic);
            var plain = EnvelopeJson.Read([(byte)' ', .. bytes], topic);
            var longWay = EnvelopeJson.Read([(byte)'\n', .. bytes], topic);
            var what = string.Create(CultureInfo.InvariantCulture, $"seed {Seed}, round {round}: {Encoding.UTF8.GetString(bytes)}");
            Assert.True(asWritten.Value == plain.Value && plain.Value == longWay.Value, what);
            Assert.True(WithoutPlace(asWritten.Problem) == WithoutPlace(longWay.Problem) && WithoutPlace(plain.Problem) == WithoutPlace(longWay.Problem), what);
            taken += asWritten.Value is null ? 0 : 1;
        }

        Assert.InRange(taken, Rounds / 20, Rounds * 19 / 20); // Neither side of the comparison is empty.
    }

    /// <summary>What is made of an envelope is one object, the event; everything else about it comes again with every message.</summary>
    [Fact]
    public void Reading_an_envelope_makes_nothing_but_its_event()
    {
        foreach (var envelope in Envelopes.Where(envelope => envelope.Data is not CanonicalEvent.DoorState { Evidence: not null }))
        {
            var (bytes, topic) = (EnvelopeJson.Write(envelope), Topics.Event(envelope));
            Read(bytes, topic, times: 100);
            var before = GC.GetAllocatedBytesForCurrentThread();
            Read(bytes, topic, times: 1000);
            Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 1000, 0, 96);
        }
    }

    private static void Read(byte[] bytes, string topic, int times)
    {
        for (var time = 0; time < times; time++)
        {
            if (EnvelopeJson.Read(bytes, topic).Value is null)
            {
                throw new InvalidOperationException("It is a good envelope.");
            }
        }
    }

    /// <summary>One byte changed, a piece said twice, left out, or put somewhere else; or nothing.</summary>
    private static byte[] Mutate(Random random, byte[] bytes)
    {
        var (at, length) = (random.Next(bytes.Length), random.Next(1, 30));
        var piece = bytes[at..Math.Min(bytes.Length, at + length)];
        var to = random.Next(bytes.Length);
        switch (random.Next(6))
        {
            case 0:
                return bytes;
            case 1:
                return [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + length)..]];
            case 2:
                return [.. bytes[..to], .. piece, .. bytes[to..]];
            case 3:
                return [.. bytes[..at], (byte)"{}[]:,\"\\ 01-.eEtn\u0001"[random.Next(18)], .. bytes[(at + 1)..]];
            case 4:
                return Swapped(random, bytes);
            default:
                bytes[at] = (byte)random.Next(256);
                return bytes;
        }
    }

    /// <summary>Two attributes in each other's place.</summary>
    private static byte[] Swapped(Random random, byte[] bytes)
    {
        var parts = Encoding.UTF8.GetString(bytes)[1..^1].Split(',');
        var (one, other) = (random.Next(parts.Length), random.Next(parts.Length));
        (parts[one], parts[other]) = (parts[other], parts[one]);
        return Encoding.UTF8.GetBytes($"{{{string.Join(',', parts)}}}");
    }

    private static string? WithoutPlace(string? problem) =>
        problem?.StartsWith("Not strict JSON: line", StringComparison.Ordinal) == true ? "Not strict JSON" : problem;
}
