using CaseCenterMonitor.Server.Logs;
using Microsoft.Data.Sqlite;

namespace CaseCenterMonitor.Server.Telemetry.Buffer;

/// <summary>
/// The one way by which figures leave for the store, whoever makes them. It decides nothing but whether they may go at all, and it never fails: what the
/// disk does not take is counted by the buffer and said once.
/// </summary>
internal sealed class Outlet(DiskBuffer buffer, bool mayHaveDetail, ILogger<Outlet> log)
{
    private volatile bool _failing;

    public void Add(IEnumerable<Point> points)
    {
        var lines = points.Where(point => mayHaveDetail || !point.Measurement.IsDetail).Select(LineProtocol.Line).OfType<string>().ToList();
        try
        {
            buffer.Add(lines);
            _failing = false;
        }
        catch (SqliteException failure)
        {
            if (!_failing)
            {
                _failing = true;
                log.LogError(LogEvent.FiguresNotKept, failure, "Figures cannot be put on disk and are dropped; the centre is not touched by this. See that the disk has room");
            }
        }
    }
}
