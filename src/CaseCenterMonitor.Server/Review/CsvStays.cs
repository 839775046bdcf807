using CaseCenterMonitor.Journal.Log;
using NodaTime.Text;

namespace CaseCenterMonitor.Server.Review;

/// <summary>Rows of the detention log as CSV (RFC 4180), times in UTC.</summary>
internal static class CsvStays
{
    public const string Head = "record,arrived_at,booked_at,basis,sex,age_group,observation,wristband,ended_at,ended_as,entries\r\n";

    public static string Row(RecordRow stay) => string.Join(
        ',',
        CsvCell.Of(stay.Record), Time(stay.ArrivedAt), Time(stay.BookedAt), CsvCell.Of(stay.Basis), CsvCell.Of(stay.Sex), CsvCell.Of(stay.AgeGroup), CsvCell.Of(stay.Observation),
        CsvCell.Of(stay.Wristband), Time(stay.EndedAt), CsvCell.Of(stay.EndedAs), LineView.Number(stay.Entries)) + "\r\n";

    private static string Time(long? ticks) => LineView.Time(ticks) is { } at ? InstantPattern.ExtendedIso.Format(at) : "";
}
