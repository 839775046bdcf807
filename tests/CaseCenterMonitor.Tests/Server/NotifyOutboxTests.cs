using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules;
using CaseCenterMonitor.Server;
using CaseCenterMonitor.Server.Notify;
using CaseCenterMonitor.Tests.Rules;
using Xunit;

namespace CaseCenterMonitor.Tests.Server;

/// <summary>What must still be told: once for each channel, and not forgotten when the server is started again.</summary>
public sealed class NotifyOutboxTests : IDisposable
{
    private static readonly AlarmTransition Escalated = new(
        SmallCentre.At("10:00:00"), AlarmKeyText.Parse("COV-8/gw-1"), AlarmInput.Escalate, AlarmState.Unacknowledged, AlarmState.Unacknowledged, AlarmPriority.High);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ccm-outbox-");
    private readonly Premises _premises;

    public NotifyOutboxTests() => _premises = Premises.Load(new Settings { Site = Repository.Path("sites/northside/site.yaml"), Data = _folder.FullName });

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void An_escalation_is_put_in_once_for_each_channel_however_often_it_is_found_in_the_journal()
    {
        using var outbox = Open();
        outbox.Enqueue(12, Escalated, _premises.Site);
        outbox.Enqueue(12, Escalated, _premises.Site);
        Assert.Equal(["mail", "hook"], outbox.Pending(10).Select(row => row.Channel));
        outbox.Enqueue(13, Escalated, _premises.Site);
        Assert.Equal(4, outbox.Figures().Pending);
    }

    [Fact]
    public void What_was_sent_stays_sent_and_what_waits_goes_on_waiting_over_a_reopening()
    {
        using (var outbox = Open())
        {
            outbox.Enqueue(12, Escalated, _premises.Site);
            var rows = outbox.Pending(10);
            outbox.Sent(rows[0]);
            outbox.Failed(rows[1], "nobody there", final: false);
        }

        using var again = Open();
        again.Enqueue(12, Escalated, _premises.Site);
        var waiting = Assert.Single(again.Pending(10));
        Assert.Equal(("hook", 1), (waiting.Channel, waiting.Attempts));
        Assert.Equal(new OutboxFigures(1, 1, 0, "nobody there"), again.Figures());
        again.Failed(waiting, "gave up", final: true);
        Assert.Equal(new OutboxFigures(0, 1, 1, "gave up"), again.Figures());
    }

    private NotifyOutbox Open() => new(_premises, [new Silent("mail"), new Silent("hook")]);

    private sealed class Silent(string name) : INotifyChannel
    {
        public string Name => name;

        public string To => "nobody";

        public Task Send(Message message, CancellationToken cancel) => Task.CompletedTask;
    }
}
