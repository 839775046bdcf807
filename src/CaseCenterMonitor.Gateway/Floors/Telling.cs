using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Protocol.Dialects;

namespace CaseCenterMonitor.Gateway.Floors;

/// <summary>Makes findings: what was said or concluded, whose time counts, and what goes into quarantine.</summary>
internal sealed class Telling(DialectSet dialects)
{
    private const string HealthDialect = "health/1";

    /// <summary>What must be added to the steady clock to get the time of day.</summary>
    public TimeSpan WallOffset { get; set; }

    /// <summary>A device has said it; null is nothing to tell.</summary>
    public void Said(Device device, CanonicalEvent? data, DeviceReport report, bool retained, DateTimeOffset now, Findings findings)
    {
        if (data is not null)
        {
            Said(device.Subject, data, report, device, now, findings, retained);
        }
    }

    /// <summary>A device has said it, perhaps about something else.</summary>
    public void Said(
        Subject subject, CanonicalEvent data, DeviceReport report, Device device, DateTimeOffset now, Findings findings, bool retained = false)
    {
        var (time, grade) = DeviceClock.Judge(report.Time, now + WallOffset, retained);
        findings.Add(new Finding(subject, data, time, now + WallOffset, grade, device.DialectVersion));
    }

    /// <summary>The gateway has concluded it by itself.</summary>
    public void Concluded(Subject subject, CanonicalEvent data, DateTimeOffset now, Findings findings, string dialect = HealthDialect) =>
        findings.Add(new Finding(subject, data, now + WallOffset, now + WallOffset, ClockGrade.Gateway, dialect));

    /// <param name="device">Its id in the site file, where it is known.</param>
    public void Refused(in DeviceMessage message, string? device, string reason, bool isPersonal, DateTimeOffset now, Findings findings)
    {
        var shown = dialects.Of(message.Topic)?.WithoutTag(message.Topic) ?? message.Topic;
        var topic = shown.Length <= StatusJson.SampleLengthMax ? shown : shown[..StatusJson.SampleLengthMax];
        findings.Add(new QuarantineEntry(
            now + WallOffset, topic, reason, message.Payload.Length, Samples.Of(message.Payload.Span, isPersonal), device));
    }
}
