using System.Text;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Server.Centres;

namespace CaseCenterMonitor.Server.Ingest;

/// <summary>
/// Reads what gateways publish, from whichever broker. The task it returns is done when the message may be acknowledged: it is in the
/// journal, or it was written down as rejected. It never throws because of what a message holds.
/// </summary>
public sealed class UplinkReader(
    Intake intake, GatewayWatch watch, IngestCounters counters, QuarantineList quarantine, SignalFromEnvelope convert, Premises premises, IGrainFactory grains)
{
    private const int SampleMax = 200;

    /// <param name="retained">The broker kept it from earlier: state of the past, not news.</param>
    public async Task Read(string topic, ReadOnlyMemory<byte> payload, bool retained, CancellationToken cancel)
    {
        if (Topics.Parse(topic) is not { } parts || parts.Site != premises.Site.Id)
        {
            await Reject(topic, payload, RejectionReason.ForeignTopic, "not a topic of this site");
            return;
        }

        if (!premises.Centre.Gateways.Contains(new GatewayId(parts.Gateway)))
        {
            await Reject(topic, payload, RejectionReason.UnknownGateway, $"the site file has no gateway '{parts.Gateway}'");
            return;
        }

        switch (parts.Tail)
        {
            case "status":
                await ReadStatus(parts.Gateway, topic, payload, retained, cancel);
                break;
            case "heartbeat":
                await ReadHeartbeat(parts.Gateway, topic, payload);
                break;
            case "quarantine":
                await ReadQuarantine(parts.Gateway, topic, payload);
                break;
            default:
                await ReadEvent(topic, payload, cancel);
                break;
        }
    }

    private async Task ReadEvent(string topic, ReadOnlyMemory<byte> payload, CancellationToken cancel)
    {
        var read = EnvelopeJson.Read(payload.Span, topic);
        if (read.Value is not { } envelope)
        {
            await Reject(topic, payload, RejectionReason.UnreadableEvent, read.Problem!);
            return;
        }

        var receivedAt = NodaTime.Instant.FromDateTimeOffset(envelope.ReceivedTime);
        await watch.Heard(envelope.Gateway, envelope.BootId, receivedAt, cancel);
        var now = intake.Now();
        var origin = new Origin(new GatewayId(envelope.Gateway), envelope.BootId, envelope.Sequence);
        var (signal, problem) = convert.Convert(envelope, now);
        if (signal is null)
        {
            await Reject(topic, payload, RejectionReason.UnknownSubject, problem!, origin);
            return;
        }

        var receipt = await intake.Offer(signal, receivedAt, origin, cancel: cancel);
        counters.Count(receipt.Kind);
    }

    private async Task ReadStatus(string gateway, string topic, ReadOnlyMemory<byte> payload, bool retained, CancellationToken cancel)
    {
        var read = StatusJson.ReadStatus(payload.Span);
        if (read.Value is not { } status)
        {
            await Reject(topic, payload, RejectionReason.UnreadableStatus, read.Problem!);
        }
        else if (!retained)
        {
            await watch.Said(gateway, status, cancel);
        }
    }

    private async Task ReadHeartbeat(string gateway, string topic, ReadOnlyMemory<byte> payload)
    {
        var read = StatusJson.ReadHeartbeat(payload.Span);
        if (read.Value is not { } heartbeat)
        {
            await Reject(topic, payload, RejectionReason.UnreadableHeartbeat, read.Problem!);
            return;
        }

        await watch.Beat(gateway, heartbeat);
    }

    private async Task ReadQuarantine(string gateway, string topic, ReadOnlyMemory<byte> payload)
    {
        var read = StatusJson.ReadQuarantine(payload.Span);
        if (read.Value is not { } entry)
        {
            await Reject(topic, payload, RejectionReason.UnreadableQuarantine, read.Problem!);
            return;
        }

        quarantine.Add(gateway, entry);
    }

    // What a gateway numbered is always written down, else its number would be missing and counted as lost; rubbish is rationed.
    private async Task Reject(string topic, ReadOnlyMemory<byte> payload, RejectionReason kind, string reason, Origin? origin = null)
    {
        var sample = Encoding.UTF8.GetString(payload.Span[..Math.Min(payload.Length, SampleMax)]);
        var shortTopic = topic.Length > SampleMax ? topic[..SampleMax] : topic;
        counters.CountRejected(kind);
        quarantine.Add("server", new QuarantineEntry(intake.Now().ToDateTimeOffset(), shortTopic, reason, payload.Length, sample));
        if (origin is not null || counters.MayJournalRejection(intake.Now()))
        {
            await grains.GetGrain<ICentreGrain>(premises.Site.Id).Reject(
                new Rejection(shortTopic, reason, payload.Length, sample, origin?.Gateway.Value, origin?.BootId, origin?.Sequence ?? 0));
        }
    }
}
