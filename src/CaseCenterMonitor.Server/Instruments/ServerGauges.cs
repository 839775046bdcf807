using System.Diagnostics.Metrics;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Server.Health;
using CaseCenterMonitor.Server.Ingest;
using CaseCenterMonitor.Server.Notify;
using CaseCenterMonitor.Server.Telemetry;

namespace CaseCenterMonitor.Server.Instruments;

/// <summary>What is looked up when somebody reads the figures. What is not known has no value: nothing is carried on from before.</summary>
internal sealed class ServerGauges(
    CentreReading centre, IngestCounters counters, Intake intake, NotifyOutbox outbox, Readiness readiness, LatestCheckpoint checkpoint) : IHostedService, IDisposable
{
    private readonly Meter _meter = new(ServerMeter.Name);
    /// <summary>From here on whoever reads the figures finds them.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        OfServer();
        OfCentre();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _meter.Dispose();

    private void OfServer()
    {
        Gauge("ccm.ready", "", "1: as /health/ready would answer 200; 0: it would not.", () => [new(readiness.Reasons().Count == 0 ? 1 : 0)]);
        Counter("ccm.ingest.accepted", "{signal}", "Signals of gateways that were taken.", () => [new(counters.Accepted)]);
        Counter("ccm.ingest.rejected", "{message}", "Messages that were no signal, by reason.", () => counters.RejectedByReason()
            .Select(reason => new Measurement<long>(reason.Value, new KeyValuePair<string, object?>(Label.Reason, Words.Of(reason.Key)))));
        Gauge("ccm.ingest.queue", "{signal}", "Signals that wait for their commit.", () => [new(intake.Waiting)]);
        Gauge("ccm.notifications.pending", "{message}", "Messages to supervisors that have not left.", () => [new(outbox.Figures().Pending)]);
        _meter.CreateObservableGauge("ccm.proof.checkpoint.age", CheckpointAge, "s", "Since outsiders last witnessed a checkpoint.");
    }

    private void OfCentre()
    {
        Gauge("ccm.centre.answers", "", "1: the centre answered when it was last asked; 0: it did not, and nothing else is known of it.", () => [new(centre.Newest is null ? 0 : 1)]);
        Counter("ccm.ingest.repeated", "{signal}", "Signals that had been taken before, since the centre started.", () => OfJournal(journal => journal.Duplicates));
        Counter("ccm.ingest.gaps", "{signal}", "Numbers that gateways jumped over, over the whole journal.", () => OfJournal(journal => journal.Gaps));
        Gauge("ccm.journal.sequence", "{entry}", "Number of the last entry.", () => OfJournal(journal => journal.Sequence));
        Gauge("ccm.journal.size", "By", "Size of the journal on disk.", () => OfJournal(journal => journal.Bytes));
        Gauge("ccm.alarms.standing", "{alarm}", "Alarms that stand now, by priority and state.", Alarms);
        Gauge("ccm.devices", "{device}", "Devices of the site file, by kind and health.", Devices);
    }

    private IEnumerable<Measurement<long>> OfJournal(Func<Centres.JournalFigures, long> figure) => centre.Newest is { } known ? [new(figure(known.Journal))] : [];

    private IEnumerable<Measurement<long>> Alarms() =>
        from alarm in centre.Newest?.Alarms ?? []
        from state in Enum.GetValues<AlarmState>()
        where state != AlarmState.Normal
        select new Measurement<long>(
            alarm.Counts.GetValueOrDefault(state), new KeyValuePair<string, object?>(Label.Priority, Words.Of(alarm.Priority)),
            new KeyValuePair<string, object?>(Label.State, Words.Of(state)));

    private IEnumerable<Measurement<long>> Devices() =>
        from device in centre.Newest?.Devices ?? []
        group device by (device.Kind, device.Health) into alike
        select new Measurement<long>(
            alike.Count(), new KeyValuePair<string, object?>(Label.Kind, Words.Of(alike.Key.Kind)), new KeyValuePair<string, object?>(Label.Health, Words.Of(alike.Key.Health)));

    private IEnumerable<Measurement<double>> CheckpointAge() => checkpoint.Newest is { } newest
        ? [new(Math.Max(0, (intake.Now() - newest.At).TotalSeconds))]
        : [];

    private void Gauge(string name, string unit, string help, Func<IEnumerable<Measurement<long>>> read) => _meter.CreateObservableGauge(name, read, unit, help);

    private void Counter(string name, string unit, string help, Func<IEnumerable<Measurement<long>>> read) => _meter.CreateObservableCounter(name, read, unit, help);
}
