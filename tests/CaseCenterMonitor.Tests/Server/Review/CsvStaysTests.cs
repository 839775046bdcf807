using CaseCenterMonitor.Journal.Log;
using CaseCenterMonitor.Server.Review;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Review;

/// <summary>One row of the sheet for each stay; what the record does not say is an empty cell.</summary>
public sealed class CsvStaysTests
{
    private static readonly long Arrived = Instant.FromUtc(2026, 11, 22, 10, 0).ToUnixTimeTicks();

    [Fact]
    public void A_stay_has_a_cell_for_each_word_of_the_head()
    {
        var row = CsvStays.Row(new RecordRow("1122-037", "t", 9, 40, Arrived, Arrived, "summons", "male", "adult", "general", "wb-1", Arrived + NodaConstants.TicksPerHour, "released"));
        Assert.Equal("1122-037,2026-11-22T10:00:00Z,2026-11-22T10:00:00Z,summons,male,adult,general,wb-1,2026-11-22T11:00:00Z,released,9\r\n", row);
        Assert.Equal(CsvStays.Head.Split(',').Length, row.Split(',').Length);
    }

    [Fact]
    public void Whoever_is_held_still_has_no_end_and_a_number_that_begins_like_a_formula_stays_text() =>
        Assert.Equal(
            "'=1,2026-11-22T10:00:00Z,,,,,,,,,2\r\n",
            CsvStays.Row(new RecordRow("=1", "t", 2, 40, Arrived, null, null, null, null, null, null, null, null)));
}
