using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Sqlite;
using CaseCenterMonitor.Server.Logs;
using Microsoft.Data.Sqlite;

namespace CaseCenterMonitor.Server.Centres;

/// <summary>
/// Brings a journal of an earlier build up to date before the centre opens and before anybody can reach the server. Starts before everything else; when it fails
/// nothing was changed and the server does not start.
/// </summary>
internal sealed class JournalUpgrade(Premises premises, TimeProvider clock, ILogger<JournalUpgrade> log) : IHostedService
{
    /// <summary>How often somebody who waits is told how far it is.</summary>
    private static readonly TimeSpan TellEvery = TimeSpan.FromSeconds(5);

    /// <exception cref="SettingsException">It could not be done, or the journal cannot even be looked at; the message says what to mend.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (premises.Journal is not SqliteAddress { Path: var path } || !IsNeeded(path))
        {
            return;
        }

        try
        {
            await Task.Run(() => Run(path, cancellationToken), cancellationToken);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or SqliteException or JournalDivergedException)
        {
            throw new SettingsException($"The journal {path} is of an earlier build and could not be brought up to date; it was left as it is. {problem.Message}");
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // This is the first that anybody sees of the file.
    private bool IsNeeded(string path)
    {
        try
        {
            return SqliteUpgrade.IsNeeded(path);
        }
        catch (SqliteException damaged) when (premises.Journal.MeansDamage(damaged))
        {
            throw new SettingsException(new JournalDamagedException(premises.Journal, damaged).Message);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new SettingsException($"The journal {path} cannot be read: {problem.Message} See that the disk is there and that this account may read and write the file.");
        }
    }

    private void Run(string path, CancellationToken cancel)
    {
        var all = SqliteUpgrade.EntriesIn(path);
        log.LogInformation(LogEvent.UpgradeBegins, "The journal {Journal} is of an earlier build: its {Entries} entries are brought up to date, and the centre opens when that is done", path, all);
        var progress = new Told(clock, done => log.LogInformation(LogEvent.UpgradeGoesOn, "{Done} of {Entries} entries of the journal are up to date", done, all));
        var count = SqliteUpgrade.Run(path, progress, cancel: cancel);
        log.LogInformation(LogEvent.UpgradeDone, "{Entries} entries of the journal are up to date; the file as it was is kept at {Kept}", count, SqliteUpgrade.KeptAt(path));
    }

    /// <summary>Passes on where it is at once, on the thread that works, and not too often.</summary>
    private sealed class Told(TimeProvider clock, Action<long> tell) : IProgress<long>
    {
        private long _last = clock.GetTimestamp();

        public void Report(long value)
        {
            if (clock.GetElapsedTime(_last) >= TellEvery)
            {
                _last = clock.GetTimestamp();
                tell(value);
            }
        }
    }
}
