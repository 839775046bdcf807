using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Snapshots;
using CaseCenterMonitor.Rules;
using NodaTime;

namespace CaseCenterMonitor.Server.Centres;

/// <summary>A centre that is open, with what is done about snapshots behind it: closed together, and also when opening came only half-way.</summary>
/// <param name="Snapshots">Null when none are kept.</param>
internal sealed record OpenedCentre(LiveCentre Centre, SnapshotRoutine? Snapshots) : IAsyncDisposable
{
    /// <param name="journal">Disposed with what is returned, or when it fails.</param>
    /// <exception cref="JournalDivergedException">The journal was changed.</exception>
    /// <exception cref="JournalFencedException">Another server began meanwhile.</exception>
    public static OpenedCentre Of(IJournal journal, Premises premises, Instant now)
    {
        ISnapshots? snapshots = null;
        try
        {
            snapshots = premises.SnapshotEvery == 0 ? null : premises.Journal.OpenSnapshots();
            var centre = LiveCentre.Open(
                journal, premises.Centre, RuleBook.For(premises.Centre), premises.EngineSettings, premises.Build, now, snapshots, premises.Text);
            return new OpenedCentre(centre, snapshots is null ? null : RoutineOf(snapshots, centre, premises));
        }
        catch
        {
            (snapshots as IDisposable)?.Dispose();
            journal.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Snapshots is { } snapshots)
        {
            await snapshots.DisposeAsync();
        }

        Centre.Dispose();
    }

    private static SnapshotRoutine RoutineOf(ISnapshots snapshots, LiveCentre centre, Premises premises) => new(
        premises.Journal.OpenToRead(), snapshots, centre.Marked, new SnapshotPace(premises.SnapshotEvery, centre.Start.Resumed ?? 0));
}
