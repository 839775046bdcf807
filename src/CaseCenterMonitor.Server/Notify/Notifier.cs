using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules;
using CaseCenterMonitor.Server.Ingest;
using CaseCenterMonitor.Server.Instruments;
using CaseCenterMonitor.Server.Logs;
using MimeKit;

namespace CaseCenterMonitor.Server.Notify;

/// <summary>Empties the outbox, and has the journal note who was told and whether it left.</summary>
internal sealed class Notifier(
    NotifyOutbox outbox, IEnumerable<INotifyChannel> channels, Intake intake, ServerMeter meter, TimeProvider clock, ILogger<Notifier> log) : BackgroundService
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
            try
            {
                await SendWhatIsDue(stoppingToken);
                await outbox.Wait(LookEvery, stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // A full disk, most likely. What leaves this loop ends the server.
                log.LogError(LogEvent.TellingNotNoted, failure, "The outbox of messages to supervisors cannot be used; trying again in {Wait} s. See that the disk has room", WaitMax.TotalSeconds);
                await Task.Delay(WaitMax, clock, stoppingToken);
            }
        }
    }

    private async Task SendWhatIsDue(CancellationToken cancel)
    {
        foreach (var row in outbox.Pending(BatchMax))
        {
            if (_notBefore.GetValueOrDefault((row.MessageId, row.Channel)) <= clock.GetUtcNow())
            {
                await Send(row, cancel);
            }
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
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            var final = row.Attempts + 1 >= AttemptsMax;
            outbox.Failed(row, failure.Message, final);
            _notBefore[(row.MessageId, row.Channel)] = clock.GetUtcNow() + Wait(row.Attempts);
            meter.Told(row.Channel, final ? TellingOutcome.GivenUp : TellingOutcome.Failed);
            log.LogWarning(
                LogEvent.SupervisorsNotTold, "Could not tell supervisors by {Channel} ({Reason}), message {Message}; attempt {Attempt}. What the other side said is in /api/health", row.Channel,
                Reason(failure), row.MessageId, row.Attempts + 1);
            if (row.Attempts == 0 || final)
            {
                await Tell(row, channel, delivered: false, cancel);
            }

            return;
        }

        outbox.Sent(row);
        _notBefore.Remove((row.MessageId, row.Channel));
        meter.Told(row.Channel, TellingOutcome.Sent);
        log.LogInformation(LogEvent.SupervisorsTold, "Told supervisors by {Channel} of {Rule}, message {Message}", row.Channel, RuleOf(row), row.MessageId);
        await Tell(row, channel, delivered: true, cancel);
    }

    // Its subject is a person more often than not: the rule says what it is about, and the number of the message leads to it.
    private static string RuleOf(OutboxRow row) => AlarmKeyText.Parse(row.Message.Alarm).Rule;

    // A mail server quotes what it refuses.
    private static string Reason(Exception failure) => failure is MailKit.Net.Smtp.SmtpCommandException refused
        ? $"the mail server answered {(int)refused.StatusCode}"
        : ExceptionText.Of(failure);

    private static TimeSpan Wait(int attempts)
    {
        var seconds = Math.Min(WaitMax.TotalSeconds, 5 * Math.Pow(2, Math.Min(attempts, 10)));
        return TimeSpan.FromSeconds(seconds);
    }

    private async Task Tell(OutboxRow row, INotifyChannel channel, bool delivered, CancellationToken cancel)
    {
        var now = intake.Now();
        try
        {
            await intake.Offer(new Signal.SupervisorTold(now, AlarmKeyText.Parse(row.Message.Alarm), channel.Name, channel.To, delivered), now, cancel: cancel);
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            // They were told or not: that it is not written down is no reason to tell them again.
            log.LogError(LogEvent.TellingNotNoted, failure, "That message {Message} left, or did not, could not be written to the journal", row.MessageId);
        }
    }
}
