using CaseCenterMonitor.Core;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>DOR-7: a door controller or a wristband reader has fallen silent, so that what it watched is unknown.</summary>
public sealed class DeviceSilent : IRule
{
    public AlarmDefinition Alarm { get; } = new("DOR-7", nameof(DeviceSilent), AlarmPriority.High, Unknown: true);

    public SubjectKind Judges => SubjectKind.Device;

    public Verdict Judge(Situation situation, Subject subject)
    {
        var id = subject.Device;
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
            HealthState.Online or HealthState.Degraded or HealthState.Late => JudgeDoor(situation, device),
            HealthState.Unknown => Verdict.Unknown("COV-8"),
            HealthState.Lost => Verdict.When(life.Since!.Value, Explain, SilentDevice.Rung(situation, "DOR-7.silent")),
            _ => throw new InvalidOperationException($"No verdict for health {life.Health}."),
        };
    }

    // A controller that lives and does not say where its door is, is silent about what matters: DOR-1 and DOR-2 cannot be judged.
    private static Verdict JudgeDoor(Situation situation, Device device) =>
        device.Kind == DeviceKind.DoorController
        && situation.Doors[new DoorId(device.Id.Value)] is { Physical: DoorPhysical.Unknown or DoorPhysical.Fault, PhysicalSince: { } since }
            ? Verdict.When(since, ExplainDoor, SilentDevice.Rung(situation, "DOR-7.silent"))
            : Verdict.Fine;

    private static Condition Explain(Situation situation, Subject subject, Condition bare) =>
        SilentDevice.Explain(situation, situation.Links[subject.Device], "DOR-7.silent", bare);

    private static Condition ExplainDoor(Situation situation, Subject subject, Condition bare)
    {
        var life = situation.Links[subject.Device];
        var said = situation.Doors[subject.Door].Evidence ?? life.Detail;
        return SilentDevice.Explain(situation, life with { Detail = said }, "DOR-7.silent", bare);
    }
}

/// <summary>What a silent device means, whichever rule says it.</summary>
internal static class SilentDevice
{
    public static Rung Rung(Situation situation, string limitKey) => new(situation.Centre.Policies[limitKey].Value, AlarmPriority.High);

    public static Condition Explain(Situation situation, DeviceLife life, string limitKey, Condition bare)
    {
        var device = situation.Centre.Devices[life.Id];
        return bare with
        {
            Zone = device.Zone,
            Limit = situation.Centre.Policies[limitKey],
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
