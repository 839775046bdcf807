using System.Globalization;
using CaseCenterMonitor.SystemTests.Harness;
using CaseCenterMonitor.TestPeers;

namespace CaseCenterMonitor.SystemTests.Proving;

/// <summary>A witness as another organisation runs it: the real program, with a folder and a port of its own.</summary>
internal sealed class OutsideWitness : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ccm-witness-").FullName;
    private readonly int _port = Ports.Free();
    private Child? _running;

    private OutsideWitness(string name, string key) => (Name, Key) = (name, key);

    public string Name { get; }

    public string Key { get; }

    /// <summary>Its line in a trust policy.</summary>
    public string Line => string.Create(CultureInfo.InvariantCulture, $"witness {Name} {Key} http://127.0.0.1:{_port}");

    public static OutsideWitness Make(string name)
    {
        var folder = Directory.CreateTempSubdirectory("ccm-witness-").FullName;
        var key = Ccm("witness", "init", folder, "--name", $"{name}.example/witness").Split('\n').First(line => line.StartsWith($"{name}.example/witness+", StringComparison.Ordinal)).Trim();
        var witness = new OutsideWitness(name, key);
        Directory.Delete(witness._folder);
        Directory.Move(folder, witness._folder);
        return witness;
    }

    /// <summary>From now on it watches this log.</summary>
    public void Watch(string logKey) => Ccm("witness", "add-log", _folder, logKey);

    public async Task Start()
    {
        _running = Child.Dotnet(
            Repository.Program("src/CaseCenterMonitor.Cli", "ccm.dll"), null, "witness", "run", _folder, "--urls", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{_port}"), "--rate", "1000");
        await Eventually.True($"{Name} listens", () => Ports.Listens(_port));
    }

    public void KillNow() => _running!.KillNow();

    public void Dispose()
    {
        _running?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <returns>What it printed.</returns>
    /// <exception cref="InvalidOperationException">It did not end well.</exception>
    public static string Ccm(params string[] arguments)
    {
        var (code, said) = Run(arguments);
        return code == 0 ? said : throw new InvalidOperationException($"ccm {string.Join(' ', arguments)} ended with {code}:\n{said}");
    }

    /// <returns>What it printed, however it ended.</returns>
    public static string Said(params string[] arguments) => Run(arguments).Said;

    private static (int Code, string Said) Run(string[] arguments)
    {
        using var child = Child.Dotnet(Repository.Program("src/CaseCenterMonitor.Cli", "ccm.dll"), null, arguments);
        return (child.WaitForExit(TimeSpan.FromSeconds(60)), child.Log);
    }
}
