using System.Net;
using System.Net.Sockets;

namespace CaseCenterMonitor.TestPeers;

public static class Ports
{
    /// <summary>Below the range from which the kernel takes ports for outgoing connections: nobody else takes one between asking and listening.</summary>
    private const int First = 21_000;
    private const int Last = 29_999;

    private static int _next = First + Environment.ProcessId * 37 % (Last - First);

    public static int Free()
    {
        for (var attempt = First; attempt <= Last; attempt++)
        {
            var port = First + (Interlocked.Increment(ref _next) % (Last - First + 1));
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody has it; the next one.
            }
        }

        throw new InvalidOperationException($"No port from {First} to {Last} is free.");
    }

    public static async Task<bool> Listens(int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
