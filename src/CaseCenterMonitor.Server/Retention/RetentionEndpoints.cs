using CaseCenterMonitor.Journal.Retention;
using CaseCenterMonitor.Journal.Sqlite;
using CaseCenterMonitor.Server.Access;
using NodaTime;

namespace CaseCenterMonitor.Server.Retention;

/// <param name="Days">How long it is kept.</param>
/// <param name="Cutoff">What is older is due now, or gone already.</param>
public sealed record KeptView(string Kind, double Days, Instant Cutoff);

/// <summary>What becomes of the disk when everything goes on as in the last week.</summary>
/// <param name="FreeBytes">On the disk of the journal; null when it is not on this machine.</param>
/// <param name="DaysUntilFull">Null when it does not grow, or nobody knows what is free.</param>
public sealed record RetentionView(
    IReadOnlyList<KeptView> Kept, string Entries, long Bytes, double EntriesPerDay, double BytesPerDay, long? FreeBytes, double? DaysUntilFull);

/// <summary>How long what is kept, and how long the disk lasts.</summary>
public static class RetentionEndpoints
{
    /// <summary>The time that stands for the future.</summary>
    private static readonly Duration Looked = Duration.FromDays(7);

    public static void MapRetention(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/retention", View).WithTags("Review").RequireAuthorization(May.SeeRecord).Produces<RetentionView>();

    private static Task<RetentionView> View(Premises premises, TimeProvider clock, CancellationToken cancel) => Task.Run(
        () =>
        {
            var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
            var rules = RetentionRules.Of(premises.Centre.Policies);
            using var store = premises.Journal.OpenStoreToRead();
            using var reader = premises.Journal.OpenReading();
            var (last, bytes) = (store.LastSequence, store.Bytes);
            var (first, since) = reader.FirstAfter((now - Looked).ToUnixTimeTicks()) is { } line ? (line.Sequence, Instant.FromUnixTimeTicks(line.At)) : (last, now);
            var days = Math.Max((now - since).TotalDays, 1.0 / 24);
            var perDay = (last - first) / days;
            var bytesPerDay = last == 0 ? 0 : perDay * bytes / last;
            var free = premises.Journal is SqliteAddress file ? new DriveInfo(Path.GetFullPath(file.Path)).AvailableFreeSpace : (long?)null;
            return new RetentionView(
                [
                    new KeptView("readings", rules.Readings.TotalDays, now - rules.Readings),
                    new KeptView("records", rules.Records.TotalDays, now - rules.Records),
                    new KeptView("suite", rules.Suite.TotalDays, now - rules.Suite),
                ],
                last.ToString(System.Globalization.CultureInfo.InvariantCulture), bytes, perDay, bytesPerDay, free, free / bytesPerDay is var left && double.IsFinite(left ?? double.NaN) ? left : null);
        },
        cancel);
}
