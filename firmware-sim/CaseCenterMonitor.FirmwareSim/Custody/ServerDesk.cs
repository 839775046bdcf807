using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace CaseCenterMonitor.FirmwareSim.Custody;

/// <summary>
/// The desk that speaks to the server's REST API the way the page does: one login, then one command after the other. A command that
/// cannot be delivered waits; its command id makes a repeat harmless.
/// </summary>
public sealed class ServerDesk : ICustodyDesk, IDisposable
{
    /// <summary>A server that is away for an hour costs no more memory than this; then new commands are dropped, and we say so.</summary>
    public const int CommandsMax = 500;

    private static readonly TimeSpan RetryMin = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RetryMax = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(10);

    private readonly Uri _server;
    private readonly string _user;
    private readonly string _password;
    private readonly Random _ids;
    private readonly Action<string> _say;
    private readonly TimeProvider _clock;
    private readonly HttpClient _http;
    private readonly Channel<DeskCommand> _commands = Channel.CreateBounded<DeskCommand>(new BoundedChannelOptions(CommandsMax) { SingleReader = true });
    private readonly HashSet<string> _said = [];

    /// <param name="server">Ends with a slash.</param>
    /// <param name="ids">Chance for the command ids; it must not repeat that of an earlier run.</param>
    /// <param name="transport">What carries the calls; it has to keep cookies.</param>
    public ServerDesk(Uri server, string user, string password, Random ids, Action<string> say, TimeProvider clock, HttpMessageHandler transport)
    {
        (_server, _user, _password, _ids, _say, _clock) = (server, user, password, ids, say, clock);
        _http = new HttpClient(transport) { BaseAddress = server, Timeout = CallTimeout };
    }

    public void BookIn(CustodyEntry entry, DateTimeOffset arrivedAt, DateTimeOffset? lastLookAt) =>
        Enqueue(DeskCommand.BookIn(entry, arrivedAt, lastLookAt));

    public void AssignWristband(string record, string wristband) => Enqueue(DeskCommand.AssignWristband(record, wristband));

    public void RecordCheck(string record, DateTimeOffset occurredAt) => Enqueue(DeskCommand.RecordCheck(record, occurredAt));

    public void Release(string record, string reason) => Enqueue(DeskCommand.Release(record, reason));

    public void Write(string? record, string word, params (string Field, JsonNode Value)[] fields) => Enqueue(DeskCommand.Write(record, word, fields));

    /// <summary>Nothing more will be written; <see cref="RunAsync"/> ends when everything is delivered.</summary>
    public void Close() => _commands.Writer.TryComplete();

    public void Dispose() => _http.Dispose();

    /// <summary>Logs in and asks who is already here; null when the server did not answer usefully within the time given.</summary>
    public async Task<DeskOpening?> OpenAsync(TimeSpan patience, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(patience);
        while (!limit.IsCancellationRequested)
        {
            try
            {
                await SignInAsync(limit.Token);
                return DeskOpening.Read(
                    await _http.GetFromJsonAsync<JsonElement>("api/picture", limit.Token),
                    await _http.GetFromJsonAsync<JsonElement>("api/policies", limit.Token));
            }
            catch (Exception wrong) when (IsAway(wrong) || wrong is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
            {
                SayOnce($"the server at {_server} is not ready: {wrong.Message}");
                await Task.Delay(RetryMin, _clock, limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        return null;
    }

    /// <summary>Delivers commands in order until told to stop, or until the desk is closed and all is delivered.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        try
        {
            await foreach (var command in _commands.Reader.ReadAllAsync(stop))
            {
                command.Body["commandId"] = NewId();
                await DeliverAsync(command, stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // What is still queued belongs to a shift that has ended.
        }
    }

    private static bool IsAway(Exception wrong) => wrong is HttpRequestException or TaskCanceledException or OperationCanceledException;

    private void Enqueue(DeskCommand command)
    {
        if (!_commands.Writer.TryWrite(command))
        {
            SayOnce($"more than {CommandsMax} commands wait for the server; new ones are dropped");
        }
    }

    private async Task DeliverAsync(DeskCommand command, CancellationToken stop)
    {
        for (var retry = RetryMin; ; retry = retry * 2 > RetryMax ? RetryMax : retry * 2)
        {
            try
            {
                using var answer = await SendAsync(command, stop);
                if ((int)answer.StatusCode is not (401 or 423 or >= 500))
                {
                    await SayRefusalAsync(command, answer, stop);
                    return;
                }

                SayOnce($"the server answers {(int)answer.StatusCode} to \"{command.Spoken}\"; trying again");
            }
            catch (Exception wrong) when (IsAway(wrong) && !stop.IsCancellationRequested)
            {
                SayOnce($"the server at {_server} is away: {wrong.Message}; what the officers write down waits");
            }

            await Task.Delay(retry, _clock, stop);
        }
    }

    /// <summary>A session that has ended or was locked is begun again once; a second refusal is left to the caller.</summary>
    private async Task<HttpResponseMessage> SendAsync(DeskCommand command, CancellationToken stop)
    {
        var answer = await _http.PostAsJsonAsync(command.Path, command.Body, stop);
        if (answer.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Locked))
        {
            return answer;
        }

        answer.Dispose();
        await SignInAsync(stop);
        return await _http.PostAsJsonAsync(command.Path, command.Body, stop);
    }

    private async Task SignInAsync(CancellationToken stop)
    {
        using var answer = await _http.PostAsJsonAsync("api/session", new { user = _user, password = _password }, stop);
        if (!answer.IsSuccessStatusCode)
        {
            throw new HttpRequestException($"it answers {(int)answer.StatusCode} to the login of '{_user}'");
        }
    }

    private async Task SayRefusalAsync(DeskCommand command, HttpResponseMessage answer, CancellationToken stop)
    {
        if (!answer.IsSuccessStatusCode)
        {
            var body = await answer.Content.ReadAsStringAsync(stop);
            _say($"the server refuses to {command.Spoken}: {(int)answer.StatusCode} {body[..Math.Min(body.Length, 300)]}");
        }
    }

    private string NewId()
    {
        Span<byte> bytes = stackalloc byte[16];
        _ids.NextBytes(bytes);
        return new Guid(bytes).ToString();
    }

    private void SayOnce(string text)
    {
        lock (_said)
        {
            if (!_said.Add(text))
            {
                return;
            }
        }

        _say(text);
    }
}
