using System.Net;
using System.Net.Sockets;
using CaseCenterMonitor.SystemTests.Harness;

namespace CaseCenterMonitor.SystemTests.Faults;

/// <summary>The line between a gateway and its server: pulled out, nothing gets through in either direction and new connections are not answered.</summary>
public sealed class Cable : IDisposable
{
    private const int BytesAtOnce = 16 * 1024;

    private readonly int _far;
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _end = new();
    private volatile TaskCompletionSource _whole = Whole();

    private Cable(int far)
    {
        _far = far;
        _listener = new TcpListener(IPAddress.Loopback, Port);
    }

    public int Port { get; } = Ports.Free();

    public static Cable To(int port)
    {
        var cable = new Cable(port);
        cable._listener.Start();
        _ = cable.Accept();
        return cable;
    }

    /// <summary>Bytes under way stay where they are, as in a network that has lost a link: nobody is told.</summary>
    public void Pull() => _whole = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void PlugIn() => _whole.TrySetResult();

    public void Dispose()
    {
        _end.Cancel();
        _listener.Stop();
        _end.Dispose();
    }

    private static TaskCompletionSource Whole()
    {
        var whole = new TaskCompletionSource();
        whole.SetResult();
        return whole;
    }

    private async Task Accept()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                _ = Carry(await _listener.AcceptTcpClientAsync(_end.Token));
            }
            catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task Carry(TcpClient near)
    {
        using var _ = near;
        using var far = new TcpClient();
        try
        {
            if (!_whole.Task.IsCompleted)
            {
                // Whoever tried in the meantime got no answer and has given up; nothing of it may arrive afterwards.
                await _whole.Task.WaitAsync(_end.Token);
                return;
            }

            await far.ConnectAsync(IPAddress.Loopback, _far, _end.Token);
            near.NoDelay = far.NoDelay = true;
            await Task.WhenAny(Pump(near.GetStream(), far.GetStream()), Pump(far.GetStream(), near.GetStream()));
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or IOException or ObjectDisposedException)
        {
            // One end is gone: so is the other.
        }
    }

    private async Task Pump(NetworkStream from, NetworkStream to)
    {
        var bytes = new byte[BytesAtOnce];
        int count;
        while ((count = await from.ReadAsync(bytes, _end.Token)) > 0)
        {
            await _whole.Task.WaitAsync(_end.Token);
            await to.WriteAsync(bytes.AsMemory(0, count), _end.Token);
        }
    }
}
