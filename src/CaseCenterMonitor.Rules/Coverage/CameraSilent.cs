using CaseCenterMonitor.Core;
using NodaTime;

namespace CaseCenterMonitor.Rules;

/// <summary>COV-1: the camera of a room with somebody in it has fallen silent. The count it gave last is no longer worth anything.</summary>
public sealed class CameraSilent(Centre centre) : Rule<DeviceLife>(
    centre, new("COV-1", nameof(CameraSilent), AlarmPriority.High, Unknown: true), Reads.Link | Reads.Occupancy)
{
    private readonly Limit _limit = centre.Policies["COV-1.silent"];
    private readonly Rung[] _ladder = centre.Policies["COV-1.silent"].Then(AlarmPriority.High);

    public override bool IsAbout(DeviceLife row) => row.Device is { Kind: DeviceKind.Camera, Zone: not null };

    public override Verdict Judge(Situation situation, DeviceLife row)
    {
        if (situation.Wristbands.RoomOf(row.Device.Zone!.Value).OccupiedSince is not { } occupied)
        {
            return Verdict.Fine;
        }

        if (row.IsCutOff)
        {
            return Verdict.Unknown("COV-8");
        }

        return row.Health switch
        {
            HealthState.Online or HealthState.Degraded or HealthState.Late => Verdict.Fine,
            HealthState.Unknown => Verdict.Unknown("COV-8"),
            HealthState.Lost => Verdict.When(Instant.Max(row.Since!.Value, occupied), _ladder),
            _ => throw new InvalidOperationException($"No verdict for health {row.Health}."),
        };
    }

    public override Condition Explain(Situation situation, DeviceLife row, Condition bare) => SilentDevice.Explain(row, _limit, row.Detail, bare);
}
