using System.Text;
using CaseCenterMonitor.Proof.Notes;
using CaseCenterMonitor.Proof.Tree;
using CaseCenterMonitor.Proof.Witnessing;
using CaseCenterMonitor.Tests.Proof.Notes;
using CaseCenterMonitor.Tests.Proof.Tree;
using CaseCenterMonitor.Witness;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace CaseCenterMonitor.Tests.Witness;

/// <summary>A whole witness in a folder of its own, that answers over real HTTP at a free port.</summary>
internal sealed class TrialWitness : IAsyncDisposable
{
    private readonly string _folder;
    private readonly NoteSigner _signer;
    private readonly WitnessServer _server;
    private readonly HttpClient _http;

    private TrialWitness(WitnessFolder folder, string path, WitnessPace pace)
    {
        (_folder, Key, _signer, Memory) = (path, folder.Key, folder.OpenSigner(), folder.OpenMemory());
        Desk = new WitnessDesk(Memory, _signer, Clock, Log.CreateLogger(""));
        _server = WitnessServer.Start(["http://127.0.0.1:0"], Desk, Memory, pace, Log, CancellationToken.None).GetAwaiter().GetResult();
        _http = new HttpClient { BaseAddress = new Uri(_server.Urls.Single()), Timeout = TimeSpan.FromSeconds(30) };
    }

    public FakeTimeProvider Clock { get; } = new(Some.Noon.ToDateTimeOffset());

    public KeptLog Log { get; } = new();

    public VerifierKey Key { get; }

    public WitnessMemory Memory { get; }

    public WitnessDesk Desk { get; }

    public HttpClient Http => _http;

    public static TrialWitness Start(params (string Origin, VerifierKey Key)[] logs) => Start(new WitnessPace(1000), logs);

    public static TrialWitness Start(WitnessPace pace, params (string Origin, VerifierKey Key)[] logs)
    {
        var path = Directory.CreateTempSubdirectory("ccm-witness-").FullName;
        var witness = new TrialWitness(WitnessFolder.Make(path, "example.com/witness"), path, pace);
        foreach (var (origin, key) in logs)
        {
            witness.Memory.Add(origin, key, Some.Noon);
        }

        return witness;
    }

    public async Task<(int Status, string? Type, string Body)> Post(byte[] body)
    {
        using var answer = await _http.PostAsync("/add-checkpoint", new ByteArrayContent(body));
        return ((int)answer.StatusCode, answer.Content.Headers.ContentType?.ToString(), await answer.Content.ReadAsStringAsync());
    }

    public async Task<(int Status, string Body)> Get(string path)
    {
        using var answer = await _http.GetAsync(path);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
        Memory.Dispose();
        _signer.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A request of a log that has grown honestly.</summary>
    public static byte[] Request(NoteSigner log, GrownTree tree, ulong old, ulong size) => WitnessRequest.Of(
        old, old == 0 ? [] : ConsistencyProof.Build(old, size, tree), Some.Signed(Some.Checkpoint(size, tree.Roots[(int)size], log.Key.Name), log)).Write();
}

/// <summary>What was logged, by how bad it is.</summary>
internal sealed class KeptLog : ILoggerProvider, ILogger
{
    private readonly StringBuilder _lines = new();

    public string Text
    {
        get
        {
            lock (_lines)
            {
                return _lines.ToString();
            }
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (_lines)
        {
            _lines.Append(logLevel).Append(' ').AppendLine(formatter(state, exception));
        }
    }

    public void Dispose()
    {
    }
}
