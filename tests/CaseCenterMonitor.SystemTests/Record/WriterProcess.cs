using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using CaseCenterMonitor.SystemTests.Harness;

namespace CaseCenterMonitor.SystemTests.Record;

/// <summary>One life of a writer, a process of its own. What it says goes to whoever remembers it, as it is read from the pipe.</summary>
internal sealed class WriterProcess : IDisposable
{
    /// <summary>On a machine with other work a start takes seconds, and a whole run minutes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Acknowledged _acknowledged;
    private readonly SemaphoreSlim _acks = new(0);
    private readonly SemaphoreSlim _failures = new(0);
    private readonly ConcurrentQueue<string> _other = new();
    private readonly Child _child;

    private WriterProcess(RecordRun run, TimeSpan pause)
    {
        _acknowledged = run.Acknowledged;
        string[] arguments =
        [
            Repository.Program("tests/CaseCenterMonitor.RecordWriter", "CaseCenterMonitor.RecordWriter.dll"), Repository.SiteFile, run.Journal.ToString()!, run.Undisturbed.DaysFile,
            run.Acknowledged.Next.ToString(CultureInfo.InvariantCulture), pause.TotalMilliseconds.ToString(CultureInfo.InvariantCulture),
        ];
        _child = Child.Start("dotnet", new Dictionary<string, string> { ["CCM_PASSWORD"] = PostgresCluster.Password, ["DOTNET_TieredPGO"] = "0" }, arguments, heard: Hear);
    }

    /// <summary>What it said besides, and what it complained of.</summary>
    public string Said => string.Join(Environment.NewLine, _other.Append(_child.Log));

    public bool IsRunning => _child.IsRunning;

    public static WriterProcess Start(RecordRun run, TimeSpan pause) => new(run, pause);

    /// <summary>Until it has acknowledged so many more batches, or has ended.</summary>
    public Task Acknowledges(int batches)
    {
        // Those of before do not count.
        while (_acks.Wait(0))
        {
        }

        return Hears(_acks, batches, "acknowledges");
    }

    /// <summary>Until it has said that something failed, or has ended.</summary>
    public Task Fails() => Hears(_failures, 1, "fails");

    /// <summary>kill -9, and what is still in the pipe is heard.</summary>
    /// <returns>False when it had ended by itself.</returns>
    public bool KillNow()
    {
        const int Killed = 128 + 9;
        _child.KillNow();
        return _child.WaitForExit(Patience) == Killed;
    }

    /// <returns>0: it wrote everything; 3: another one has the journal; 4: it refuses the journal.</returns>
    public int Ends() => _child.WaitForExit(Patience);

    /// <returns>As <see cref="Ends"/>; -1 when it said before that something failed, and tries again.</returns>
    public async Task<int> EndsOrFails()
    {
        await Fails();
        return _failures.CurrentCount > 0 || _child.IsRunning ? -1 : Ends();
    }

    public void Dispose()
    {
        _child.Dispose();
        _acks.Dispose();
        _failures.Dispose();
    }

    private async Task Hears(SemaphoreSlim what, int times, string word)
    {
        var began = Stopwatch.GetTimestamp();
        for (var time = 0; time < times; time++)
        {
            while (!await what.WaitAsync(TimeSpan.FromMilliseconds(200)))
            {
                if (!_child.IsRunning)
                {
                    return;
                }

                if (Stopwatch.GetElapsedTime(began) > Patience)
                {
                    throw new TimeoutException($"A writer that {word}: not within {Patience.TotalMinutes} min.\n{Said}");
                }
            }
        }
    }

    private void Hear(string line)
    {
        if (line.StartsWith("ack ", StringComparison.Ordinal))
        {
            _acknowledged.Take(line[4..].Split(' '));
            _acks.Release();
            return;
        }

        _other.Enqueue(line);
        if (line.StartsWith("failed ", StringComparison.Ordinal))
        {
            _failures.Release();
        }
    }
}
