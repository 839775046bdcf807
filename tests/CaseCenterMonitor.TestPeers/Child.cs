using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace CaseCenterMonitor.TestPeers;

/// <summary>A process of ours or of a peer. It dies with the test.</summary>
public sealed partial class Child : IDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _log = new();
    private readonly Action<string>? _heard;

    private Child(Process process, Action<string>? heard) => (_process, _heard) = (process, heard);

    public string Log => string.Join(Environment.NewLine, _log);

    public bool IsRunning => !_process.HasExited;

    /// <summary>What of it lies in memory, in bytes (resident set).</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    public int Id => _process.Id;

    public static Child Dotnet(string program, IReadOnlyDictionary<string, string>? environment = null, params IEnumerable<string> arguments) =>
        Start("dotnet", environment, arguments.Prepend(program));

    /// <param name="heard">Told of each whole line that it says, on another thread; what it says is not kept then.</param>
    /// <param name="spokenTo">Its input is a pipe, which <see cref="Say"/> writes to and which ends when this process does, however it ends.</param>
    public static Child Start(string file, IReadOnlyDictionary<string, string>? environment, IEnumerable<string> arguments, bool spokenTo = false, Action<string>? heard = null)
    {
        var info = new ProcessStartInfo(file) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = spokenTo, UseShellExecute = false };
        foreach (var argument in arguments)
        {
            info.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            info.Environment[name] = value;
        }

        var child = new Child(Process.Start(info) ?? throw new InvalidOperationException($"{file} did not start."), heard);
        child._process.OutputDataReceived += (_, line) => child.Hear(line.Data);
        child._process.ErrorDataReceived += (_, line) => child.Note(line.Data);
        child._process.BeginOutputReadLine();
        child._process.BeginErrorReadLine();
        return child;
    }

    /// <summary>A line on its input.</summary>
    public void Say(string line)
    {
        _process.StandardInput.WriteLine(line);
        _process.StandardInput.Flush();
    }

    /// <summary>All of its input; then it ends.</summary>
    public void SayAll(string text)
    {
        _process.StandardInput.Write(text);
        _process.StandardInput.Close();
    }

    /// <summary>kill -9: no farewell, nothing flushed.</summary>
    public void KillNow()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>SIGTERM, as a service is stopped.</summary>
    public void Terminate(TimeSpan limit)
    {
        Signal(15);
        WaitForExit(limit);
    }

    public void Freeze() => Signal(19);

    public void Thaw() => Signal(18);

    public int WaitForExit(TimeSpan limit)
    {
        if (!_process.WaitForExit(limit))
        {
            throw new TimeoutException($"It is still running after {limit.TotalSeconds:F0} s.\n{Log}");
        }

        // Without a limit it also waits until the last of its output has been read.
        _process.WaitForExit();
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is not null && _heard is not null)
        {
            _heard(line);
            return;
        }

        Note(line);
    }

    private void Note(string? line)
    {
        if (line is not null)
        {
            _log.Enqueue(line);
        }
    }

    private void Signal(int signal)
    {
        if (kill(_process.Id, signal) != 0)
        {
            throw new InvalidOperationException($"Signal {signal} did not reach process {_process.Id}.");
        }
    }

    [LibraryImport("libc", SetLastError = true)]
    private static partial int kill(int process, int signal);
}
