using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;

namespace CaseCenterMonitor.Benchmarks.Hub;

/// <summary>One page's line as a bare WebSocket: it reads what comes and notes when a whole update is there. Nothing is parsed, so that the clients weigh as little as they can.</summary>
internal sealed class Listener : IDisposable
{
    private const byte RecordEnd = 0x1e;

    private static readonly byte[] Update = Encoding.UTF8.GetBytes("\"target\":\"update\"");

    private readonly ClientWebSocket _socket = new();
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _filled;
    private long _heardAt;
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>When the last one came, by <see cref="Stopwatch.GetTimestamp"/>.</summary>
    public long HeardAt => Volatile.Read(ref _heardAt);

    /// <returns>Done with the next update that comes.</returns>
    public Task Next() => (_next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <param name="join">A call to make first; null: none.</param>
    public async Task Open(Uri address, string? cookie, string? join, CancellationToken cancel)
    {
        if (cookie is not null)
        {
            _socket.Options.SetRequestHeader("Cookie", cookie);
        }

        await _socket.ConnectAsync(address, cancel);
        await Say("{\"protocol\":\"json\",\"version\":1}", cancel);
        if (join is not null)
        {
            await Say("{\"type\":1,\"invocationId\":\"1\",\"target\":\"" + join + "\",\"arguments\":[null]}", cancel);
        }
    }

    /// <summary>Reads until the line ends.</summary>
    public async Task Read(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            if (_filled == _buffer.Length)
            {
                _filled = 0; // A whole picture is longer; nothing in it is looked for.
            }

            var got = await _socket.ReceiveAsync(_buffer.AsMemory(_filled), cancel);
            if (got.MessageType == WebSocketMessageType.Close)
            {
                return;
            }

            _filled += got.Count;
            Take();
        }
    }

    public void Dispose() => _socket.Dispose();

    private void Take()
    {
        var rest = _buffer.AsSpan(0, _filled);
        while (rest.IndexOf(RecordEnd) is var end and >= 0)
        {
            if (rest[..end].IndexOf(Update) >= 0)
            {
                Volatile.Write(ref _heardAt, Stopwatch.GetTimestamp());
                Volatile.Read(ref _next).TrySetResult();
            }

            rest = rest[(end + 1)..];
        }

        rest.CopyTo(_buffer);
        _filled = rest.Length;
    }

    private Task Say(string text, CancellationToken cancel) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(text + (char)RecordEnd), WebSocketMessageType.Text, true, cancel);
}
