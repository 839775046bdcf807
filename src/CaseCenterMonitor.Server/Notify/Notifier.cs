using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules;
using CaseCenterMonitor.Server.Ingest;
using MimeKit;

namespace CaseCenterMonitor.Server.Notify;

/// <summary>Empties the outbox, and has the journal note who was told and whether it left.</summary>
internal sealed class Notifier(NotifyOutbox outbox, IEnumerable<INotifyChannel> channels, Intake intake, TimeProvider clock, ILogger<Notifier> log) : BackgroundService
{
    private const int BatchMax = 500;

    /// <summary>With the waits below, attempts go on for about a day; then the record says that the message did not leave.</summary>
    private const int AttemptsMax = 300;

    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan WaitMax = TimeSpan.FromMinutes(5);

    private readonly Dictionary<string, INotifyChannel> _channels = channels.ToDictionary(channel => channel.Name, StringComparer.Ordinal);
    private readonly Dictionary<(string, string), DateTimeOffset> _notBefore = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            foreach (var row in outbox.Pending(BatchMax))
            {
                if (_notBefore.GetValueOrDefault((row.MessageId, row.Channel)) <= clock.GetUtcNow())
                {
                    await Send(row, stoppingToken);
                }
            }

            await outbox.Wait(LookEvery, stoppingToken);
        }
    }

    private async Task Send(OutboxRow row, CancellationToken cancel)
    {
        if (!_channels.TryGetValue(row.Channel, out var channel))
        {
            outbox.Failed(row, $"There is no channel '{row.Channel}' any more.", final: true);
            return;
        }

        try
        {
            await channel.Send(row.Message, cancel);
            outbox.Sent(row);
            _notBefore.Remove((row.MessageId, row.Channel));
            log.LogInformation("Told supervisors by {Channel}: {Alarm}", row.Channel, row.Message.Alarm);
            await Tell(row, channel, delivered: true, cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            var final = row.Attempts + 1 >= AttemptsMax;
            outbox.Failed(row, failure.Message, final);
            _notBefore[(row.MessageId, row.Channel)] = clock.GetUtcNow() + Wait(row.Attempts);
            log.LogWarning("Could not tell supervisors by {Channel} ({Reason}); attempt {Attempt}", row.Channel, failure.Message, row.Attempts + 1);
            if (row.Attempts == 0 || final)
            {
                await Tell(row, channel, delivered: false, cancel);
            }
        }
    }

    private static TimeSpan Wait(int attempts)
    {
        var seconds = Math.Min(WaitMax.TotalSeconds, 5 * Math.Pow(2, Math.Min(attempts, 10)));
        return TimeSpan.FromSeconds(seconds);
    }

    private Task<Centres.Receipt> Tell(OutboxRow row, INotifyChannel channel, bool delivered, CancellationToken cancel)
    {
        var now = intake.Now();
        return intake.Offer(new Signal.SupervisorTold(now, AlarmKeyText.Parse(row.Message.Alarm), channel.Name, channel.To, delivered), now, cancel: cancel);
    }
}
