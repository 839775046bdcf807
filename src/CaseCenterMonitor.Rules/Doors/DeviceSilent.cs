using CaseCenterMonitor.Core;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>DOR-7: a door controller or a wristband reader has fallen silent, so that what it watched is unknown.</summary>
public sealed class DeviceSilent(Centre centre) : Rule<DeviceLife>(
    centre, new("DOR-7", nameof(DeviceSilent), AlarmPriority.High, Unknown: true), Reads.Link | Reads.Door)
{
    private readonly Limit _limit = centre.Policies["DOR-7.silent"];
    private readonly Rung[] _ladder = centre.Policies["DOR-7.silent"].Then(AlarmPriority.High);

    // A camera's silence matters when somebody is in its room: COV-1.
    public override bool IsAbout(DeviceLife row) => row.Device.Kind != DeviceKind.Camera;

    public override Verdict Judge(Situation situation, DeviceLife row)
    {
        if (row.IsCutOff)
        {
            return Verdict.Unknown("COV-8");
        }

        return row.Health switch
        {
            HealthState.Online or HealthState.Degraded or HealthState.Late =>
                SilentDoor(situation, row) is { PhysicalSince: { } since } ? Verdict.When(since, _ladder) : Verdict.Fine,
            HealthState.Unknown => Verdict.Unknown("COV-8"),
            HealthState.Lost => Verdict.When(row.Since!.Value, _ladder),
            _ => throw new InvalidOperationException($"No verdict for health {row.Health}."),
        };
    }

    public override Condition Explain(Situation situation, DeviceLife row, Condition bare) => row.Health == HealthState.Lost
        ? SilentDevice.Explain(row, _limit, row.Detail, bare)
        : SilentDevice.Explain(row, _limit, SilentDoor(situation, row)?.Evidence ?? row.Detail, bare);

    // A controller that lives and does not say where its door is, is silent about what matters: DOR-1 and DOR-2 cannot be judged.
    private static DoorState? SilentDoor(Situation situation, DeviceLife controller) =>
        controller.Device.Kind == DeviceKind.DoorController
        && situation.Doors.Find(new DoorId(controller.Id.Value)) is { Physical: DoorPhysical.Unknown or DoorPhysical.Fault } door
            ? door
            : null;
}

/// <summary>What a silent device means, whichever rule says it.</summary>
internal static class SilentDevice
{
    /// <param name="said">What the device or its gateway said last, word for word.</param>
    public static Condition Explain(DeviceLife device, Limit limit, string? said, Condition bare) => bare with
    {
        Zone = device.Device.Zone,
        Limit = limit,
        Arguments = Fact.Named(("device", device.Id.Value), Zone(device.Device.Zone)),
        Facts = [.. Facts(device, said)],
    };

    private static IEnumerable<Fact> Facts(DeviceLife device, string? said)
    {
        if (device.LastHeard is { } heard)
        {
            yield return Fact.Of("device-last-heard", At(heard));
        }

        if (said is not null)
        {
            yield return Fact.Of("device-says", ("text", said));
        }
    }
}
