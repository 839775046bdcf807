using System.Globalization;

namespace CaseCenterMonitor.Cli.Commands;

/// <summary>Says how far long work has come, on one line of a terminal. Where nobody watches, in a pipe or a test, it says nothing.</summary>
internal sealed class LongWork(TextWriter error, string what, long all) : IProgress<long>
{
    private readonly bool _watched = ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected;
    private bool _said;

    public void Reached(long done)
    {
        if (_watched)
        {
            _said = true;
            error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{what}: {100.0 * done / all:0} %  "));
        }
    }

    public void Report(long value) => Reached(value);

    /// <summary>Leaves an empty line behind, for what comes next.</summary>
    public void End()
    {
        if (_said)
        {
            error.Write($"\r{new string(' ', what.Length + 8)}\r");
        }
    }
}
