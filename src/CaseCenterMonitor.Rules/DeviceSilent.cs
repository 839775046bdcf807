using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>DOR-7: a door controller or a wristband reader has fallen silent, so that what it watched is unknown.</summary>
public sealed class DeviceSilent : IRule
{
    public AlarmDefinition Alarm { get; } = new("DOR-7", nameof(DeviceSilent), AlarmPriority.High, Unknown: true);

    public SubjectKind Judges => SubjectKind.Device;

    public Verdict Judge(Situation situation, string subject)
    {
        var id = new DeviceId(subject);
        var device = situation.Centre.Devices[id];
        if (device.Kind == DeviceKind.Camera)
        {
            return Verdict.Fine; // A camera's silence matters when somebody is in its room: COV-1.
        }

        if (situation.Links.IsCutOff(id))
        {
            return Verdict.Unknown("COV-8");
        }

        var life = situation.Links[id];
        return life.Health switch
        {
            HealthState.Online or HealthState.Degraded or HealthState.Late => JudgeDoor(situation, device, life),
            HealthState.Unknown => Verdict.Unknown("COV-8"),
            HealthState.Lost => Verdict.When(SilentDevice.Condition(situation, device, life, life.Since!.Value, "DOR-7.silent")),
            _ => throw new InvalidOperationException($"No verdict for health {life.Health}."),
        };
    }

    // A controller that lives and does not say where its door is, is silent about what matters: DOR-1 and DOR-2 cannot be judged.
    private static Verdict JudgeDoor(Situation situation, Device device, DeviceLife life) =>
        device.Kind == DeviceKind.DoorController
        && situation.Doors[new DoorId(device.Id.Value)] is { Physical: DoorPhysical.Unknown or DoorPhysical.Fault, PhysicalSince: { } since } door
            ? Verdict.When(SilentDevice.Condition(situation, device, life with { Detail = door.Evidence ?? life.Detail }, since, "DOR-7.silent"))
            : Verdict.Fine;
}

/// <summary>What a silent device means, whichever rule says it.</summary>
internal static class SilentDevice
{
    public static Condition Condition(Situation situation, Device device, DeviceLife life, Instant since, string limitKey)
    {
        var limit = situation.Centre.Policies[limitKey];
        return new Condition
        {
            Since = since,
            Ladder = [new Rung(limit.Value, AlarmPriority.High)],
            Zone = device.Zone,
            Limit = limit,
            Arguments = Fact.Named(("device", device.Id.Value), Zone(device.Zone)),
            Facts = [.. Facts(life)],
        };
    }

    private static IEnumerable<Fact> Facts(DeviceLife life)
    {
        if (life.LastHeard is { } heard)
        {
            yield return Fact.Of("device-last-heard", At(heard));
        }

        if (life.Detail is { } detail)
        {
            yield return Fact.Of("device-says", ("text", detail));
        }
    }
}
