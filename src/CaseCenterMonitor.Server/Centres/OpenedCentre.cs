using System.Data.Common;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;
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
    /// <exception cref="JournalDamagedException">Pages of it are broken.</exception>
    /// <exception cref="JournalFencedException">Another server began meanwhile.</exception>
    public static OpenedCentre Of(IJournal journal, Premises premises, Instant now) => Of(journal, premises, premises.Centre, now);

    /// <param name="centre">In the place of that of the site file.</param>
    internal static OpenedCentre Of(IJournal journal, Premises premises, Centre centre, Instant now)
    {
        ISnapshots? snapshots = null;
        try
        {
            snapshots = premises.SnapshotEvery == 0 ? null : premises.Journal.OpenSnapshots();
            var live = LiveCentre.Open(journal, centre, RuleBook.For(centre), premises.EngineSettings, premises.Build, now, snapshots, premises.Text);
            return new OpenedCentre(live, snapshots is null ? null : RoutineOf(snapshots, live, premises));
        }
        catch (DbException failure) when (premises.Journal.MeansDamage(failure))
        {
            // Snapshots lie in the same file.
            (snapshots as IDisposable)?.Dispose();
            journal.Dispose();
            throw new JournalDamagedException(premises.Journal, failure);
        }
        catch
        {
            (snapshots as IDisposable)?.Dispose();
            journal.Dispose();
            throw;
        }
    }

    /// <summary>Folds the journal under what comes, beside the centre at work and without disturbing it; the longest part of a change.</summary>
    /// <exception cref="IOException">The journal cannot be read.</exception>
    internal static Successor Prepare(Premises premises, InForce next)
    {
        using var reading = premises.Journal.OpenToRead();
        var snapshots = premises.SnapshotEvery == 0 ? null : premises.Journal.OpenSnapshots();
        try
        {
            return new Successor(CentreStart.Of(reading, snapshots, next.Centre, RuleBook.For(next.Centre), next.EngineSettings, premises.Build), snapshots);
        }
        catch
        {
            (snapshots as IDisposable)?.Dispose();
            throw;
        }
    }

    /// <summary>Has the successor take over. The centre before it is not used afterwards; its journal goes over.</summary>
    internal OpenedCentre GoOn(Successor successor, Premises premises, InForce next, Instant now, SiteChange change)
    {
        var live = Centre.GoOn(successor.Start, next, premises.Build, now, change);
        return new OpenedCentre(live, successor.Snapshots is { } snapshots ? RoutineOf(snapshots, live, premises) : null);
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

/// <summary>A centre folded under what is not in force yet.</summary>
/// <param name="Snapshots">Null when none are kept.</param>
internal sealed record Successor(CentreStart Start, ISnapshots? Snapshots);
