using System.Diagnostics;
using System.Globalization;
using System.Text;
using CaseCenterMonitor.SystemTests.Harness;
using MQTTnet;
using MQTTnet.Exceptions;
using MQTTnet.Protocol;

namespace CaseCenterMonitor.SystemTests.Faults;

/// <summary>
/// Ten devices that count. Each has one message in hand at QoS 1: it says the next number when the broker has taken the last one, and says that one again
/// when the connection broke before the answer, as devices do.
/// </summary>
public sealed class NumberedLoad : IDisposable
{
    /// <summary>A broker of a test is away for seconds.</summary>
    private static readonly TimeSpan AwayMax = TimeSpan.FromMinutes(2);

    /// <summary>A timer counts whole milliseconds.</summary>
    private static readonly TimeSpan LeastWait = TimeSpan.FromMilliseconds(1);

    private readonly int _port;
    private readonly double _perSecond;
    private readonly CancellationTokenSource _stop = new();
    private readonly long[] _sent = new long[FaultSite.Lanes];
    private readonly Task[] _lanes;
    private long _saidAgain;

    private NumberedLoad(int port, double perSecond)
    {
        (_port, _perSecond) = (port, perSecond);
        _lanes = [.. Enumerable.Range(0, FaultSite.Lanes).Select(lane => Task.Run(() => Count(lane)))];
    }

    /// <summary>How many numbers each device has got rid of.</summary>
    public IReadOnlyList<long> Sent => [.. _sent.Select((_, lane) => Interlocked.Read(ref _sent[lane]))];

    public long Total => Sent.Sum();

    /// <summary>Messages said again by a device because it had no answer.</summary>
    public long SaidAgain => Interlocked.Read(ref _saidAgain);

    /// <param name="perSecond">Of all devices together.</param>
    public static NumberedLoad Start(int port, double perSecond) => new(port, perSecond);

    /// <summary>Ends when what was begun has been taken by the broker.</summary>
    public async Task Stop()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_lanes).WaitAsync(Eventually.UsualLimit);
    }

    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }

    private async Task Count(int lane)
    {
        var began = Stopwatch.GetTimestamp();
        var interval = TimeSpan.FromSeconds(FaultSite.Lanes / _perSecond);
        using var client = new MqttClientFactory().CreateMqttClient();
        using var pace = new PeriodicTimer(interval);
        while (!_stop.IsCancellationRequested)
        {
            var due = (_sent[lane] * interval) + (lane * interval / FaultSite.Lanes) - Stopwatch.GetElapsedTime(began);
            if (due > TimeSpan.Zero)
            {
                pace.Period = due > LeastWait ? due : LeastWait;
                await pace.WaitForNextTickAsync();
                continue;
            }

            for (var isTaken = await Say(client, lane); !isTaken; isTaken = await Say(client, lane))
            {
                Interlocked.Increment(ref _saidAgain);
            }

            Interlocked.Increment(ref _sent[lane]);
        }
    }

    private async Task<bool> Say(IMqttClient client, int lane)
    {
        try
        {
            await Connected(client, lane);
            var number = (_sent[lane] % FaultSite.Wrap).ToString(CultureInfo.InvariantCulture);
            var message = new MqttApplicationMessageBuilder().WithTopic(FaultSite.Topic(lane)).WithPayload(Encoding.ASCII.GetBytes(number))
                .WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce).Build();
            await client.PublishAsync(message);
            return true;
        }
        catch (Exception gone) when (gone is MqttCommunicationException or InvalidOperationException or OperationCanceledException)
        {
            return false;
        }
    }

    private async Task Connected(IMqttClient client, int lane)
    {
        while (!client.IsConnected)
        {
            try
            {
                await client.ConnectAsync(new MqttClientOptionsBuilder().WithTcpServer("127.0.0.1", _port).WithClientId(FaultSite.Camera(lane)).Build());
            }
            catch (Exception away) when (away is MqttCommunicationException or InvalidOperationException or OperationCanceledException)
            {
                await Eventually.True("the broker of the devices listens", () => Ports.Listens(_port), AwayMax);
            }
        }
    }
}
