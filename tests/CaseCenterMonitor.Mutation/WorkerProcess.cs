using System.Diagnostics;

namespace CaseCenterMonitor.Mutation;

/// <summary>A worker seen from outside: it is asked, heard, and ended when it does not answer.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(200);

    private readonly Process _process;
    private Task<string?> _next;

    /// <param name="mutant">On from the start; null: none is.</param>
    public WorkerProcess(MutantName? mutant = null)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["worker", .. mutant is { } on ? [on.ToString()] : Array.Empty<string>()])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = Limits.Heap.ToString("X", System.Globalization.CultureInfo.InvariantCulture);
        _process = Process.Start(start) ?? throw new InvalidOperationException("The worker does not start.");
        _process.ErrorDataReceived += (_, _) => { }; // A stack that overflows is told at length.
        _process.BeginErrorReadLine();
        _next = _process.StandardOutput.ReadLineAsync();
    }

    /// <exception cref="WorkerGoneException">It has died.</exception>
    public void Ask(string line)
    {
        try
        {
            _process.StandardInput.WriteLine(line);
            _process.StandardInput.Flush();
        }
        catch (IOException)
        {
            throw new WorkerGoneException();
        }
    }

    /// <summary>The next line that it says.</summary>
    /// <param name="atMost">So much processor time it may take for it.</param>
    /// <exception cref="WorkerGoneException">It has died, or was ended because it took longer.</exception>
    public string Hear(TimeSpan atMost)
    {
        var (before, since) = (Used(), Stopwatch.GetTimestamp());
        while (!_next.Wait(Glance))
        {
            if (Used() - before > atMost || Stopwatch.GetElapsedTime(since) > Limits.Silence + atMost)
            {
                throw new WorkerGoneException();
            }
        }

        var line = _next.Result ?? throw new WorkerGoneException();
        _next = _process.StandardOutput.ReadLineAsync();
        return line;
    }

    public void Dispose()
    {
        try
        {
            _process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It had died already.
        }

        _process.Dispose();
    }

    private TimeSpan Used()
    {
        try
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
        catch (Exception gone) when (gone is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return TimeSpan.Zero; // It has died, which its last line says.
        }
    }
}

/// <summary>There is no answer to come.</summary>
internal sealed class WorkerGoneException : Exception;
