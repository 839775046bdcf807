using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using CaseCenterMonitor.SystemTests.Harness;

namespace CaseCenterMonitor.SystemTests;

/// <summary>An alarm that nobody acknowledges reaches supervisors outside, once, also when the server dies in between.</summary>
public sealed class SupervisorsToldTests
{
    [Fact]
    public async Task By_mail_and_webhook_once_each_although_the_receiver_refuses_first_and_the_server_is_killed()
    {
        using var mail = new MailBox();
        using var hook = new HookReceiver { Refuses = true };
        using var centre = await RunningCentre.Start(server:
        [
            "--Ccm:EscalateCriticalSeconds", "2", "--Ccm:Notify:Smtp:Host", "127.0.0.1", "--Ccm:Notify:Smtp:Port", mail.Port.ToString(CultureInfo.InvariantCulture),
            "--Ccm:Notify:Smtp:From", "ccm@centre.example", "--Ccm:Notify:Smtp:To", "supervisors@centre.example", "--Ccm:Notify:Smtp:Tls", "false",
            "--Ccm:Notify:Webhook:Url", hook.Address,
        ]);
        using (var devices = await Devices.Connect(centre.DevicePort))
        {
            await devices.Forced("d-exit-street");
        }

        await Eventually.True("the webhook was tried", () => Task.FromResult(hook.Refused > 0));
        await Eventually.True("the mail has left", () => Task.FromResult(!mail.Messages.IsEmpty));
        centre.Server!.KillNow();
        hook.Refuses = false;
        await centre.StartServer();
        await Eventually.True("the webhook got through", () => Task.FromResult(!hook.Keys.IsEmpty), TimeSpan.FromSeconds(30));
        using var supervisor = centre.Desk("supervisor");
        await Eventually.True("both are noted on the alarm", async () =>
            (await supervisor.Alarm("DOR-1/d-exit-street"))!.Value.GetProperty("told").EnumerateArray().Count(told => told.GetProperty("delivered").GetBoolean()) == 2);
        Assert.Single(hook.Keys);
        Assert.Single(mail.Messages);
        Assert.Contains("supervisors@centre.example", mail.Messages.Single(), StringComparison.Ordinal);
        Assert.NotEqual(System.Text.Json.JsonValueKind.Null, (await supervisor.Alarm("DOR-1/d-exit-street"))!.Value.GetProperty("escalatedAt").ValueKind);
    }

    /// <summary>As much of a mail server as a client needs to hand over a message.</summary>
    private sealed class MailBox : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

        public MailBox()
        {
            _listener.Start();
            _ = Accept();
        }

        public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

        public ConcurrentBag<string> Messages { get; } = [];

        public void Dispose() => _listener.Dispose();

        private async Task Accept()
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await Serve(client);
            }
        }

        private async Task Serve(TcpClient client)
        {
            using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
            await using var writer = new StreamWriter(client.GetStream(), Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 test");
            var text = new StringBuilder();
            while (await reader.ReadLineAsync() is { } line)
            {
                text.AppendLine(line);
                switch (line.Split(' ')[0].ToUpperInvariant())
                {
                    case "DATA":
                        await writer.WriteLineAsync("354 go on");
                        while (await reader.ReadLineAsync() is { } body && body != ".")
                        {
                            text.AppendLine(body);
                        }

                        Messages.Add(text.ToString());
                        await writer.WriteLineAsync("250 kept");
                        break;
                    case "QUIT":
                        await writer.WriteLineAsync("221 bye");
                        return;
                    default:
                        await writer.WriteLineAsync("250 ok");
                        break;
                }
            }
        }
    }

    private sealed class HookReceiver : IDisposable
    {
        private readonly HttpListener _listener = new();
        private int _refused;

        public HookReceiver()
        {
            Address = $"http://127.0.0.1:{Ports.Free()}/hook/";
            _listener.Prefixes.Add(Address);
            _listener.Start();
            _ = Accept();
        }

        public string Address { get; }

        public bool Refuses { get; set; }

        public int Refused => _refused;

        public ConcurrentBag<string> Keys { get; } = [];

        public void Dispose() => _listener.Close();

        private async Task Accept()
        {
            while (_listener.IsListening)
            {
                var context = await _listener.GetContextAsync();
                if (Refuses)
                {
                    Interlocked.Increment(ref _refused);
                    context.Response.StatusCode = 503;
                }
                else
                {
                    Keys.Add(context.Request.Headers["Idempotency-Key"] ?? "");
                }

                context.Response.Close();
            }
        }
    }
}
