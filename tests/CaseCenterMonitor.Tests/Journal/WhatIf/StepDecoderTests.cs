using System.Text;
using System.Text.Json;
using CaseCenterMonitor.Benchmarks.WhatIf.Year;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Journal.WhatIf;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Journal.WhatIf;

/// <summary>The fast reader of transitions says what the general one says, or leaves it to the general one.</summary>
public sealed class StepDecoderTests
{
    private static readonly AlarmTransition Acknowledged = new(
        Instant.FromUtc(2026, 11, 23, 22, 19, 32), new AlarmKey("DOR-1", Subject.Of(new DoorId("d-exit"))), AlarmInput.Acknowledge,
        AlarmState.Unacknowledged, AlarmState.Acknowledged, AlarmPriority.Critical, new OfficerNumber("19"));

    /// <summary>A day of a simulated centre rings, worsens, is acknowledged, attended, resolved and over.</summary>
    [Fact]
    public void Says_what_the_general_reader_says_of_a_whole_day()
    {
        var centre = YearCentre.Of(File.ReadAllText(Repository.Path("sites/northside/site.yaml")));
        var (decoder, read) = (new StepDecoder(), 0);
        SimulatedYear.Live(centre, new YearSettings(1, 7), (kind, _, _, body) =>
        {
            if (kind == EntryKind.Transition)
            {
                Assert.Equal(JournalJson.Read<JournaledStep>(body), decoder.Known(body));
                read++;
            }
        });
        Assert.True(read > 100, $"{read} steps are too few for a day");
    }

    /// <summary>Every byte of a body is changed in turn: either both refuse it, or both read the same.</summary>
    [Fact]
    public void One_changed_byte_is_read_or_refused_by_both()
    {
        var (decoder, whole) = (new StepDecoder(), JournalJson.Write(Acknowledged));
        Assert.Equal(JournaledStep.Of(Acknowledged), decoder.Known(whole));
        for (var place = 0; place < whole.Length; place++)
        {
            foreach (var letter in "\"{},:09aTZ.-\\ "u8)
            {
                var body = whole.ToArray();
                body[place] = letter;
                Assert.Equal(Read(() => JournalJson.Read<JournaledStep>(body)), Read(() => decoder.Read(body)));
            }
        }
    }

    [Fact]
    public void A_field_that_stands_twice_is_refused()
    {
        var text = Encoding.UTF8.GetString(JournalJson.Write(Acknowledged));
        var twice = Encoding.UTF8.GetBytes(text[..^1] + ",\"priority\":\"low\"}");
        Assert.Throws<JsonException>(() => new StepDecoder().Read(twice));
    }

    private static JournaledStep? Read(Func<JournaledStep> read)
    {
        try
        {
            return read();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
