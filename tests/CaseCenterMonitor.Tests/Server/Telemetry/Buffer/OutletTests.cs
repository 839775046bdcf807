using CaseCenterMonitor.Server.Telemetry;
using CaseCenterMonitor.Server.Telemetry.Buffer;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Telemetry.Buffer;

/// <summary>What may leave, and that nobody who makes figures notices a disk.</summary>
public sealed class OutletTests : IDisposable
{
    private static readonly Instant At = Instant.FromUnixTimeMilliseconds(1_764_000_000_000);
    private readonly string _folder = Directory.CreateTempSubdirectory("ccm-outlet-").FullName;
    private readonly DiskBuffer _buffer;

    public OutletTests() => _buffer = DiskBuffer.Open(Path.Join(_folder, "buffer.db"), 1024 * 1024);

    public void Dispose()
    {
        _buffer.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory, InlineData(true, 2), InlineData(false, 1)]
    public void Detail_goes_out_only_where_it_may(bool mayHaveDetail, int lines)
    {
        new Outlet(_buffer, mayHaveDetail, NullLogger<Outlet>.Instance).Add(
        [
            Catalogue.Position.At(At, ["n", "wb-1", "z"], ("presence", 1)), Catalogue.Zone.At(At, ["n", "z"], ("officers", 1)), Catalogue.Journal.At(At, ["n"]),
        ]);
        var waiting = _buffer.Oldest(9, 9, 999)!.Lines;
        Assert.Equal(lines, waiting.Count);
        Assert.Equal(mayHaveDetail, waiting.Any(line => line.Contains("wb-1", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_disk_that_takes_nothing_costs_the_figures_and_nobody_else_notices()
    {
        var log = new Said<Outlet>();
        var outlet = new Outlet(_buffer, true, log);
        using (var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Join(_folder, "buffer.db")};Pooling=False"))
        {
            other.Open();
            using var break_ = other.CreateCommand();
            break_.CommandText = "alter table parcels rename to elsewhere";
            break_.ExecuteNonQuery();
        }

        outlet.Add([Catalogue.Zone.At(At, ["n", "z"], ("officers", 1))]);
        outlet.Add([Catalogue.Zone.At(At, ["n", "z"], ("officers", 2))]);
        Assert.Equal(2, _buffer.Figures.Dropped);
        Assert.Single(log.Lines);
    }
}
